import Encoder
import Lexicon
import Quotation
import Syntax

// Where a rule reads its construction better than the encoder, and what it adds.
extension LearnedCandidates {
  /// Whether a rule reads its construction better than the encoder: layouts that mark speech, and
  /// sources that are not the subject ("was quoted as saying", "were told by"), which are rare in
  /// what the encoder learned from.
  func isMoreExact(_ rule: AttributionCandidate) -> Bool {
    rule.isVerbatim || rule.source?.rule == RelayedSource.id || rule.source?.rule == PassiveAgent.id
      || spansParagraphs(rule) || isDialogue(rule)
  }

  /// Whether the encoder takes the subject of a sentence for part of the source that a phrase at its head
  /// names: "According to a poll, *a majority of voters say*".
  func takesSubject(_ source: Range<Int>?, _ rule: AttributionCandidate) -> Bool {
    guard rule.rule == AccordingTo.id, let own = rule.source?.tokens, let source,
      let first = rule.content.first, own.upperBound + 1 == first.lowerBound,
      tagged.tokens[own.upperBound].kind == .comma, tagged.tags[first.lowerBound] != .question,
      let cue = rule.cue.first?.lowerBound,
      scene.isSentenceStart(cue, in: tagged.sentenceTokens[tagged.tokens[cue].sentence])
    else { return false }
    return source.lowerBound == own.lowerBound && source.overlaps(first)
  }

  /// Whether a dash marks the content as spoken.
  func isDialogue(_ rule: AttributionCandidate) -> Bool {
    rule.content.first.flatMap { context.quote(at: $0.lowerBound) }
      .map { context.quotes[$0].marking == .dash } ?? false
  }

  /// The content with the one asked, where the encoder leaves him out: "asked | Orrin to wait".
  func withAddressee(_ content: [Range<Int>], _ rule: AttributionCandidate) -> [Range<Int>] {
    guard rule.cueRecord?.frames.contains(.request) == true, let first = content.first,
      let own = rule.content.first, own.contains(first.lowerBound),
      tagged.function(first.lowerBound) == .to, rule.addressee?.upperBound == first.lowerBound,
      rule.addressee?.lowerBound == own.lowerBound
    else { return content }
    return [own.lowerBound..<first.upperBound] + content.dropFirst()
  }

  /// The content with the subject of a quoted verb, which the encoder leaves out: *Her mother*, she
  /// said, *“boiled everything”*.
  func withSubject(_ content: [Range<Int>], _ rule: AttributionCandidate) -> [Range<Int>] {
    // "told mourners *the theatre “was his house”*"
    if rule.rule.hasSuffix(ReportedClause.id), rule.content.count == 1, content.count == 1,
      let own = rule.content.first, let first = content.first, own.upperBound == first.upperBound,
      own.lowerBound < first.lowerBound, tagged.startsPredicate(first),
      tagged.nounPhrase(at: own.lowerBound)?.tokens == own.lowerBound..<first.lowerBound
    {
      return rule.content
    }
    guard rule.rule.hasSuffix(ParentheticalClause.id), rule.content.count == 2, content.count == 1,
      content.first == rule.content.last, let subject = rule.content.first
    else { return content }
    // "*Why*, asked Roth, *had it taken so long*"
    if subject.count == 1, tagged.tags[subject.lowerBound] == .question { return rule.content }
    guard let phrase = tagged.nounPhrase(at: subject.lowerBound), phrase.tokens == subject,
      tagged.startsPredicate(rule.content[1])
    else { return content }
    return rule.content
  }

  /// The content with the second half of a broken quotation, which the encoder lays to words between.
  ///
  /// “The ash,” Roth said, pointing at a band, *“is old.”*
  func withSecondHalf(
    _ content: [Range<Int>],
    _ rule: AttributionCandidate
  ) -> [Range<Int>] {
    guard rule.rule.hasSuffix(QuotationBefore.id), content.count == 1,
      content.first == rule.content.first
    else { return content }
    return content + rule.content.dropFirst().prefix { secondHalves.contains($0.lowerBound) }
  }

  /// The cue of a verb with words behind it, which the encoder may leave out or take for content:
  /// "shot back", "wanted to know".
  func longCue(of rule: AttributionCandidate, around cue: Range<Int>) -> Range<Int>? {
    guard case .verb(let place) = rule.cueRecord?.kind, rule.cue.count == 1,
      tagged.lexicon.reportingVerbs[place].particle != nil, let whole = rule.cue.first,
      whole.contains(cue)
    else { return nil }
    return whole
  }

  /// Whether a semicolon parts the encoder's source from the cue, and not the rule's.
  func isBehindMark(_ rule: AttributionCandidate, from source: Range<Int>) -> Bool {
    guard let own = rule.source?.tokens, let cue = rule.cue.first, own.upperBound <= cue.lowerBound,
      source.upperBound <= own.lowerBound
    else { return false }
    return (source.upperBound..<own.lowerBound).contains { tagged.tokens[$0].kind == .semicolon }
  }

  /// Whether a source owns a noun that reports, or stands behind it with "from" or "by"; "a note of
  /// caution" has none.
  func isOwner(_ source: SourcePhrase?, of cue: Range<Int>) -> Bool {
    guard let tokens = source?.tokens, !tokens.overlaps(cue) else { return false }
    return tokens.lowerBound == 0 || tagged.function(tokens.lowerBound - 1) != .of
  }

  /// Whether the encoder's source is that of a report within whose words the rule finds another: "Roth
  /// writes that *the archbishop*, asked why, replied".
  func isOfOther(_ rule: AttributionCandidate, from source: Range<Int>) -> Bool {
    guard let own = rule.source, own.rule == SubjectOfCue.id,
      let cue = rule.cue.first,
      own.tokens.upperBound <= cue.lowerBound, source.upperBound <= own.tokens.lowerBound,
      let other = reports.cues.last(before: own.tokens.lowerBound)
    else { return false }
    return other >= source.upperBound && tagged.function(own.tokens.lowerBound - 1) == .that
  }

  /// The content without the beginning of a quotation that a rule lays to somebody else and of which it
  /// covers less than half.
  ///
  /// "a message in which the guard said | “I am home. …”"
  func beforeOthers(_ content: [Range<Int>], cue: Range<Int>) -> [Range<Int>] {
    let cut = content.compactMap { run -> Range<Int>? in
      guard run.upperBound < tagged.tokens.count, let quote = context.quote(at: run.upperBound)
      else { return run }
      let tokens = context.quoteTokens[quote]
      let share = Double(run.upperBound - tokens.lowerBound) / Double(tokens.count)
      guard run.lowerBound <= tokens.lowerBound, tokens.lowerBound < run.upperBound,
        !tokens.overlaps(cue), share <= LearnedReading.snap,
        claims[tokens.lowerBound] != nil || !tagged.hasWord(tokens.lowerBound..<run.upperBound)
      else { return run }
      return context.trimmed(run.lowerBound..<tokens.lowerBound)
    }
    return cut.isEmpty ? content : cut
  }

  /// Whether the encoder takes what the source does for part of it: "The pilots | gave three answers:".
  func isSentence(_ source: Range<Int>, of rule: AttributionCandidate) -> Bool {
    guard rule.rule == ColonIntroduction.id, let own = rule.source?.tokens else { return false }
    return source.lowerBound == own.lowerBound && source.contains(own.upperBound)
      && tagged.tags[own.upperBound].isFiniteVerb
  }

  /// Whether a noun's clause is over where the encoder reads on: "Assurances that it was safe | were
  /// contradicted".
  func endsBefore(_ reading: LearnedReading, _ rule: AttributionCandidate) -> Bool {
    guard rule.rule == CueNounClause.id, let ours = rule.content.last,
      let theirs = reading.content.last
    else { return false }
    return ours.contains(theirs.lowerBound) && ours.upperBound < theirs.upperBound
  }

  /// Whether the content runs over paragraphs, a list or a long quotation, which the encoder's window
  /// does not reach over, and nobody else has its beginning.
  ///
  /// “I saw it,” she said. *“It rained.* And in the next paragraph: *“Hard,”* she added.
  func spansParagraphs(_ rule: AttributionCandidate) -> Bool {
    guard let first = rule.content.first, let last = rule.content.last,
      tagged.paragraph(of: first.lowerBound) != tagged.paragraph(of: last.lowerBound)
    else { return false }
    let opens =
      scene.context.quote(at: first.lowerBound) == nil
      || scene.context.paragraphTokens(tagged.paragraph(of: first.lowerBound)).lowerBound
        == first.lowerBound
    return opens && rule.content.dropLast().allSatisfy { claims[$0.lowerBound, default: 0] < 2 }
  }
}
