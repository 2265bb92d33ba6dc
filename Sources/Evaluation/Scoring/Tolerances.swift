/// The gold and predicted attributions of a document after the tolerances.
///
/// Two gold attributions become one where a prediction answers both; predictions that need neither
/// be found nor be missed are left out.
struct Tolerances {
  /// Contents that share at least this much of their tokens are the same statement.
  ///
  /// - Source: the scorer's definition of a relaxed match.
  static let leastOverlap = 0.5

  private(set) var gold: [ScoredAttribution]
  private(set) var predicted: [ScoredAttribution]

  init(gold document: ScoredDocument, predicted: [ScoredAttribution]) {
    gold = document.attributions
    self.predicted = predicted
    joinContinued(in: document.text)
    if document.isTolerant { dropOptional(document.optional) }
  }

  private mutating func joinContinued(in text: ScoredText) {
    // An attribution in the list as it stands is known by its place in the document.
    var items = gold.enumerated().map { (origin: $0.offset, attribution: $0.element) }
    var byID: [JSONScalar: Int] = [:]
    for (origin, attribution) in gold.enumerated() { byID[attribution.id] = origin }
    for (origin, attribution) in gold.enumerated() {
      guard let firstOrigin = byID[attribution.continues], firstOrigin != origin,
        let place = items.firstIndex(where: { $0.origin == firstOrigin })
      else { continue }
      let first = items[place].attribution
      let joined = ScoredAttribution(joining: first, attribution, in: text)
      guard answersBoth(joined, first, attribution) else { continue }
      items[place].attribution = joined
      items.removeAll { $0.origin == origin }
      byID[attribution.id] = firstOrigin
    }
    gold = items.map(\.attribution)
  }

  /// Whether the prediction nearest to the joined content is nearer to it than to either part.
  private func answersBoth(
    _ joined: ScoredAttribution,
    _ first: ScoredAttribution,
    _ second: ScoredAttribution
  ) -> Bool {
    var best: (score: Double, attribution: ScoredAttribution)?
    for candidate in predicted {
      let score = joined.content.tokens.jaccard(candidate.content.tokens)
      if best.map({ score > $0.score }) ?? true { best = (score, candidate) }
    }
    guard let best else { return false }
    let parts = [first, second].map { $0.content.tokens.jaccard(best.attribution.content.tokens) }
    return best.score > parts.reduce(Self.leastOverlap, max)
  }

  private mutating func dropOptional(_ optional: [ScoredAttribution]) {
    let pairs = Pairing.pairs(
      gold: gold,
      predicted: predicted,
      least: Self.leastOverlap,
      score: { $0.contentScore($1) }
    )
    let answering = Set(pairs.map(\.predicted))
    let gold = gold
    predicted = predicted.enumerated()
      .filter { place, candidate in
        let tokens = candidate.content.tokens
        return answering.contains(place)
          || !(gold.contains { tokens.isStrictSubset(of: $0.content.tokens) }
            || optional.contains { $0.content.tokens.jaccard(tokens) >= Self.leastOverlap })
      }
      .map(\.element)
  }
}
