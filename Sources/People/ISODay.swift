/// The part of a date that dates can be compared by.
package enum ISODay {
  /// The day, month or year at the beginning of an ISO date: `2026-02-09`, `2026-02`, `2026`; nil for
  /// dates of any other form, and for days that no calendar has.
  package static func of(_ date: String?) -> String? {
    guard let date else { return nil }
    let bytes = Array(date.utf8)
    let isDigit = bytes.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count, isDigit[range].allSatisfy({ $0 }) else { return nil }
      return bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    func isDash(_ place: Int) -> Bool {
      place < bytes.count && bytes[place] == UInt8(ascii: "-")
    }
    guard number(0..<4) != nil else { return nil }
    if bytes.count == 4 { return date }
    guard isDash(4), let month = number(5..<7), (1...12).contains(month) else { return nil }
    if bytes.count == 7 { return date }
    guard isDash(7), let day = number(8..<10), (1...31).contains(day) else { return nil }
    guard bytes.count == 10 || !isDigit[10] else { return nil }
    return String(decoding: bytes.prefix(10), as: UTF8.self)
  }

  /// Whether a string is such a date and no more: `2026`, `2026-02`, `2026-02-09`.
  package static func isDate(_ string: String) -> Bool { of(string) == string }

  /// The last moment that a query's end means: all of the month or year that it names.
  ///
  /// "~" stands behind digits and dashes in the order of bytes.
  package static func end(of day: String) -> String { day + "~" }
}
