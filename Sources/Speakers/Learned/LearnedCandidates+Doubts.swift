import Encoder
import Lexicon
import Quotation
import Syntax

// What the encoder takes for a report and is none, or another's.
extension LearnedCandidates {
  /// The agent behind a participle: "the plan, described by *Lind* as".
  func agent(behind cue: Range<Int>) -> Range<Int>? {
    let by = cue.upperBound
    guard tagged.tags[by - 1] == .verbParticiple || tagged.tags[by - 1] == .verbPast,
      by + 1 < tagged.tokens.count, tagged.function(by) == .by,
      let phrase = PhraseWalker(tagged: tagged).phrase(
        startingAt: by + 1,
        to: tagged.tokens.count
      ), phrase.kind != .other
    else { return nil }
    return phrase.tokens
  }

  /// Whether the content is no more than a nickname or a code name in marks: "whose schoolmates
  /// nicknamed her “the Professor”", "code-named “Gentle Hand”".
  func isName(_ reading: LearnedReading, of cue: Range<Int>) -> Bool {
    guard let last = reading.content.last, last.count < Self.longestName,
      let quote = context.quote(at: last.upperBound - 1),
      context.quoteTokens[quote].upperBound == last.upperBound,
      last.lowerBound + 1 >= context.quoteTokens[quote].lowerBound
    else { return false }
    switch context.quotes[quote].role {
    case .name: return true
    // "was labelled “Mostly True”" judges.
    case .title: return cue.allSatisfy { context.cueOfToken[$0] < 0 }
    default: return false
    }
  }

  /// A nickname in its marks, and "her" before it.
  static let longestName = 8

  /// Whether the cue stands behind its content and has an object of its own: "Noted for his footwork, the
  /// dancer writes *his own programme*".
  func hasObject(_ cue: Range<Int>, _ reading: LearnedReading) -> Bool {
    guard let last = reading.content.last, last.upperBound <= cue.lowerBound,
      let source = reading.source, source.upperBound <= cue.lowerBound,
      cue.upperBound < tagged.tokens.count,
      !reading.content.contains(where: { $0.contains { context.quote(at: $0) != nil } }),
      cue.lazy.compactMap(knownCue).first?.frames.contains(.addressee) != true
    else { return false }
    switch tagged.tags[cue.upperBound] {
    case .determiner, .possessivePronoun: break
    default: return false
    }
    return !context.isTime(tagged.nounPhrase(at: cue.upperBound)?.tokens ?? cue)
  }

  /// Whether a phrase that names a source is followed by none: "according to plan".
  func isPlan(_ cue: Range<Int>) -> Bool {
    // "Some 14,000 people, all told, came"
    if cue.count == 1, cue.lowerBound > 0, tagged.function(cue.lowerBound - 1) == .all,
      cue.upperBound < tagged.tokens.count, tagged.tokens[cue.upperBound].kind == .comma
    {
      return true
    }
    guard case .phrase = cue.lazy.compactMap(knownCue).first?.kind else { return false }
    // "According to form he should have won"
    if cue.upperBound + 1 < tagged.tokens.count, tagged.tags[cue.upperBound] == .verbBase,
      tagged.pronoun(cue.upperBound + 1)?.isSubject == true
    {
      return true
    }
    let walker = PhraseWalker(tagged: tagged)
    guard let phrase = walker.phrase(startingAt: cue.upperBound, to: tagged.tokens.count),
      phrase.kind == .nominal
    else { return false }
    return !AccordingTo.isSource(phrase, in: tagged)
  }

  /// The rule's candidate where the content is a noun that reports with its clause, which is its
  /// owner's or agent's: "rejected *a suggestion by Orrin that it leaks*".
  ///
  /// Not where the cue says what it is: "called *his claim that it leaks* “laughable”".
  func reportIn(_ reading: LearnedReading, of cue: Range<Int>) -> AttributionCandidate? {
    guard reading.content.count == 1, let content = reading.content.first,
      cue.lazy.compactMap(knownCue).first?.frames.isDisjoint(with: [.naming, .as, .charge])
        != false,
      var phrase = tagged.nounPhrase(at: content.lowerBound)
    else { return nil }
    // "rejected *the keeper’s assertion that he slept*"
    if phrase.isPossessive, let owned = tagged.nounPhrase(at: phrase.tokens.upperBound) {
      phrase = owned
    }
    return rules.first { rule in
      rule.rule == CueNounClause.id && rule.cue.first.map { phrase.tokens.overlaps($0) } == true
        && rule.content.last?.upperBound == content.upperBound
    }
  }
}
