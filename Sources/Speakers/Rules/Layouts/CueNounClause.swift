import Lexicon
import Syntax

/// A noun that reports, and its clause: *Her* claim *that the quay leaks*; a hint from *the board*
/// *that it will be mended*.
struct CueNounClause: LayoutRule {
  static let id = "cue-noun"
  static let confidence = 0.81

  func propose(in scene: ContentScene) -> [AttributionCandidate] {
    scene.context.cues.compactMap { cue in
      guard case .noun = cue.kind else { return nil }
      return candidate(for: cue, in: scene) ?? answer(of: cue, in: scene)
    }
  }

  private func candidate(for cue: Cue, in scene: ContentScene) -> AttributionCandidate? {
    let tagged = scene.tagged
    let region = scene.context.region(of: cue)
    let after = SubjectAfter(tagged: tagged)
    var place = cue.tokens.upperBound
    var source = owner(of: cue, in: region, scene: scene)
    // "His reply *was* that"
    let isSaid =
      source != nil && place + 1 < region.upperBound && tagged.function(place)?.isBe == true
      && tagged.function(place + 1) == .that
    if isSaid { place += 1 }
    if source == nil, place < region.upperBound, isAgentMark(tagged.function(place)),
      let phrase = after.walker.phrase(startingAt: place + 1, to: region.upperBound)
    {
      let end = agentEnd(of: phrase, to: region.upperBound, after)
      source = (place + 1)..<end
      place = end
    }
    place = behindTime(place, to: region.upperBound, after)
    // "The board's explanation, | that the quay leaks"; "a warning from Roth, the pilot, | that".
    if place < region.upperBound, tagged.tokens[place].kind == .comma { place += 1 }
    guard let source, place + 1 < region.upperBound, opensClause(place, after) else { return nil }
    let clause = CueClause(
      cue: cue,
      region: region,
      outer: scene.context.quote(at: cue.head),
      source: nil,
      tail: ClauseTail(addressee: nil, contentStart: place, opening: .subordinator),
      tokens: min(source.lowerBound, cue.head)..<place
    )
    let end = clauseEnd(from: place, of: clause, in: scene)
    guard place + 1 < end, scene.hasFiniteVerb(place..<end) else { return nil }
    return candidate(
      content: [place..<end],
      cue: [isSaid ? cue.tokens.lowerBound..<place : cue.tokens],
      source: source,
      of: cue,
      in: tagged
    )
  }

  /// A quotation that the noun is said to be: *“Bring boots,”* was Mrs Roth’s reply.
  private func answer(of cue: Cue, in scene: ContentScene) -> AttributionCandidate? {
    let tagged = scene.tagged
    let region = scene.context.region(of: cue)
    guard let source = owner(of: cue, in: region, scene: scene) else { return nil }
    let verb = source.lowerBound - 1
    guard verb > region.lowerBound, tagged.function(verb)?.isBe == true,
      let quote = scene.context.quote(at: verb - 1, within: scene.context.quote(at: cue.head)),
      scene.context.quoteTokens[quote].upperBound == verb, scene.context.mayBeUttered(quote)
    else { return nil }
    return candidate(
      content: scene.withContinued(quote),
      cue: [verb..<(verb + 1), cue.tokens],
      source: source,
      of: cue,
      in: tagged
    )
  }

  private func candidate(
    content: [Range<Int>],
    cue tokens: [Range<Int>],
    source: Range<Int>,
    of cue: Cue,
    in tagged: TaggedText
  ) -> AttributionCandidate {
    AttributionCandidate(
      content: content,
      cue: tokens,
      source: SourcePhrase(
        tokens: source,
        speaker: tagged.speakerPhrase(in: source, core: source),
        rule: Self.id,
        confidence: Self.confidence
      ),
      cueRecord: cue,
      rule: Self.id,
      confidence: Self.confidence
    )
  }

  /// What stands behind a time: "The mayor’s remark *on Tuesday* that".
  private func behindTime(_ place: Int, to limit: Int, _ after: SubjectAfter) -> Int {
    let tagged = after.walker.tagged
    let first = place < limit && tagged.tags[place] == .preposition ? place + 1 : place
    guard let time = after.walker.phrase(startingAt: first, to: limit),
      after.walker.isTime(time.tokens)
    else { return place }
    return time.tokens.upperBound
  }

  /// The end of an agent with its apposition: "from Roth, the pilot".
  private func agentEnd(of phrase: NounPhrase, to limit: Int, _ after: SubjectAfter) -> Int {
    let tagged = after.walker.tagged
    let end = after.chainEnd(of: phrase, to: limit, inApposition: true)
    guard end + 1 < limit, tagged.tokens[end].kind == .comma,
      let other = after.walker.phrase(startingAt: end + 1, to: limit), other.kind != .pronoun,
      !after.walker.isTime(other.tokens)
    else { return end }
    let wider = after.chainEnd(of: other, to: limit, inApposition: true)
    return wider < limit && tagged.tokens[wider].kind == .comma ? wider : end
  }

  /// Whether "that" opens a clause: behind a comma it is tagged as a relative pronoun, which a verb
  /// follows.
  private func opensClause(_ token: Int, _ after: SubjectAfter) -> Bool {
    let tagged = after.walker.tagged
    guard tagged.function(token) == .that else { return false }
    if tagged.tags[token] == .preposition { return true }
    return tagged.tags[token] == .question && tagged.tokens[token - 1].kind == .comma
      && !after.startsVerb(token + 1, to: tagged.tokens.count)
  }

  private func isAgentMark(_ function: FunctionWord?) -> Bool {
    function == .from || function == .by || function == .of
  }

  private func owner(of cue: Cue, in region: Range<Int>, scene: ContentScene) -> Range<Int>? {
    let tagged = scene.tagged
    guard let phrase = tagged.nounPhrase(at: cue.head) else { return nil }
    let start = phrase.tokens.lowerBound
    if start > region.lowerBound, let owner = tagged.nounPhrase(at: start - 1), owner.isPossessive,
      owner.tokens.upperBound == start,
      // "yesterday’s announcement"
      tagged.word(owner.head)?.isTime != true
    {
      return owner.tokens
    }
    guard start < cue.head, tagged.pronoun(start)?.isPossessive == true else { return nil }
    return start..<(start + 1)
  }

  /// The end of a clause that is the subject of another verb: "Her claim that the quay leaks |
  /// surprised nobody": before the second finite verb that has no subject of its own.
  private func clauseEnd(from start: Int, of clause: CueClause, in scene: ContentScene) -> Int {
    let tagged = scene.tagged
    let end = scene.ends.find(from: start, of: clause)
    guard isSubject(clause, in: scene) else { return end }
    var verbs = 0
    for token in start..<end {
      if let quote = scene.context.quote(at: token, within: clause.outer) {
        // “the mare *“could win it”* | looked”: a quotation with a verb is a clause.
        if verbs == 0, scene.hasFiniteVerb(scene.context.quoteTokens[quote]) { verbs = 1 }
        continue
      }
      // A past tense behind a finished clause is often tagged as a participle.
      let isVerb =
        tagged.tags[token].isFiniteVerb
        || (tagged.tags[token] == .verbParticiple && !tagged.tags[token - 1].isNoun && verbs > 0)
      var before = token - 1
      // "that he had never seen it"
      while before > start, tagged.function(before)?.isNegation == true { before -= 1 }
      let opensGroup = isVerb && tagged.function(before)?.isAuxiliary != true
      // "that they be telephoned | was greeted": the subjunctive is the clause's verb.
      if verbs == 0, tagged.function(token)?.isBe == true, tagged.tags[token] == .verbBase {
        verbs = 1
      }
      if opensGroup {
        verbs += 1
        let hasSubject =
          tagged.nounPhrase(at: token - 1)?.kind == .pronoun
          || tagged.tags[token - 1] == .question || tagged.tags[token - 1] == .existential
        if verbs == 2, !hasSubject { return scene.ends.trimmed(token, from: start) }
      }
    }
    return end
  }

  /// Whether the cue noun stands where a sentence's subject does.
  private func isSubject(_ clause: CueClause, in scene: ContentScene) -> Bool {
    !scene.hasFiniteVerb(clause.region.lowerBound..<clause.tokens.lowerBound)
  }
}
