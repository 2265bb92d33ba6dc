/// Weights: -64 times the binary logarithm of a probability, as in the lexicon files.
enum BinaryLogarithm {
  /// Units of weight in a factor of two; the files are written with the same.
  static let scale = 64.0

  /// The weight of a ratio of two positive numbers; negative if it is above 1.
  static func weight(_ part: Double, of whole: Double) -> Int32 {
    Int32((scale * (logarithm(whole) - logarithm(part))).rounded())
  }

  /// The probability that a weight stands for.
  static func probability(_ weight: Int16) -> Double {
    let whole = Int(weight) / Int(scale)
    var factor = 1.0
    var step = 0.5
    var rest = Double(Int(weight) % Int(scale)) / scale
    // The fraction bit by bit: 2^-(1/2), 2^-(1/4) and so on.
    var root = 0.5.squareRoot()
    for _ in 0..<6 {
      if rest >= step {
        factor *= root
        rest -= step
      }
      step /= 2
      root = root.squareRoot()
    }
    return Double(sign: .plus, exponent: -whole, significand: factor)
  }

  /// The binary logarithm of a positive number, to 1/4000: much finer than a unit of weight.
  private static func logarithm(_ value: Double) -> Double {
    let m = value.significand
    // Chebyshev fit of the logarithm on 1...2, degree 4.
    let high = (-0.079_158_16 * m + 0.628_873_62) * m - 2.081_214_16
    return Double(value.exponent) + (high * m + 4.028_547_94) * m - 2.496_846_06
  }
}
