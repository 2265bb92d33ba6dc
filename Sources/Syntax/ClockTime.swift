package import Text

extension Token {
  /// Whether it is a time of day in figures with its minutes, "18.55" or "9:05", before a word in
  /// capitals: what stamps an entry of a live page.
  package func stampsEntry(before next: Token, in source: SourceText) -> Bool {
    guard kind == .number, next.isCapitalised, Self.stampLengths.contains(range.length) else {
      return false
    }
    let digits = source.bytes[range.start..<range.end].map { Int($0) - Int(UInt8(ascii: "0")) }
    let mark = digits.count - 3
    guard Self.marks.contains(source.bytes[range.start + mark]) else { return false }
    let (hours, minutes) = (digits[..<mark], digits[(mark + 1)...])
    guard (hours + minutes).allSatisfy((0...9).contains) else { return false }
    return hours.reduce(0) { $0 * 10 + $1 } < 24 && minutes.reduce(0) { $0 * 10 + $1 } < 60
  }

  private static let stampLengths = 4...5
  private static let marks = [UInt8(ascii: "."), UInt8(ascii: ":")]
}
