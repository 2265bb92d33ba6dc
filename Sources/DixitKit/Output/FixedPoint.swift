import Glibc

/// A number with so many decimals, rounded from its exact binary value.
package func fixedPoint(_ value: Double, decimals: Int32) -> String {
  // The longest finite double has 309 digits before the point.
  var text = [CChar](repeating: 0, count: 352)
  _ = unsafe withVaList([decimals, value]) { arguments in
    unsafe vsnprintf(&text, text.count, "%.*f", arguments)
  }
  return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}

extension String {
  /// The string with blanks behind it, up to a width.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
