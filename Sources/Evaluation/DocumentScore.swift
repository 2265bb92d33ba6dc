/// Counts the predictions for a document against its gold attributions.
struct DocumentScore {
  /// The kinds whose recall is given apart.
  private static let kinds = ["direct", "mixed", "indirect"]
  /// The least score of a pair that shares anything at all.
  private static let leastShare = 1e-9

  private let document: ScoredDocument
  private let gold: [ScoredAttribution]
  private let predicted: [ScoredAttribution]

  init(_ document: ScoredDocument, predicted: [ScoredAttribution]) {
    let settled = Tolerances(gold: document, predicted: predicted)
    self.document = document
    gold = settled.gold
    self.predicted = settled.predicted
  }

  /// Adds the document's counts, its mistakes and what became of each prediction.
  func add(to tally: inout Tally, mistakes: inout [Mistake], verdicts: inout [Verdict]) {
    for role in Role.allCases { addRole(role, to: &tally) }
    let relaxed = pairs(least: Tolerances.leastOverlap) { $0.relaxedScore($1) }
    tally.add(.relaxed, right: relaxed.count, predicted: predicted.count, gold: gold.count)
    let strict = pairs(least: 1) { $0.strictScore($1) }
    tally.add(.strict, right: strict.count, predicted: predicted.count, gold: gold.count)
    let byContent = pairs(least: Tolerances.leastOverlap) { $0.contentScore($1) }
    var rightSpeakers: Set<Int>?
    if gold.contains(where: \.hasSpeaker) {
      let right = byContent.filter { hasRightSpeaker($0) }
      tally.add(.speaker, right: right.count, predicted: predicted.count, gold: gold.count)
      rightSpeakers = Set(right.map(\.predicted))
    }
    for kind in Self.kinds {
      let ofKind = gold.count { $0.kind == kind }
      guard ofKind > 0 else { continue }
      let found = relaxed.count { gold[$0.gold].kind == kind }
      tally.add(.relaxedRecall(of: kind), right: found, predicted: ofKind, gold: ofKind)
    }
    addMistakes(relaxed: relaxed, byContent: byContent, to: &mistakes)
    let answers = Set(relaxed.map(\.predicted))
    verdicts += predicted.enumerated().map { place, item in
      Verdict(
        rule: item.rule,
        confidence: item.confidence,
        isRelaxed: answers.contains(place),
        hasRightSpeaker: rightSpeakers?.contains(place)
      )
    }
  }

  private func addRole(_ role: Role, to tally: inout Tally) {
    let goldKeys = keys(gold, role)
    let predictedKeys = keys(predicted, role)
    let shared = predictedKeys.reduce(0) { $0 + min($1.value, goldKeys[$1.key] ?? 0) }
    tally.add(
      .exact(role),
      right: shared,
      predicted: predictedKeys.values.reduce(0, +),
      gold: goldKeys.values.reduce(0, +)
    )
    let goldTokens = tokens(gold, role)
    let predictedTokens = tokens(predicted, role)
    tally.add(
      .tokens(role),
      right: goldTokens.intersectionCount(predictedTokens),
      predicted: predictedTokens.count,
      gold: goldTokens.count
    )
    let goldParts = gold.filter { !$0[role].tokens.isEmpty }
    let predictedParts = predicted.filter { !$0[role].tokens.isEmpty }
    let overlapping = Pairing.pairs(
      gold: goldParts,
      predicted: predictedParts,
      least: Self.leastShare,
      score: { $0[role].tokens.jaccard($1[role].tokens) }
    )
    tally.add(
      .overlap(role),
      right: overlapping.count,
      predicted: predictedParts.count,
      gold: goldParts.count
    )
  }

  private func keys(_ items: [ScoredAttribution], _ role: Role) -> [[AnnotatedSpan]: Int] {
    var keys: [[AnnotatedSpan]: Int] = [:]
    for item in items where !item[role].spans.isEmpty { keys[item[role].key, default: 0] += 1 }
    return keys
  }

  private func tokens(_ items: [ScoredAttribution], _ role: Role) -> TokenSet {
    items.reduce(.empty) { $0.union($1[role].tokens) }
  }

  private func pairs(
    least: Double,
    score: (ScoredAttribution, ScoredAttribution) -> Double
  ) -> [Pairing.Pair] {
    Pairing.pairs(gold: gold, predicted: predicted, least: least, score: score)
  }

  private func hasRightSpeaker(_ pair: Pairing.Pair) -> Bool {
    gold[pair.gold].hasSameSpeaker(as: predicted[pair.predicted])
  }

  private func addMistakes(
    relaxed: [Pairing.Pair],
    byContent: [Pairing.Pair],
    to mistakes: inout [Mistake]
  ) {
    func mistake(_ kind: Mistake.Kind, _ attribution: ScoredAttribution) -> Mistake {
      Mistake(
        document: document.id,
        kind: kind,
        source: excerpt(attribution, .source),
        cue: excerpt(attribution, .cue),
        content: excerpt(attribution, .content)
      )
    }
    let found = Set(relaxed.map(\.gold))
    let right = Set(relaxed.map(\.predicted))
    for (place, item) in gold.enumerated() where !found.contains(place) {
      mistakes.append(mistake(.missed, item))
    }
    for (place, item) in predicted.enumerated() where !right.contains(place) {
      mistakes.append(mistake(.spurious, item))
    }
    for pair in byContent where gold[pair.gold].hasSpeaker && !hasRightSpeaker(pair) {
      let (goldItem, predictedItem) = (gold[pair.gold], predicted[pair.predicted])
      let kind = Mistake.Kind.speaker(gold: goldItem.accepted, got: predictedItem.names)
      mistakes.append(mistake(kind, predictedItem))
    }
  }

  private func excerpt(_ attribution: ScoredAttribution, _ role: Role) -> String {
    document.text.excerpt(attribution[role].spans)
  }
}
