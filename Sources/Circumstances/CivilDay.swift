/// A day of the Gregorian calendar, counted on before its introduction as ISO 8601 does.
public struct CivilDay: Hashable, Sendable {
  /// The year.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// A day, or nil if no calendar has it.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, in: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day with a number, as ``number`` gives it.
  ///
  /// Both ways after H. Hinnant, *chrono-Compatible Low-Level Date Algorithms*, 2013: years begin in
  /// March, so that the leap day is a year's last.
  public init(number: Int) {
    let shifted = number + Self.daysToEpoch
    let era = (shifted >= 0 ? shifted : shifted - (Self.daysPerEra - 1)) / Self.daysPerEra
    let dayOfEra = shifted - era * Self.daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1 January 1970.
  public var number: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.daysPerEra + dayOfEra - Self.daysToEpoch
  }

  /// The day of the week, 1 for Monday to 7 for Sunday; 1 January 1970 was a Thursday.
  public var weekday: Int {
    let shifted = (number + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  /// The day so many days later.
  public func advanced(by days: Int) -> CivilDay { CivilDay(number: number + days) }

  /// The ISO 8601 week that holds the day, such as "2026-W06".
  ///
  /// It is counted in the year of its Thursday.
  public var isoWeek: String {
    let thursday = advanced(by: 4 - weekday)
    let days = thursday.number - (CivilDay(year: thursday.year, month: 1, day: 1)?.number ?? 0)
    return "\(padded(thursday.year, 4))-W\(padded(days / 7 + 1, 2))"
  }

  /// The day as ISO 8601 has it: "2026-02-09".
  public var iso: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The days of 400 years, after which the calendar repeats.
  private static let daysPerEra = 146_097
  /// The days from 1 March of the year 0 to 1 January 1970.
  private static let daysToEpoch = 719_468
}

/// A number with zeros before it, up to a width.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
