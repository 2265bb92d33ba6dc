/// From the first to the last ISO day on which something was seen; empty while no day is known.
package struct DaySpan: Hashable, Sendable {
  /// The first day, month or year.
  package private(set) var first: String?
  /// The last one.
  package private(set) var last: String?

  /// The span of one day.
  package init(_ day: String? = nil) {
    first = day
    last = day
  }

  mutating func formUnion(_ other: DaySpan) {
    guard let start = other.first, let end = other.last else { return }
    first = min(first ?? start, start)
    last = max(last ?? end, end)
  }

  /// The months between two spans, 0 if they touch; nil if one of them is not known.
  func gap(to other: DaySpan) -> Int? {
    guard let first, let last, let otherFirst = other.first, let otherLast = other.last else {
      return nil
    }
    let before = Self.month(otherFirst, orElse: 1) - Self.month(last, orElse: 12)
    let after = Self.month(first, orElse: 1) - Self.month(otherLast, orElse: 12)
    return max(0, before, after)
  }

  /// The months from year 0 to a day, month or year; of a year alone, `month` stands for the month.
  private static func month(_ day: String, orElse month: Int) -> Int {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    return (parts.first ?? 0) * 12 + (parts.count > 1 ? parts[1] : month)
  }
}
