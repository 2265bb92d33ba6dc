extension DocumentScore {
  /// The least score of a pair that shares anything at all.
  private static let leastShare = 1e-9

  /// Adds the counts of a role's spans, tokens and places, whatever they are parts of.
  func addRole(_ role: Role, to tally: inout Tally) {
    let goldParts = gold.map { $0[role] }
    let predictedParts = predicted.map { $0[role] }
    let goldMarked = goldParts.filter { !$0.spans.isEmpty }
    let predictedMarked = predictedParts.filter { !$0.spans.isEmpty }
    addShared(.exact(role), goldMarked.map(\.key), predictedMarked.map(\.key), to: &tally)
    let goldTokens = TokenSet.union(goldParts.map(\.tokens))
    let predictedTokens = TokenSet.union(predictedParts.map(\.tokens))
    tally.add(
      .tokens(role),
      right: goldTokens.intersectionCount(predictedTokens),
      predicted: predictedTokens.count,
      gold: goldTokens.count
    )
    addOverlap(role, to: &tally)
    addShared(.spans(role), goldMarked.flatMap(\.key), predictedMarked.flatMap(\.key), to: &tally)
    let begin = { (part: ScoredAttribution.Part) in part.key.first?.start }
    addShared(.begin(role), goldMarked.map(begin), predictedMarked.map(begin), to: &tally)
  }

  /// Adds how many of two bags are the same.
  private func addShared<Item: Hashable>(
    _ measure: Measure,
    _ gold: [Item],
    _ predicted: [Item],
    to tally: inout Tally
  ) {
    var left: [Item: Int] = [:]
    for item in gold { left[item, default: 0] += 1 }
    var shared = 0
    for item in predicted where left[item, default: 0] > 0 {
      left[item, default: 0] -= 1
      shared += 1
    }
    tally.add(measure, right: shared, predicted: predicted.count, gold: gold.count)
  }

  private func addOverlap(_ role: Role, to tally: inout Tally) {
    let goldItems = gold.filter { !$0[role].tokens.isEmpty }
    let predictedItems = predicted.filter { !$0[role].tokens.isEmpty }
    let jaccard = { (gold: ScoredAttribution, predicted: ScoredAttribution) in
      gold[role].tokens.jaccard(predicted[role].tokens)
    }
    let pairs = Pairing.pairs(
      gold: goldItems,
      predicted: predictedItems,
      least: Self.leastShare,
      score: jaccard
    )
    tally.add(
      .overlap(role),
      right: pairs.count,
      predicted: predictedItems.count,
      gold: goldItems.count
    )
    let credit = pairs.reduce(0.0) {
      $0 + jaccard(goldItems[$1.gold], predictedItems[$1.predicted])
    }
    tally.add(
      .jaccard(role),
      predictedCredit: credit,
      of: predictedItems.count,
      goldCredit: credit,
      of: goldItems.count
    )
  }
}
