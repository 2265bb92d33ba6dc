/// The counts of each measure, in the order in which the measures first came up.
public struct Tally: Hashable, Sendable {
  /// The measures that came up, in order.
  public private(set) var measures: [Measure] = []
  private var counts: [Measure: Counts] = [:]

  /// No counts.
  public init() {}

  /// The counts of a measure; none if it never came up.
  public subscript(measure: Measure) -> Counts { counts[measure] ?? Counts() }

  /// The measures of a part of the report, in order.
  public func measures(in section: Measure.Section) -> [Measure] {
    measures.filter { $0.section == section }
  }

  mutating func add(_ measure: Measure, right: Int, predicted: Int, gold: Int) {
    change(measure) { $0.add(right: right, predicted: predicted, gold: gold) }
  }

  mutating func add(
    _ measure: Measure,
    predictedCredit: Double,
    of predicted: Int,
    goldCredit: Double,
    of gold: Int
  ) {
    change(measure) {
      $0.add(predictedCredit: predictedCredit, of: predicted, goldCredit: goldCredit, of: gold)
    }
  }

  /// Notes that the predictions say nothing of what a measure counts.
  mutating func markUnknown(_ measure: Measure) { change(measure) { $0.markUnknown() } }

  /// Adds the counts of another document.
  mutating func add(_ other: Tally) {
    for measure in other.measures { change(measure) { $0.add(other[measure]) } }
  }

  private mutating func change(_ measure: Measure, _ add: (inout Counts) -> Void) {
    if counts[measure] == nil { measures.append(measure) }
    add(&counts[measure, default: Counts()])
  }
}
