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

extension ScoredAttribution {
  /// How well a prediction answers this gold attribution by content, if the source is right.
  func relaxedScore(_ predicted: ScoredAttribution) -> Double {
    let hasRightSource =
      source.spans.isEmpty || !sourceForms.isDisjoint(with: predicted.sourceForms)
      || source.tokens == predicted.source.tokens
    return hasRightSource ? content.tokens.jaccard(predicted.content.tokens) : 0
  }

  /// How well a prediction answers it by content; a right source decides between equals.
  func contentScore(_ predicted: ScoredAttribution) -> Double {
    content.tokens.jaccard(predicted.content.tokens) + (relaxedScore(predicted) > 0 ? 0.01 : 0)
  }

  /// 1 if content and source are both exact.
  func strictScore(_ predicted: ScoredAttribution) -> Double {
    content.key == predicted.content.key && source.key == predicted.source.key ? 1 : 0
  }
}
