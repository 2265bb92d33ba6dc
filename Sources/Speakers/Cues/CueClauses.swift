import Lexicon
import Syntax

/// Finds the source of each cue, by an ordered list of rules, and what its clause takes up.
struct CueClauses {
  let context: AttributionContext
  private let rules: RuleSet
  private let before: SubjectBefore
  private let after: SubjectAfter
  private let tails: ClauseTailReader
  private var tagged: TaggedText { context.tagged }

  init(context: AttributionContext, rules: RuleSet = RuleSet()) {
    self.context = context
    self.rules = rules
    before = SubjectBefore(tagged: context.tagged)
    after = SubjectAfter(tagged: context.tagged)
    tails = ClauseTailReader(context: context)
  }

  /// The clauses of the verb cues, in order; a cue for which no rule finds a place in a clause is
  /// left out.
  func all() -> [CueClause] {
    var clauses: [CueClause] = []
    for cue in context.cues {
      guard case .verb = cue.kind else { continue }
      if let clause = clause(of: cue, after: clauses) { clauses.append(clause) }
    }
    return clauses
  }

  private func clause(of cue: Cue, after earlier: [CueClause]) -> CueClause? {
    let region = context.region(of: cue)
    guard region.contains(cue.head) else { return nil }
    let outer = context.quote(at: cue.head)
    let scene = SourceScene(
      context: context,
      cue: cue,
      region: region,
      outer: outer,
      earlier: nearest(in: earlier, region: region, outer: outer),
      before: before,
      after: after
    )
    var source: SourcePhrase?
    for rule in rules.sources {
      if let found = rule.source(in: scene) {
        source = found
        break
      }
    }
    let isInverted = source?.rule == InvertedSubject.id
    let verbEnd =
      isInverted ? source?.tokens.upperBound ?? cue.tokens.upperBound : cue.tokens.upperBound
    let tail = tails.read(
      from: verbEnd,
      frames: isInverted ? cue.frames.subtracting([.addressee, .request]) : cue.frames,
      to: region.upperBound,
      outer: outer
    )
    var first = cue.tokens.lowerBound
    var last = verbEnd
    if let source, source.ownsPlace {
      first = min(first, source.tokens.lowerBound)
      last = max(last, source.tokens.upperBound)
      if let start = source.relayStart { first = min(first, start) }
    }
    return CueClause(
      cue: cue,
      region: region,
      outer: outer,
      source: source,
      tail: tail,
      tokens: first..<last
    )
  }

  /// The last clause of the same sentence and stretch.
  ///
  /// Cues rise, and a clause's region holds its cue within its sentence: before the sentence there
  /// is none to be found.
  private func nearest(in earlier: [CueClause], region: Range<Int>, outer: Int?) -> CueClause? {
    let sentence = tagged.sentenceTokens[tagged.tokens[region.lowerBound].sentence]
    for clause in earlier.reversed() {
      if clause.cue.head < sentence.lowerBound { return nil }
      if clause.region.overlaps(region), clause.outer == outer { return clause }
    }
    return nil
  }
}
