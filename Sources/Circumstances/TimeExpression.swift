/// What an expression of time says, before it is set against an article's date.
public enum TimeExpression: Hashable, Sendable {
  /// A day of the week, 1 for Monday: the last one, if not told otherwise.
  case weekday(Int, which: Which?)
  /// A day of a month, with or without its year.
  case day(Int, month: Int, year: Int?)
  /// A month, with or without its year.
  case month(Int, year: Int?, which: Which?)
  /// A year.
  case year(Int)
  /// So many days from the article's: "yesterday" is -1.
  case days(Int)
  /// So many weeks from the article's: "last week" is -1.
  case weeks(Int)
  /// So many months from the article's.
  case months(Int)
  /// So many years from the article's.
  case years(Int)
  /// A time that rests on another of the text, or on none: "three days later".
  case unresolved

  /// Which one of its kind.
  public enum Which: Int, Hashable, Sendable {
    case last = -1
    case this = 0
    case next = 1
  }
}

extension TimeExpression {
  /// The ISO day, week, month or year that is meant in an article of a date (nil: of none).
  ///
  /// What is said has been said: without "next", a weekday, a day without its year and a month
  /// without its year are the last ones up to the article's date, that very day among them.
  /// Nil where the text or the date says too little, and for years that four digits can't write:
  /// "2400 years ago".
  public func iso(in article: ArticleDate?) -> String? {
    date(in: article).flatMap { Self.hasYear($0) ? $0 : nil }
  }

  private static func hasYear(_ date: String) -> Bool {
    let isDigit = date.utf8.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isDigit.prefix(4) == [true, true, true, true] && isDigit.dropFirst(4).first != true
  }

  private func date(in article: ArticleDate?) -> String? {
    switch self {
    case .year(let year): padded(year, 4)
    case .day(let day, let month, let year?): CivilDay(year: year, month: month, day: day)?.iso
    case .month(let month, let year?, _): "\(padded(year, 4))-\(padded(month, 2))"
    case .years(let count): article.map { padded($0.year + count, 4) }
    case .months(let count): article.flatMap { $0.month(after: count) }
    case .month(let month, nil, let which): article.flatMap { $0.month(month, which) }
    case .days(let count): article?.day?.advanced(by: count).iso
    case .weeks(let count): article?.day?.advanced(by: 7 * count).isoWeek
    case .weekday(let weekday, let which): article?.day.map { $0.weekday(weekday, which).iso }
    case .day(let day, let month, nil): article?.day?.last(day, month)?.iso
    case .unresolved: nil
    }
  }
}

extension ArticleDate {
  /// The month so many months later: "2026-02".
  fileprivate func month(after count: Int) -> String? {
    guard let month else { return nil }
    let months = year * 12 + month - 1 + count
    return "\(padded(months / 12, 4))-\(padded(months % 12 + 1, 2))"
  }

  /// The nearest month of a name: the last one, or one that is told to be another.
  fileprivate func month(_ named: Int, _ which: TimeExpression.Which?) -> String? {
    guard let month else { return nil }
    let year =
      switch which {
      case nil: named <= month ? year : year - 1
      case .last: named < month ? year : year - 1
      case .this: year
      case .next: named > month ? year : year + 1
      }
    return "\(padded(year, 4))-\(padded(named, 2))"
  }
}

extension CivilDay {
  /// The nearest day of the week, this day among them: the last one, or one told to be another.
  fileprivate func weekday(_ wanted: Int, _ which: TimeExpression.Which?) -> CivilDay {
    switch which {
    case nil, .this: advanced(by: -((weekday - wanted + 7) % 7))
    case .last: advanced(by: -((weekday - wanted + 6) % 7) - 1)
    case .next: advanced(by: (wanted - weekday + 6) % 7 + 1)
    }
  }

  /// The last day of a date without a year.
  fileprivate func last(_ day: Int, _ month: Int) -> CivilDay? {
    for year in [year, year - 1] {
      if let found = CivilDay(year: year, month: month, day: day),
        found.number <= number + Self.zoneTolerance
      {
        return found
      }
    }
    return nil
  }

  /// A newspaper in the west may be dated a day before what is told from the east.
  private static let zoneTolerance = 1
}
