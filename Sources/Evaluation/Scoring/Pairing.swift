/// Greedy one-to-one pairing by falling score.
enum Pairing {
  /// A gold item and the predicted one that answers it.
  struct Pair: Hashable {
    let gold: Int
    let predicted: Int
  }

  /// Pairs items whose score is above zero and at least `least`; of equal scores the one of the
  /// earlier gold item comes first, then that of the earlier predicted item.
  static func pairs(
    gold: [ScoredAttribution],
    predicted: [ScoredAttribution],
    least: Double,
    score: (ScoredAttribution, ScoredAttribution) -> Double
  ) -> [Pair] {
    var candidates: [(score: Double, pair: Pair)] = []
    for (i, goldItem) in gold.enumerated() {
      for (j, predictedItem) in predicted.enumerated() {
        let value = score(goldItem, predictedItem)
        if value >= least, value > 0 {
          candidates.append((value, Pair(gold: i, predicted: j)))
        }
      }
    }
    candidates.sort { left, right in
      (right.score, left.pair.gold, left.pair.predicted)
        < (left.score, right.pair.gold, right.pair.predicted)
    }
    var usedGold: Set<Int> = []
    var usedPredicted: Set<Int> = []
    var pairs: [Pair] = []
    for (_, pair) in candidates
    where !usedGold.contains(pair.gold) && !usedPredicted.contains(pair.predicted) {
      usedGold.insert(pair.gold)
      usedPredicted.insert(pair.predicted)
      pairs.append(pair)
    }
    return pairs
  }
}

extension Pairing {
  /// Pairs items that are equal in something, the earlier with the earlier.
  static func equal<Key: Hashable>(
    gold: [ScoredAttribution],
    predicted: [ScoredAttribution],
    key: (ScoredAttribution) -> Key
  ) -> [Pair] {
    var waiting: [Key: [Int]] = [:]
    for (place, item) in gold.enumerated().reversed() {
      waiting[key(item), default: []].append(place)
    }
    return predicted.enumerated().compactMap { place, item in
      waiting[key(item)]?.popLast().map { Pair(gold: $0, predicted: place) }
    }
  }
}

extension ScoredAttribution {
  /// How well a prediction answers this gold attribution by content, if the source is right.
  func relaxedScore(_ predicted: ScoredAttribution) -> Double {
    let jaccard = content.tokens.jaccard(predicted.content.tokens)
    return jaccard > 0 && hasRightSource(predicted) ? jaccard : 0
  }

  /// Whether a prediction's source is this one's, as far as the relaxed measure asks.
  func hasRightSource(_ predicted: ScoredAttribution) -> Bool {
    source.spans.isEmpty || !sourceForms.isDisjoint(with: predicted.sourceForms)
      || source.tokens == predicted.source.tokens
  }

  /// How well a prediction answers it by content; a right source decides between equals.
  func contentScore(_ predicted: ScoredAttribution) -> Double {
    let jaccard = content.tokens.jaccard(predicted.content.tokens)
    return jaccard == 0 ? 0 : jaccard + (relaxedScore(predicted) > 0 ? 0.01 : 0)
  }
}
