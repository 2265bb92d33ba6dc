import Circumstances
import Testing

@Suite struct CivilDayTests {
  @Test func `a day and its number lead to one another, over four centuries`() {
    for number in stride(from: -150_000, through: 150_000, by: 17) {
      #expect(CivilDay(number: number).number == number)
    }
  }

  /// Days whose weekday, week and number any calendar tells.
  static let known: [(iso: String, number: Int, weekday: Int, week: String)] = [
    ("1970-01-01", 0, 4, "1970-W01"), ("2026-02-09", 20_493, 1, "2026-W07"),
    ("2024-02-29", 19_782, 4, "2024-W09"), ("2021-01-01", 18_628, 5, "2020-W53"),
    ("2025-12-29", 20_451, 1, "2026-W01"), ("1969-12-31", -1, 3, "1970-W01"),
    ("2000-02-29", 11_016, 2, "2000-W09"),
  ]

  @Test(arguments: known)
  func `weekdays and ISO weeks`(iso: String, number: Int, weekday: Int, week: String) throws {
    let day = try #require(ArticleDate(iso)?.day)
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.isoWeek == week)
    #expect(day.iso == iso)
  }

  @Test(arguments: [
    "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-1-1", "9 Feb 2026",
    "", "20260209",
  ])
  func `what no calendar has, and other forms, are no dates`(text: String) {
    #expect(ArticleDate(text)?.day == nil)
  }

  @Test func `a time and a zone do not move the day that is written`() throws {
    #expect(ArticleDate("2026-02-09T23:30:00-08:00")?.day?.iso == "2026-02-09")
    #expect(ArticleDate("2026-02")?.month == 2)
    #expect(ArticleDate("2026-02")?.day == nil)
    #expect(ArticleDate("2026")?.month == nil)
  }
}
