import Foundation

/// A share in hundredths, with two decimals, rounded from its exact binary value.
struct Percentage {
  let digits: String

  init(_ share: Double) {
    digits = String(format: "%.2f", 100 * share)
  }

  var value: Double { Double(digits) ?? 0 }
}
