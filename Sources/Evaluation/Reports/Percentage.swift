import DixitKit

/// A share in hundredths, with two decimals, rounded from its exact binary value.
struct Percentage {
  let digits: String

  init(_ share: Double) {
    digits = fixedPoint(100 * share, decimals: 2)
  }

  var value: Double { Double(digits) ?? 0 }

  /// An interval of shares.
  static func text(of interval: ClosedRange<Double>) -> String {
    "\(Percentage(interval.lowerBound).digits)–\(Percentage(interval.upperBound).digits)"
  }
}
