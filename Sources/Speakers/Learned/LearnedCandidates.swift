import Encoder
import Lexicon
import Syntax

/// Candidates around the cues that the encoder found, joined with the rules' own around the same cues.
struct LearnedCandidates {
  let scene: ContentScene
  /// The rules' candidates, as the encoder was told of them.
  let rules: [AttributionCandidate]
  /// The first tokens of the cues by which the rules see somebody report outside quotations, rising.
  private let reports: [Int]
  /// How many of the rules' candidates have a stretch of content that begins at a token.
  private let claims: [Int: Int]
  private var context: AttributionContext { scene.context }
  private var tagged: TaggedText { context.tagged }

  init(scene: ContentScene, rules: [AttributionCandidate]) {
    self.scene = scene
    self.rules = rules
    claims = Dictionary(
      rules.flatMap { $0.content.map { ($0.lowerBound, 1) } },
      uniquingKeysWith: +
    )
    reports = rules.compactMap { rule in
      guard let cue = rule.cue.first, rule.source != nil, rule.isTopLevel(in: scene.context),
        rule.cueRecord?.reportingClass != .thought
      else { return nil }
      return cue.lowerBound
    }
    .sorted()
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
      guard !reading.content.isEmpty, !isPlan(window.cue) else { return nil }
      return AttributionCandidate(
        content: reading.content,
        cue: [window.cue],
        source: reading.source.map(source),
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
    candidate.content = reading.content
    candidate.cue = rule.cue.count == 1 ? [window.cue] : rule.cue.without(reading.content)
    // A noun's owner or agent is plain: "rejected complaints from *drivers* that".
    let isOwned =
      rule.rule == CueNounClause.id && isOwner(rule.source, of: window.cue)
      || reading.source.map { isBehindMark(rule, from: $0) } == true
    if let tokens = reading.source, tokens != rule.source?.tokens, !isOwned {
      candidate.source = source(tokens, like: rule.source)
    }
    if let tokens = candidate.source?.tokens, candidate.cue.contains(where: { $0.overlaps(tokens) })
    {
      candidate.source = nil
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
      || spansParagraphs(rule)
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

  /// Whether a phrase that names a source is followed by none: "according to plan".
  private func isPlan(_ cue: Range<Int>) -> Bool {
    let walker = PhraseWalker(tagged: tagged)
    guard case .phrase = cue.lazy.compactMap(knownCue).first?.kind,
      let phrase = walker.phrase(startingAt: cue.upperBound, to: tagged.tokens.count),
      phrase.kind == .nominal
    else { return false }
    return !AccordingTo.isSource(phrase, in: tagged)
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
  /// The stretches that share no token with others.
  fileprivate func without(_ others: [Range<Int>]) -> [Range<Int>] {
    filter { range in !others.contains { $0.overlaps(range) } }
  }
}
