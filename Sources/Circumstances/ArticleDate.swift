/// The date of an article, as far as its input tells it.
public struct ArticleDate: Hashable, Sendable {
  /// The year.
  public let year: Int
  /// The month, 1 to 12; nil where only the year is told.
  public let month: Int?
  /// The day; nil where only the month or year is told.
  public let day: CivilDay?

  /// The date at the beginning of an ISO date: `2026-02-09`, also with a time and zone behind it,
  /// `2026-02` or `2026`; nil for dates of any other form, and for days that no calendar has.
  ///
  /// A day stays the one that is written, whatever its zone: it is the newspaper's own.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    func isDash(_ place: Int) -> Bool {
      place < bytes.count && bytes[place] == UInt8(ascii: "-")
    }
    guard let year = number(0..<4) else { return nil }
    self.year = year
    if bytes.count == 4 {
      month = nil
      day = nil
      return
    }
    guard isDash(4), let month = number(5..<7), (1...12).contains(month) else { return nil }
    self.month = month
    if bytes.count == 7 {
      day = nil
      return
    }
    guard isDash(7), let number = number(8..<10),
      let day = CivilDay(year: year, month: month, day: number)
    else { return nil }
    self.day = day
  }
}
