import Encoder
import Lexicon
import Quotation
import Syntax

/// Candidates around the cues that the encoder found, joined with the rules' own around the same cues.
struct LearnedCandidates {
  let scene: ContentScene
  /// The rules' candidates, as the encoder was told of them.
  let rules: [AttributionCandidate]
  private let reports: Reports
  /// How many of the rules' candidates have a stretch of content that begins at a token.
  private let claims: [Int: Int]
  /// The first tokens of the quotations that are by the rules the second halves of broken ones.
  private let secondHalves: Set<Int>
  private var context: AttributionContext { scene.context }
  private var tagged: TaggedText { context.tagged }

  init(scene: ContentScene, rules: [AttributionCandidate]) {
    self.scene = scene
    self.rules = rules
    claims = Dictionary(
      rules.flatMap { $0.content.map { ($0.lowerBound, 1) } },
      uniquingKeysWith: +
    )
    secondHalves = Set(
      rules.filter { $0.rule.hasSuffix(QuotationBefore.id) }
        .flatMap { $0.content.dropFirst().map(\.lowerBound) }
        .filter { scene.opensInLowerCase($0) }
    )
    let plain = rules.filter {
      !$0.cue.isEmpty && $0.source != nil && $0.isTopLevel(in: scene.context)
        && $0.cueRecord?.reportingClass != .thought
    }
    reports = Reports(
      cues: plain.compactMap { $0.cue.first?.lowerBound }.sorted(),
      quotedBefore: Set(
        plain.filter { $0.rule.hasSuffix(QuotationBefore.id) }
          .compactMap { rule in
            guard let first = rule.content.first?.lowerBound, let cue = rule.cue.first?.lowerBound,
              scene.tagged.paragraph(of: first) == scene.tagged.paragraph(of: cue)
            else { return nil }
            return first
          }
      )
    )
  }

  /// The candidates of the windows, and the rules' candidates around no cue of theirs.
  func all(_ windows: [CueWindow]) -> [AttributionCandidate] {
    var isJoined = [Bool](repeating: false, count: rules.count)
    var candidates: [AttributionCandidate] = []
    for window in windows {
      // Headlines are rare in what the encoder learned from: there the rule speaks alone.
      if window.proposal.map({ rules[$0].rule == HeadlineColon.id }) == true { continue }
      let rule = window.proposal.flatMap { isJoined[$0] ? nil : $0 }
      if let rule { isJoined[rule] = true }
      if let candidate = candidate(window, rule.map { rules[$0] }) { candidates.append(candidate) }
    }
    for (place, rule) in rules.enumerated() where !isJoined[place] { candidates.append(rule) }
    return candidates
  }

  private func candidate(
    _ window: CueWindow,
    _ rule: AttributionCandidate?
  ) -> AttributionCandidate? {
    let reading = LearnedReading(
      window,
      in: scene,
      reports: reports,
      fallback: rule?.source?.tokens
    )
    var support = Support(window, reading)
    guard let rule else {
      guard let first = reading.content.first, !isPlan(window.cue),
        !secondHalves.contains(first.lowerBound), !isName(reading, of: window.cue)
      else { return nil }
      if var report = reportIn(reading) {
        report.confidence = support.score
        report.support = support
        return report
      }
      return AttributionCandidate(
        content: reading.source == nil
          ? reading.content.without(agent(behind: window.cue)) : reading.content,
        cue: [window.cue],
        source: (reading.source ?? agent(behind: window.cue)).map(source),
        addressee: addressee(of: window, reading),
        cueRecord: cueRecord(window, reading),
        rule: Self.id,
        confidence: support.score,
        support: support
      )
    }
    support.rule = rule.confidence
    support.agreement = Self.agreement(rule.content, reading.content)
    var candidate = rule
    candidate.support = support
    candidate.confidence = support.score
    if reading.content.isEmpty || isMoreExact(rule) || endsBefore(reading, rule) {
      return candidate
    }
    candidate.rule = [Self.id, rule.rule].joined(separator: "+")
    candidate.content = withSecondHalf(
      withSubject(withAddressee(reading.content, rule), rule),
      rule
    )
    if let cue = longCue(of: rule, around: window.cue) {
      candidate.cue = [cue]
      candidate.content = candidate.content.compactMap { $0.behind(cue) }
    } else {
      candidate.cue = rule.cue.count == 1 ? [window.cue] : rule.cue.without(reading.content)
    }
    // A noun's owner or agent is plain: "rejected complaints from *drivers* that".
    let isOwned =
      rule.rule == CueNounClause.id && isOwner(rule.source, of: window.cue)
      || reading.source.map { isBehindMark(rule, from: $0) || isOfOther(rule, from: $0) } == true
    if let tokens = reading.source, tokens != rule.source?.tokens, !isOwned {
      candidate.source = source(tokens, like: rule.source)
    }
    if let tokens = candidate.source?.tokens,
      let cue = candidate.cue.first(where: { $0.overlaps(tokens) })
    {
      // "put in | her brother": the encoder takes "in" for the source's.
      let rest = tokens.lowerBound < cue.upperBound ? tokens.behind(cue) : nil
      candidate.source = rest.map { source($0, like: rule.source) }
    }
    let claimed = candidate.content + candidate.cue + [candidate.source?.tokens].compactMap { $0 }
    if let told = rule.addressee, claimed.contains(where: { $0.overlaps(told) }) {
      candidate.addressee = nil
    }
    return candidate
  }

  /// Whether a rule reads its construction better than the encoder: layouts that mark speech, and
  /// sources that are not the subject ("was quoted as saying", "were told by"), which are rare in
  /// what the encoder learned from.
  private func isMoreExact(_ rule: AttributionCandidate) -> Bool {
    rule.isVerbatim || rule.source?.rule == RelayedSource.id || rule.source?.rule == PassiveAgent.id
      || spansParagraphs(rule) || isDialogue(rule)
  }

  /// Whether a dash marks the content as spoken.
  private func isDialogue(_ rule: AttributionCandidate) -> Bool {
    rule.content.first.flatMap { context.quote(at: $0.lowerBound) }
      .map { context.quotes[$0].marking == .dash } ?? false
  }

  /// The content with the one asked, where the encoder leaves him out: "asked | Orrin to wait".
  private func withAddressee(_ content: [Range<Int>], _ rule: AttributionCandidate) -> [Range<Int>]
  {
    guard rule.cueRecord?.frames.contains(.request) == true, let first = content.first,
      let own = rule.content.first, own.contains(first.lowerBound),
      tagged.function(first.lowerBound) == .to, rule.addressee?.upperBound == first.lowerBound,
      rule.addressee?.lowerBound == own.lowerBound
    else { return content }
    return [own.lowerBound..<first.upperBound] + content.dropFirst()
  }

  /// The content with the subject of a quoted verb, which the encoder leaves out: *Her mother*, she
  /// said, *“boiled everything”*.
  private func withSubject(_ content: [Range<Int>], _ rule: AttributionCandidate) -> [Range<Int>] {
    guard rule.rule.hasSuffix(ParentheticalClause.id), rule.content.count == 2, content.count == 1,
      content.first == rule.content.last, let subject = rule.content.first,
      let phrase = tagged.nounPhrase(at: subject.lowerBound), phrase.tokens == subject,
      tagged.startsPredicate(rule.content[1])
    else { return content }
    return rule.content
  }

  /// The content with the second half of a broken quotation, which the encoder lays to words between.
  ///
  /// “The ash,” Roth said, pointing at a band, *“is old.”*
  private func withSecondHalf(
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
  private func longCue(of rule: AttributionCandidate, around cue: Range<Int>) -> Range<Int>? {
    guard case .verb(let place) = rule.cueRecord?.kind, rule.cue.count == 1,
      tagged.lexicon.reportingVerbs[place].particle != nil, let whole = rule.cue.first,
      whole.contains(cue)
    else { return nil }
    return whole
  }

  /// Whether a semicolon parts the encoder's source from the cue, and not the rule's.
  private func isBehindMark(_ rule: AttributionCandidate, from source: Range<Int>) -> Bool {
    guard let own = rule.source?.tokens, let cue = rule.cue.first, own.upperBound <= cue.lowerBound,
      source.upperBound <= own.lowerBound
    else { return false }
    return (source.upperBound..<own.lowerBound).contains { tagged.tokens[$0].kind == .semicolon }
  }

  /// Whether a source owns a noun that reports, or stands behind it with "from" or "by"; "a note of
  /// caution" has none.
  private func isOwner(_ source: SourcePhrase?, of cue: Range<Int>) -> Bool {
    guard let tokens = source?.tokens, !tokens.overlaps(cue) else { return false }
    return tokens.lowerBound == 0 || tagged.function(tokens.lowerBound - 1) != .of
  }

  /// The agent behind a participle: "the plan, described by *Lind* as".
  private func agent(behind cue: Range<Int>) -> Range<Int>? {
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

  /// Whether the encoder's source is that of a report within whose words the rule finds another: "Roth
  /// writes that *the archbishop*, asked why, replied".
  private func isOfOther(_ rule: AttributionCandidate, from source: Range<Int>) -> Bool {
    guard let own = rule.source, own.rule == SubjectOfCue.id, let cue = rule.cue.first,
      own.tokens.upperBound <= cue.lowerBound, source.upperBound <= own.tokens.lowerBound,
      let other = reports.cues.last(before: own.tokens.lowerBound)
    else { return false }
    return other >= source.upperBound && tagged.function(own.tokens.lowerBound - 1) == .that
  }

  /// Whether a noun's clause is over where the encoder reads on: "Assurances that it was safe | were
  /// contradicted".
  private func endsBefore(_ reading: LearnedReading, _ rule: AttributionCandidate) -> Bool {
    guard rule.rule == CueNounClause.id, let ours = rule.content.last,
      let theirs = reading.content.last
    else { return false }
    return ours.contains(theirs.lowerBound) && ours.upperBound < theirs.upperBound
  }

  /// Whether the content runs over paragraphs, a list or a long quotation, which the encoder's window
  /// does not reach over, and nobody else has its beginning.
  ///
  /// “I saw it,” she said. *“It rained.* And in the next paragraph: *“Hard,”* she added.
  private func spansParagraphs(_ rule: AttributionCandidate) -> Bool {
    guard let first = rule.content.first, let last = rule.content.last,
      tagged.paragraph(of: first.lowerBound) != tagged.paragraph(of: last.lowerBound)
    else { return false }
    let opens =
      scene.context.quote(at: first.lowerBound) == nil
      || scene.context.paragraphTokens(tagged.paragraph(of: first.lowerBound)).lowerBound
        == first.lowerBound
    return opens && rule.content.dropLast().allSatisfy { claims[$0.lowerBound, default: 0] < 2 }
  }

  /// Whether the content is no more than a nickname or a code name in marks: "whose schoolmates
  /// nicknamed her “the Professor”", "code-named “Gentle Hand”".
  private func isName(_ reading: LearnedReading, of cue: Range<Int>) -> Bool {
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
  private static let longestName = 8

  /// Whether a phrase that names a source is followed by none: "according to plan".
  private func isPlan(_ cue: Range<Int>) -> Bool {
    // "Some 14,000 people, all told, came"
    if cue.count == 1, cue.lowerBound > 0, tagged.function(cue.lowerBound - 1) == .all,
      cue.upperBound < tagged.tokens.count, tagged.tokens[cue.upperBound].kind == .comma
    {
      return true
    }
    let walker = PhraseWalker(tagged: tagged)
    guard case .phrase = cue.lazy.compactMap(knownCue).first?.kind,
      let phrase = walker.phrase(startingAt: cue.upperBound, to: tagged.tokens.count),
      phrase.kind == .nominal
    else { return false }
    return !AccordingTo.isSource(phrase, in: tagged)
  }

  /// The rule's candidate where the content is a noun that reports with its clause, which is its
  /// owner's or agent's: "rejected *a suggestion by Orrin that it leaks*".
  private func reportIn(_ reading: LearnedReading) -> AttributionCandidate? {
    guard reading.content.count == 1, let content = reading.content.first,
      let phrase = tagged.nounPhrase(at: content.lowerBound)
    else { return nil }
    return rules.first { rule in
      rule.rule == CueNounClause.id && rule.cue.first.map { phrase.tokens.overlaps($0) } == true
        && rule.content.last?.upperBound == content.upperBound
    }
  }

  private func knownCue(at token: Int) -> Cue? {
    context.cueOfToken[token] < 0 ? nil : context.cues[Int(context.cueOfToken[token])]
  }

  /// The share of the tokens of either content that both hold.
  private static func agreement(_ one: [Range<Int>], _ other: [Range<Int>]) -> Double {
    let (one, other) = (Set(one.joined()), Set(other.joined()))
    let all = one.union(other).count
    return all == 0 ? 0 : Double(one.intersection(other).count) / Double(all)
  }

  /// The source of a stretch of tokens; the speaker in it is the rule's, if it found one there.
  private func source(_ tokens: Range<Int>, like rule: SourcePhrase?) -> SourcePhrase {
    var found = source(tokens)
    if let rule, tokens.contains(rule.speaker) {
      found = SourcePhrase(
        tokens: tokens,
        speaker: rule.speaker,
        rule: rule.rule,
        confidence: rule.confidence
      )
    }
    return found
  }

  static let id = "encoder"

  private func source(_ tokens: Range<Int>) -> SourcePhrase {
    let core = tokens.lazy.compactMap { tagged.nounPhrase(at: $0)?.tokens.clamped(to: tokens) }
      .first
    return SourcePhrase(
      tokens: tokens,
      speaker: core.map { tagged.speakerPhrase(in: tokens, core: $0) } ?? tokens,
      rule: Self.id,
      confidence: 1
    )
  }

  /// The cue as the lexicons know it, or else as the encoder takes it.
  ///
  /// A known reporting cue reports speech only where its content is quoted or a clause: in "she
  /// attacked the plan", "they denied theft" nobody's words are given, but an attitude. So do cues
  /// that the lexicons do not know, unless they bring a quotation, and "declined to comment".
  private func cueRecord(_ window: CueWindow, _ reading: LearnedReading) -> Cue {
    let outer = context.quote(at: window.cue.lowerBound)
    let isQuoted = reading.content.contains {
      $0.contains { context.quote(at: $0, within: outer) != nil }
    }
    let known = window.cue.lazy.compactMap(knownCue).first
    let head = known?.head ?? window.cue.last { tagged.tags[$0].isVerb } ?? window.cue.lowerBound
    var reportingClass = known?.reportingClass ?? (isQuoted ? window.reportingClass : .thought)
    if !isQuoted, !reading.content.contains(where: isClause) { reportingClass = .thought }
    // "accepts the reasons they gave", "a poll shows it rose", "accepting the medal, “…”": without
    // "that" such a verb says nothing.
    if known?.frames == .that, !isQuoted || known?.form == .participle,
      !reading.content.contains(where: isSubordinate)
    {
      reportingClass = .thought
    }
    if window.cue.contains(where: tagged.declines), !reading.content.contains(where: isSubordinate)
    {
      reportingClass = .thought
    }
    return Cue(
      kind: known?.kind ?? .learned,
      form: known?.form ?? .none,
      tokens: window.cue,
      head: head,
      frames: known?.frames ?? [],
      reportingClass: reportingClass,
      polarity: known?.polarity ?? polarity(of: window.cue, head: head)
    )
  }

  private func polarity(of cue: Range<Int>, head: Int) -> Attribution.Polarity {
    let sentence = tagged.sentenceTokens[tagged.tokens[head].sentence]
    let group = VerbGroup(head: head, in: sentence, of: tagged)
    if cue.contains(where: tagged.declines) { return .declined }
    if group.isNegated || cue.contains(where: { tagged.function($0)?.isNegation == true }) {
      return .negated
    }
    return group.isHypothetical ? .hypothetical : .asserted
  }

  /// Whether a stretch of content says something of something: it has a finite verb or opens with
  /// "that", "whether", "to".
  private func isClause(_ tokens: Range<Int>) -> Bool {
    isSubordinate(tokens) || tokens.first.map { tagged.function($0) == .to } == true
      || scene.hasFiniteVerb(tokens)
  }

  /// Whether a stretch of content opens with "that", "whether" or the like.
  private func isSubordinate(_ tokens: Range<Int>) -> Bool {
    switch tokens.first.flatMap({ tagged.function($0) }) {
    case .that, .whether, .if, .how, .why, .what: true
    default: false
    }
  }

  /// The one told, if nothing else lays claim to those words.
  private func addressee(of window: CueWindow, _ reading: LearnedReading) -> Range<Int>? {
    guard let told = LearnedReading.addressee(behind: window.cue, in: scene),
      !reading.content.contains(where: { $0.overlaps(told) }),
      reading.source?.overlaps(told) != true, !window.cue.overlaps(told)
    else { return nil }
    return told
  }
}

extension [Range<Int>] {
  /// The stretches without the tokens of an agent with its "by".
  fileprivate func without(_ agent: Range<Int>?) -> [Range<Int>] {
    guard let agent else { return self }
    let taken = (agent.lowerBound - 1)..<agent.upperBound
    return flatMap { range -> [Range<Int>] in
      guard range.overlaps(taken) else { return [range] }
      return [
        range.lowerBound..<Swift.max(range.lowerBound, taken.lowerBound),
        Swift.min(range.upperBound, taken.upperBound)..<range.upperBound,
      ].filter { !$0.isEmpty }
    }
  }

  /// The stretches that share no token with others.
  fileprivate func without(_ others: [Range<Int>]) -> [Range<Int>] {
    filter { range in !others.contains { $0.overlaps(range) } }
  }
}

extension Range<Int> {
  /// What of a stretch stands behind the end of another that it overlaps, or nil if nothing does.
  fileprivate func behind(_ other: Range<Int>) -> Range<Int>? {
    guard overlaps(other) else { return self }
    return other.upperBound < upperBound ? other.upperBound..<upperBound : nil
  }
}

extension ContentScene {
  /// Whether a quotation begins at a token with a word in lower case.
  fileprivate func opensInLowerCase(_ token: Int) -> Bool {
    token + 1 < tagged.tokens.count && context.quote(at: token) != nil
      && tagged.tokens[token + 1].letterCase == .lower
  }
}
