extension Double {
  /// The logarithm to base 2, linear between powers of two: the standard library has none.
  package static func log2(of count: Int) -> Double {
    let value = Double(max(count, 1))
    return Double(value.exponent) + value.significand - 1
  }
}
