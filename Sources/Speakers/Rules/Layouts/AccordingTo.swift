import Lexicon
import Syntax

/// A fixed phrase and its source: *The quay leaks*, according to harbour records.
struct AccordingTo: LayoutRule {
  static let id = "according-to"
  static let confidence = 0.85

  func propose(in scene: ContentScene) -> [AttributionCandidate] {
    scene.context.cues.compactMap { cue in
      guard case .phrase = cue.kind else { return nil }
      return candidate(for: cue, in: scene)
    }
  }

  private func candidate(for cue: Cue, in scene: ContentScene) -> AttributionCandidate? {
    let tagged = scene.tagged
    let region = scene.context.region(of: cue)
    let outer = scene.context.quote(at: cue.head)
    let after = SubjectAfter(tagged: tagged)
    guard
      let core = after.walker.phrase(startingAt: cue.tokens.upperBound, to: region.upperBound),
      !after.walker.isTime(core.tokens), Self.isSource(core, in: tagged)
    else { return nil }
    let end = sourceEnd(of: core, in: region, scene: scene, after: after)
    let span = core.tokens.lowerBound..<end
    let clause = CueClause(
      cue: cue,
      region: region,
      outer: outer,
      source: nil,
      tail: ClauseTail(addressee: nil, contentStart: end, opening: .other),
      tokens: cue.tokens.lowerBound..<end
    )
    guard let content = content(around: clause, in: scene) else { return nil }
    return AttributionCandidate(
      content: content,
      cue: [cue.tokens],
      source: SourcePhrase(
        tokens: span,
        speaker: tagged.speakerPhrase(in: span, core: core.tokens),
        rule: Self.id,
        confidence: Self.confidence
      ),
      cueRecord: cue,
      rule: Self.id,
      confidence: Self.confidence
    )
  }

  /// Whether a phrase can be a source: a bare singular cannot, "according to plan", unless it names a
  /// role or body, "according to police".
  static func isSource(_ phrase: NounPhrase, in tagged: TaggedText) -> Bool {
    guard phrase.kind == .nominal, phrase.tokens.count == 1,
      tagged.tags[phrase.head] == .noun, !tagged.tokens[phrase.head].isCapitalised
    else { return phrase.kind != .other }
    let word = tagged.word(phrase.head)
    return word?.role != nil || word?.body != nil
  }

  /// The source runs to the next comma or the sentence's end, over one apposition.
  private func sourceEnd(
    of core: NounPhrase,
    in region: Range<Int>,
    scene: ContentScene,
    after: SubjectAfter
  ) -> Int {
    let tagged = scene.tagged
    if let span = after.find(at: core.tokens.lowerBound, to: region.upperBound),
      span.tokens.upperBound > core.tokens.upperBound
    {
      if let comma = subjectStart(behind: core, in: span, to: region.upperBound, scene: scene) {
        return comma
      }
      return relativeEnd(behind: span.tokens.upperBound, to: region.upperBound, scene: scene)
    }
    var end = core.tokens.upperBound
    while end < region.upperBound {
      switch tagged.tokens[end].kind {
      case .comma: return relativeEnd(behind: end, to: region.upperBound, scene: scene)
      case .terminal, .semicolon, .colon, .dash, .quotationMark, .closingBracket: return end
      default: break
      }
      if tagged.function(end) == .and || tagged.function(end) == .but,
        let next = after.walker.phrase(startingAt: end + 1, to: region.upperBound),
        after.startsVerb(
          after.chainEnd(of: next, to: region.upperBound, inApposition: false),
          to: region.upperBound
        )
      {
        return end
      }
      end += 1
    }
    return end
  }

  /// The end of a clause about a source between commas, or the end of the source: "According to Roth, who
  /// runs the mill|, it leaks".
  private func relativeEnd(behind end: Int, to limit: Int, scene: ContentScene) -> Int {
    let tagged = scene.tagged
    guard end + 1 < limit, tagged.tokens[end].kind == .comma else { return end }
    switch tagged.function(end + 1) {
    case .who, .which, .whose: break
    default: return end
    }
    return ((end + 1)..<limit).first { tagged.tokens[$0].kind == .comma } ?? end
  }

  /// The comma behind a source at the sentence's head where what looks like its apposition is the subject
  /// of the sentence: "According to a poll|, a majority of voters, who were asked in May, say".
  private func subjectStart(
    behind core: NounPhrase,
    in span: SourceSpan,
    to limit: Int,
    scene: ContentScene
  ) -> Int? {
    let tagged = scene.tagged
    let next = span.tokens.upperBound + 1
    guard
      let comma = span.tokens.first(where: {
        $0 >= core.tokens.upperBound && tagged.tokens[$0].kind == .comma
      }), next < limit, tagged.tokens[next - 1].kind == .comma
    else { return nil }
    switch tagged.function(next) {
    case .and, .or: return comma
    case .who, .which, .whose:
      // "his rival, Sister Orsola, who runs the convent, it tastes of gloves": that is an apposition.
      let end = (next..<limit).first { tagged.tokens[$0].kind == .comma }
      return end.map { $0 + 1 < limit && tagged.tags[$0 + 1].isFiniteVerb } == true ? comma : nil
    default: return tagged.tags[next].isFiniteVerb ? comma : nil
    }
  }

  /// The quotation right behind the source: "the quay is, in the words of its owner, *“old”*".
  private func quote(behind clause: CueClause, in scene: ContentScene) -> Range<Int>? {
    var place = clause.tokens.upperBound
    if place < clause.region.upperBound, scene.tagged.tokens[place].kind == .comma { place += 1 }
    guard place < clause.region.upperBound,
      let quote = scene.context.quote(at: place, within: clause.outer),
      scene.context.quoteTokens[quote].lowerBound == place, scene.context.mayBeUttered(quote)
    else { return nil }
    return scene.context.quoteTokens[quote]
  }

  private func content(around clause: CueClause, in scene: ContentScene) -> [Range<Int>]? {
    let tagged = scene.tagged
    let start = clause.tokens.lowerBound
    let opens = scene.skipOpeners(from: clause.region.lowerBound, to: start)
    if opens < start, let quote = quote(behind: clause, in: scene) { return [quote] }
    if opens == start {
      // "According to police, *the car was stolen.*"
      var behind = clause.tokens.upperBound
      if behind < clause.region.upperBound, tagged.tokens[behind].kind == .comma { behind += 1 }
      let end = scene.ends.find(from: behind, of: clause)
      guard behind < end, scene.hasFiniteVerb(behind..<end) else { return nil }
      return [behind..<end]
    }
    var first = opens
    for token in opens..<start
    where tagged.tokens[token].kind == .semicolon
      && scene.context.quote(at: token) == clause.outer
    {
      first = token + 1
    }
    let end = scene.ends.trimmed(start, from: first)
    guard first < end else { return nil }
    return [first..<end]
  }
}
