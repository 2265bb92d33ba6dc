package import Encoder
public import Lexicon
public import Quotation
public import Syntax
import Text

/// Finds who says what: reads the cues, asks the rules and lets the resolver decide.
public struct Attributor: Sendable {
  private let cueFinder: CueFinder
  private let rules: RuleSet
  private let encoder: DocumentEncoder?
  private let calibrator: Calibrator?

  /// An attributor over these lexicons, by rules alone.
  public init(lexicon: LexiconSet, rules: RuleSet = RuleSet()) {
    cueFinder = CueFinder(lexicon: lexicon)
    self.rules = rules
    encoder = nil
    calibrator = nil
  }

  /// An attributor over these lexicons, by rules and an encoder.
  package init(lexicon: LexiconSet, rules: RuleSet = RuleSet(), model: EncoderModel) {
    cueFinder = CueFinder(lexicon: lexicon)
    self.rules = rules
    encoder = DocumentEncoder(lexicon: lexicon, model: model)
    calibrator = Calibrator(model)
  }

  /// The words of a text that may report, in order, as stretches of tokens.
  public func cues(in tagged: TaggedText) -> [Cue] {
    cueFinder.find(in: tagged)
  }

  /// The attributions of a text, in order of their first byte; those held by another point to it.
  public func attribute(tagged: TaggedText, quotes: [QuotedStretch]) -> [Attribution] {
    attribute(tagged: tagged, quotes: quotes, cues: cues(in: tagged))
  }

  /// The attributions of a text around cues that `cues(in:)` found in it.
  public func attribute(
    tagged: TaggedText,
    quotes: [QuotedStretch],
    cues: [Cue]
  ) -> [Attribution] {
    read(tagged: tagged, quotes: quotes, cues: cues).attributions
  }

  /// The attributions of a text, and what the encoder knows of its tokens, if there is one.
  package func read(
    tagged: TaggedText,
    quotes: [QuotedStretch],
    cues: [Cue]
  ) -> (attributions: [Attribution], states: TokenStates?) {
    let scene = scene(tagged: tagged, quotes: quotes, cues: cues)
    let context = scene.context
    let proposed = candidates(in: scene)
    var candidates = proposed
    var states: TokenStates?
    if let encoder {
      let encoded = encoder.encode(scene, rules: proposed)
      candidates = LearnedCandidates(scene: scene, rules: proposed).all(encoded.windows)
      states = encoded.states
    }
    for rule in rules.plainLayouts { candidates += rule.propose(in: scene) }
    candidates.removeAll(where: EmptyContent(tagged: tagged).isAll)
    candidates.removeAll(where: GivenName(tagged: tagged).isAll)
    let resolver = Resolver(
      scene: scene,
      least: encoder == nil ? 0 : Self.least,
      rules: rules
    )
    let standing = resolver.resolve(candidates, doubted: encoder == nil ? [] : proposed)
    let writer = AttributionWriter(context: context, calibrator: calibrator)
    let mended =
      rules.has(CitedSource.id) ? CitedSource(context: context).mended(standing) : standing
    return (writer.write(mended), states)
  }

  /// The least confidence of a candidate that may stand beside an encoder.
  ///
  /// The threshold with the best relaxed F1 on the tenth of PolNeAR's training part that was held out.
  static let least = 0.65

  /// What the rules propose for a text, before anything is decided between them.
  package func proposals(
    tagged: TaggedText,
    quotes: [QuotedStretch],
    cues: [Cue]
  ) -> [RuleProposal] {
    candidates(in: scene(tagged: tagged, quotes: quotes, cues: cues)).map(RuleProposal.init)
  }

  private func scene(
    tagged: TaggedText,
    quotes: [QuotedStretch],
    cues: [Cue]
  ) -> ContentScene {
    let context = AttributionContext(tagged: tagged, quotes: quotes, cues: cues)
    return ContentScene(context: context, clauses: CueClauses(context: context, rules: rules).all())
  }

  /// The rules' candidates.
  func candidates(in scene: ContentScene) -> [AttributionCandidate] {
    var candidates = scene.clauses.compactMap { candidate(from: $0, in: scene) }
    for rule in rules.layouts { candidates += rule.propose(in: scene) }
    return candidates
  }

  /// Whether the writer speaks to the reader: "by going on you agree".
  private func isReader(_ source: SourcePhrase, in context: AttributionContext) -> Bool {
    guard let first = source.speaker.first, context.quote(at: first) == nil else { return false }
    return context.tagged.pronoun(first)?.person == 2
  }

  /// Whether a quoted speaker does what the verb says instead of reporting it.
  ///
  /// "I can tell you the quay leaks", "we urge the board to act": within a quotation the first person
  /// reports only in the past ("I said it leaks") or to a third one ("I tell them it leaks").
  private func isPerformed(_ clause: CueClause, in context: AttributionContext) -> Bool {
    let tagged = context.tagged
    guard clause.outer != nil, let first = clause.source?.speaker.first,
      let speaker = tagged.pronoun(first), speaker.person == 1, !speaker.isPossessive
    else { return false }
    switch tagged.tags[clause.cue.head] {
    case .verbPast, .verbParticiple: return clause.cue.polarity == .hypothetical
    default: break
    }
    guard let told = clause.tail.addressee?.first, let pronoun = tagged.pronoun(told) else {
      return true
    }
    return pronoun.person != 3
  }

  /// The first content rule's answer for a clause.
  private func candidate(from clause: CueClause, in scene: ContentScene) -> AttributionCandidate? {
    guard let source = clause.source, !isPerformed(clause, in: scene.context),
      !isReader(source, in: scene.context)
    else { return nil }
    for rule in rules.contents {
      guard let finding = rule.content(of: clause, in: scene) else { continue }
      var cue = [clause.cue.tokens]
      if let relay = source.relay { cue.insert(relay, at: 0) }
      if let mark = finding.cueMark { cue.append(mark) }
      return AttributionCandidate(
        content: finding.content,
        cue: cue,
        source: source,
        addressee: clause.tail.addressee,
        cueRecord: clause.cue,
        rule: [source.rule, finding.rule].joined(separator: "/"),
        confidence: finding.confidence * source.confidence
      )
    }
    return nil
  }
}
