import Encoder
import Lexicon
import Quotation
import Syntax

/// Candidates around the cues that the encoder found, joined with the rules' own around the same cues.
struct LearnedCandidates {
  let scene: ContentScene
  /// The rules' candidates, as the encoder was told of them.
  let rules: [AttributionCandidate]
  let reports: Reports
  /// How many of the rules' candidates have a stretch of content that begins at a token.
  let claims: [Int: Int]
  /// The first tokens of the quotations that are by the rules the second halves of broken ones.
  let secondHalves: Set<Int>
  var context: AttributionContext { scene.context }
  var tagged: TaggedText { context.tagged }

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
      subjectCues: scene.clauses.filter { clause in
        clause.outer == nil && clause.source?.rule == SubjectOfCue.id
          && clause.source.map { scene.tagged.pronoun($0.speaker.lowerBound) == nil } == true
      }
      .map(\.cue.tokens.lowerBound).sorted(),
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
      guard let first = reading.content.first, !isPlan(window.cue), !hasObject(window.cue, reading),
        !secondHalves.contains(first.lowerBound), !isName(reading, of: window.cue)
      else { return nil }
      if var report = reportIn(reading, of: window.cue) {
        report.confidence = support.score
        report.support = support
        return report
      }
      let whole = withoutTime(wholeCue(window.cue))
      let (cue, content) = withInfinitive(
        [whole],
        (reading.source == nil
          ? reading.content.without(agent(behind: window.cue)) : reading.content)
          .compactMap { $0.behind(whole) }
      )
      return AttributionCandidate(
        content: content,
        cue: cue,
        source: (speaking(reading.source, window.cue) ?? agent(behind: window.cue)).map(source),
        addressee: addressee(of: window, reading),
        cueRecord: cueRecord(window, content, source: reading.source),
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
    if reading.content.isEmpty || isMoreExact(rule) || endsBefore(reading, rule)
      || takesSubject(reading.source, rule)
    {
      return candidate
    }
    candidate.rule = [Self.id, rule.rule].joined(separator: "+")
    candidate.content = beforeOthers(
      withSecondHalf(withSubject(withAddressee(reading.content, rule), rule), rule),
      cue: window.cue
    )
    if let cue = longCue(of: rule, around: window.cue) {
      candidate.cue = [cue]
      candidate.content = candidate.content.compactMap { $0.behind(cue) }
    } else {
      candidate.cue =
        rule.cue.count == 1
        ? [withoutTime(window.cue)] : rule.cue.without(reading.content)
    }
    (candidate.cue, candidate.content) = withInfinitive(candidate.cue, candidate.content)
    // A noun's owner or agent is plain: "rejected complaints from *drivers* that".
    let isOwned =
      rule.rule == CueNounClause.id && isOwner(rule.source, of: window.cue)
      || reading.source.map {
        isBehindMark(rule, from: $0) || isOfOther(rule, from: $0) || isSentence($0, of: rule)
      } == true
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

  /// A source, unless it is the "it" of "it was explained by the guard that".
  func speaking(_ source: Range<Int>?, _ cue: Range<Int>) -> Range<Int>? {
    guard let source, source.count == 1, tagged.pronoun(source.lowerBound) == .it,
      agent(behind: cue) != nil
    else { return source }
    return nil
  }

  func knownCue(at token: Int) -> Cue? {
    context.cueOfToken[token] < 0 ? nil : context.cues[Int(context.cueOfToken[token])]
  }

  /// The share of the tokens of either content that both hold.
  static func agreement(_ one: [Range<Int>], _ other: [Range<Int>]) -> Double {
    let (one, other) = (Set(one.joined()), Set(other.joined()))
    let all = one.union(other).count
    return all == 0 ? 0 : Double(one.intersection(other).count) / Double(all)
  }

  /// The source of a stretch of tokens; the speaker in it is the rule's, if it found one there.
  func source(_ tokens: Range<Int>, like rule: SourcePhrase?) -> SourcePhrase {
    var found = source(tokens)
    if let rule, tokens.contains(rule.speaker), !isGoverned(rule, in: tokens) {
      found = SourcePhrase(
        tokens: tokens,
        speaker: rule.speaker,
        rule: rule.rule,
        confidence: rule.confidence
      )
    }
    return found
  }

  /// Whether the rule's source is only what a word within a wider one governs: "leaders of groups that
  /// support *Lena Roth*, imploring".
  private func isGoverned(_ rule: SourcePhrase, in tokens: Range<Int>) -> Bool {
    let first = rule.tokens.lowerBound
    guard first > tokens.lowerBound, rule.tokens.upperBound == tokens.upperBound,
      tagged.tokens[rule.speaker.lowerBound - 1].kind != .comma
    else { return false }
    return tagged.tags[first - 1] == .conjunction || tagged.tags[first - 1].isVerb
  }

  static let id = "encoder"

  func source(_ tokens: Range<Int>) -> SourcePhrase {
    let core = tokens.lazy.compactMap { tagged.nounPhrase(at: $0)?.tokens.clamped(to: tokens) }
      .first
    return SourcePhrase(
      tokens: tokens,
      speaker: core.map { tagged.speakerPhrase(in: tokens, core: $0) } ?? tokens,
      rule: Self.id,
      confidence: 1
    )
  }

  /// The one told, if nothing else lays claim to those words.
  func addressee(of window: CueWindow, _ reading: LearnedReading) -> Range<Int>? {
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
  func behind(_ other: Range<Int>) -> Range<Int>? {
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
