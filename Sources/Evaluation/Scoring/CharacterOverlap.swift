/// Compares contents by the code points they share, as the validation of Gender Gap Tracker does.
///
/// Each gold content in turn takes the prediction, not yet taken, that covers the most of it, if that
/// is more than a threshold. Of the pairs it is counted how often the sources overlap, or are both
/// missing, and how often the cues are the same words.
///
/// - Source: https://github.com/sfu-discourse-lab/GenderGapTracker,
///   NLP/evaluation/src/eval/evaluate_quotes.py. There a quote is one stretch; here its stretches count
///   together.
struct CharacterOverlap {
  /// The thresholds that Gender Gap Tracker's figures are published for.
  static let thresholds = [0.3, 0.8]

  private struct Item {
    let content: [AnnotatedSpan]
    let source: [AnnotatedSpan]
    let cue: String

    init(_ attribution: ScoredAttribution, in text: ScoredText) {
      content = attribution.content.spans.united
      source = attribution.source.spans.united
      cue = text.excerpt(attribution.cue.spans).lowercased()
    }
  }

  private let gold: [Item]
  private let predicted: [Item]

  init(_ text: ScoredText, gold: [ScoredAttribution], predicted: [ScoredAttribution]) {
    self.gold = gold.map { Item($0, in: text) }
    self.predicted = predicted.map { Item($0, in: text) }
  }

  /// Adds the counts for each threshold.
  func add(to tally: inout Tally) {
    for threshold in Self.thresholds {
      var free = Array(predicted.indices)
      var (pairs, sources, cues) = (0, 0, 0)
      for item in gold {
        var best: (share: Double, place: Int)?
        for (place, index) in free.enumerated() {
          let share = item.content.share(coveredBy: predicted[index].content)
          if share > threshold, share > best?.share ?? 0 { best = (share, place) }
        }
        guard let best else { continue }
        let found = predicted[free.remove(at: best.place)]
        pairs += 1
        let areMissing = item.source.isEmpty && found.source.isEmpty
        sources += areMissing || item.source.share(coveredBy: found.source) > 0 ? 1 : 0
        cues += item.cue == found.cue ? 1 : 0
      }
      tally.add(
        .characters(threshold),
        right: pairs,
        predicted: predicted.count,
        gold: gold.count
      )
      tally.add(.charactersSpeaker(threshold), right: sources, predicted: pairs, gold: pairs)
      tally.add(.charactersVerb(threshold), right: cues, predicted: pairs, gold: pairs)
    }
  }
}

extension [AnnotatedSpan] {
  /// Sorted spans with those that overlap or touch as one.
  fileprivate var united: [AnnotatedSpan] {
    var united: [AnnotatedSpan] = []
    for span in self {
      if let last = united.last, span.start <= last.end {
        united[united.count - 1].end = Swift.max(last.end, span.end)
      } else {
        united.append(span)
      }
    }
    return united
  }

  /// The share of its code points that `other` has, too; 0 of none.
  ///
  /// Both are sorted, and their spans stand apart.
  fileprivate func share(coveredBy other: [AnnotatedSpan]) -> Double {
    var (left, right, shared) = (0, 0, 0)
    while left < count, right < other.count {
      let (start, end) = (
        Swift.max(self[left].start, other[right].start), Swift.min(self[left].end, other[right].end)
      )
      shared += Swift.max(0, end - start)
      if self[left].end < other[right].end { left += 1 } else { right += 1 }
    }
    let whole = reduce(0) { $0 + $1.end - $1.start }
    return whole == 0 ? 0 : Double(shared) / Double(whole)
  }
}
