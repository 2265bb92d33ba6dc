/// The counts of each measure, in the order in which the measures first came up.
public struct Tally: Hashable, Sendable {
  /// The measures that came up, in order.
  public private(set) var measures: [Measure] = []
  private var counts: [Measure: Counts] = [:]

  /// No counts.
  public init() {}

  /// The counts of a measure; none if it never came up.
  public subscript(measure: Measure) -> Counts { counts[measure] ?? Counts() }

  mutating func add(_ measure: Measure, right: Int, predicted: Int, gold: Int) {
    if counts[measure] == nil { measures.append(measure) }
    counts[measure, default: Counts()].add(right: right, predicted: predicted, gold: gold)
  }
}
