import Lexicon
import Syntax

/// Dates in their American and British forms.
extension TimeReader {
  /// A date: "9 February", "the 9th of February", "February 2025", also with the month first.
  func date(at start: Int, to limit: Int) -> TimePhrase? {
    var place = start
    if tagged.function(place) == .the, place + 1 < limit, forms.number(place + 1) != nil {
      place += 1
    }
    if let day = day(place) {
      var month = place + 1
      if month < limit, tagged.function(month) == .of { month += 1 }
      guard let number = self.month(month, to: limit) else { return nil }
      return dated(start..<(month + 1), to: limit) { .day(day, month: number, year: $0) }
    }
    guard let number = month(place, to: limit) else { return nil }
    let next = place + 1
    if next < limit, let day = day(next) {
      return dated(start..<(next + 1), to: limit) { .day(day, month: number, year: $0) }
    }
    return dated(start..<next, to: limit) { .month(number, year: $0, which: nil) }
  }

  /// A date with the year behind it, if there is one.
  private func dated(
    _ tokens: Range<Int>,
    to limit: Int,
    _ expression: (Int?) -> TimeExpression
  ) -> TimePhrase {
    var place = tokens.upperBound
    if place < limit, tagged.tokens[place].kind == .comma { place += 1 }
    if place < limit, tagged.function(place) == .of { place += 1 }
    if place < limit, let year = year(place) {
      return TimePhrase(tokens: tokens.lowerBound..<(place + 1), expression: expression(year))
    }
    return TimePhrase(tokens: tokens, expression: expression(nil))
  }

  private func day(_ token: Int) -> Int? {
    forms.number(token).flatMap { (1...31).contains($0) ? $0 : nil }
  }

  func year(_ token: Int) -> Int? {
    guard tagged.tokens[token].kind == .number, let year = forms.number(token) else { return nil }
    return Self.years.contains(year) ? year : nil
  }

  /// Numbers that are taken for years: newspapers are no older, and hardly speak of what is to come.
  private static let years = 1800...2099

  private func month(_ token: Int, to limit: Int) -> Int? {
    guard token < limit, tagged.tokens[token].isCapitalised, let entry = entry(token),
      entry.kind == .month
    else { return nil }
    return entry.value
  }
}
