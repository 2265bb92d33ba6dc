/// Krippendorff's alpha over tokens, with nominal distance: labels are the same or they are not.
///
/// - Source: Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011; every annotator of a text
///   labels each of its tokens, so a unit has as many values as its text has annotators.
public struct TokenAlpha: Sendable {
  /// How many tokens were compared.
  public private(set) var units = 0
  private var values = 0
  private var observed = 0.0
  private var totals: [Int: Int] = [:]

  init() {}

  /// Adds a text: each annotator's label of each token, at least two annotators.
  mutating func add(_ annotators: [[Int]]) {
    let count = annotators.count
    guard count > 1, let first = annotators.first else { return }
    for token in first.indices {
      var labels: [Int: Int] = [:]
      for annotator in annotators { labels[annotator[token], default: 0] += 1 }
      units += 1
      values += count
      for (label, times) in labels {
        totals[label, default: 0] += times
        observed += Double(times * (count - times)) / Double(count - 1)
      }
    }
  }

  /// 1 less observed by expected disagreement: 1 for full agreement, 0 for chance; nil if there is
  /// nothing to agree on, for every label is the same.
  public var value: Double? {
    let all = Double(values)
    let expected = totals.values.reduce(0.0) { $0 + Double($1) * (all - Double($1)) }
    guard expected > 0 else { return nil }
    return 1 - (observed / all) / (expected / (all * (all - 1)))
  }
}

/// The roles that each token of an annotator's document lies in.
struct TokenLabels {
  /// A bit for each role, as its place among all.
  let all: [Int]

  init(_ document: ScoredDocument) {
    var labels = [Int](repeating: 0, count: document.text.tokens.count)
    for (bit, role) in Role.allCases.enumerated() {
      for attribution in document.attributions {
        for place in attribution[role].tokens.places { labels[place] |= 1 << bit }
      }
    }
    all = labels
  }

  /// 1 where the token lies in a role, else 0.
  func labels(_ role: Role) -> [Int] {
    let bit = Role.allCases.firstIndex(of: role) ?? 0
    return all.map { ($0 >> bit) & 1 }
  }
}
