import Circumstances
import Testing

@Suite struct TimeExpressionTests {
  /// Expressions with an article's date and what they mean then; 10 February 2026 was a Tuesday.
  static let cases: [(TimeExpression, String, String?)] = [
    (.weekday(1, which: nil), "2026-02-10", "2026-02-09"),
    (.weekday(2, which: nil), "2026-02-10", "2026-02-10"),
    (.weekday(3, which: nil), "2026-02-10", "2026-02-04"),
    (.weekday(2, which: .last), "2026-02-10", "2026-02-03"),
    (.weekday(1, which: .last), "2026-02-10", "2026-02-09"),
    (.weekday(2, which: .next), "2026-02-10", "2026-02-17"),
    (.weekday(5, which: .next), "2026-02-10", "2026-02-13"),
    (.weekday(1, which: nil), "2026-01-02", "2025-12-29"),
    (.weekday(1, which: nil), "2026-02", nil),
    (.days(-1), "2026-03-01", "2026-02-28"), (.days(0), "2026-02-10", "2026-02-10"),
    (.days(-1), "", nil),
    (.weeks(-1), "2026-02-10", "2026-W06"), (.weeks(0), "2026-02-10", "2026-W07"),
    (.weeks(-1), "2026-01-02", "2025-W52"),
    (.months(0), "2026-02", "2026-02"), (.months(-1), "2026-01-02", "2025-12"),
    (.months(-14), "2026-02-10", "2024-12"), (.months(0), "2026", nil),
    (.years(-1), "2026", "2025"), (.years(-3), "2026-02-10", "2023"),
    (.years(-2026), "2026", "0000"), (.years(-2400), "2026-02-10", nil),
    (.years(-9999), "2026", nil), (.years(1), "9999", nil), (.months(1), "9999-12", nil),
    (.days(-1), "0000-01-01", nil), (.weeks(-1), "0000-01-01", nil),
    (.day(9, month: 2, year: 2025), "", "2025-02-09"), (.day(30, month: 2, year: 2025), "", nil),
    (.day(9, month: 2, year: nil), "2026-02-10", "2026-02-09"),
    (.day(11, month: 2, year: nil), "2026-02-10", "2026-02-11"),
    (.day(12, month: 2, year: nil), "2026-02-10", "2025-02-12"),
    (.day(31, month: 12, year: nil), "2026-01-02", "2025-12-31"),
    (.month(12, year: nil, which: nil), "2026-02-10", "2025-12"),
    (.month(2, year: nil, which: nil), "2026-02-10", "2026-02"),
    (.month(2, year: nil, which: .last), "2026-02-10", "2025-02"),
    (.month(1, year: nil, which: .next), "2026-02-10", "2027-01"),
    (.month(5, year: 1998, which: nil), "", "1998-05"), (.year(2019), "", "2019"),
    (.unresolved, "2026-02-10", nil),
  ]

  @Test(arguments: cases)
  func `what an expression means in an article of a date`(
    expression: TimeExpression,
    date: String,
    meant: String?
  ) {
    #expect(expression.iso(in: ArticleDate(date)) == meant)
  }
}
