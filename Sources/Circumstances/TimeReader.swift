import Lexicon
import Syntax

/// An expression of time with the tokens that it covers.
struct TimePhrase: Hashable, Sendable {
  let tokens: Range<Int>
  let expression: TimeExpression
}

/// Reads expressions of time, such as "late on Monday" and "two weeks ago".
struct TimeReader {
  let forms: WordForms
  let words: CalendarWords
  var tagged: TaggedText { forms.tagged }

  /// The expression that begins at a token, its preposition among it, or nil.
  func read(at start: Int, to limit: Int) -> TimePhrase? {
    guard start < limit, mayStart(start) else { return nil }
    if let phrase = words.phrases.find(at: start, to: limit, in: forms) {
      // "at the time of the vote"
      if phrase.end < limit, tagged.function(phrase.end) == .of { return nil }
      return TimePhrase(tokens: start..<phrase.end, expression: .unresolved)
    }
    var place = start
    let isEdged = isEdge(place)
    if isEdged { place += 1 }
    var preposition: FunctionWord?
    if place < limit, let function = tagged.function(place), function == .on || function == .in {
      preposition = function
      place += 1
      if place < limit, entry(place)?.kind == .edge { place += 1 }
    }
    guard place < limit, place > start || tagged.function(place) != .that,
      let core = core(at: place, to: limit), isWhole(core, to: limit)
    else { return nil }
    switch core.expression {
    case .month(_, let year, let which) where which == nil:
      // "March said": a month alone is a name or a verb as well.
      guard preposition == .in || isEdged || (year != nil && preposition != .on) else { return nil }
    case .year: guard preposition == .in || isEdged else { return nil }
    default: break
    }
    return TimePhrase(tokens: start..<core.tokens.upperBound, expression: core.expression)
  }

  /// The expression without a preposition that begins at a token, whatever follows: "Monday" in "in a
  /// Monday interview".
  func core(at start: Int, to limit: Int) -> TimePhrase? {
    guard start < limit else { return nil }
    if let year = year(start) {
      return TimePhrase(tokens: start..<(start + 1), expression: .year(year))
    }
    if let counted = counted(at: start, to: limit) { return counted }
    if let date = date(at: start, to: limit) { return date }
    if let pointed = pointed(at: start, to: limit) { return pointed }
    guard let entry = entry(start) else { return nil }
    switch entry.kind {
    case .weekday where tagged.tokens[start].isCapitalised:
      return weekday(entry.value ?? 1, which: nil, from: start, day: start, to: limit)
    case .near:
      let end = part(behind: start + 1, to: limit)
      return TimePhrase(tokens: start..<end, expression: .days(entry.value ?? 0))
    case .which:
      let which = TimeExpression.Which(rawValue: entry.value ?? 0) ?? .this
      return chosen(which, from: start, to: limit)
    default: return nil
    }
  }

  /// Whether an expression may begin with a token, so that most tokens cost one look-up.
  private func mayStart(_ token: Int) -> Bool {
    if entry(token) != nil || forms.number(token) != nil { return true }
    switch tagged.function(token) {
    case .on, .in, .at, .over, .the, .that: return true
    default: return false
    }
  }

  /// "early", "late", "earlier", "later", but not "before".
  private func isEdge(_ token: Int) -> Bool {
    switch entry(token)?.kind {
    case .edge: true
    case .apart: tagged.function(token) == nil
    default: false
    }
  }

  /// Whether no noun follows that would make it a mere attribute: "Monday briefing", "Monday's".
  private func isWhole(_ time: TimePhrase, to limit: Int) -> Bool {
    let end = time.tokens.upperBound
    guard end < limit else { return true }
    // "in the last days of his life"
    if tagged.tags[end] == .possessive || tagged.function(end) == .of { return false }
    if tagged.nounPhraseOfToken[end] >= 0,
      tagged.nounPhraseOfToken[end] == tagged.nounPhraseOfToken[end - 1]
    {
      return false
    }
    // "on Monday and Tuesday" is no one time.
    if tagged.function(end) == .and || tagged.function(end) == .or, end + 1 < limit,
      entry(end + 1)?.kind == .weekday || entry(end + 1)?.kind == .month
    {
      return false
    }
    return true
  }

  func entry(_ token: Int) -> CalendarWords.Entry? { words.words.find(token, in: forms) }

  private func entry(_ token: Int, before limit: Int) -> CalendarWords.Entry? {
    token < limit ? entry(token) : nil
  }

  private func kind(_ token: Int, to limit: Int) -> CalendarForm.Kind? {
    token < limit ? entry(token)?.kind : nil
  }

  /// The end of a part of a day at a token, or the token itself.
  private func part(behind token: Int, to limit: Int) -> Int {
    switch kind(token, to: limit) {
    case .part, .night: token + 1
    default: token
    }
  }

  /// A weekday with the part of the day and the date behind it.
  private func weekday(
    _ weekday: Int,
    which: TimeExpression.Which?,
    from start: Int,
    day: Int,
    to limit: Int
  ) -> TimePhrase {
    let end = part(behind: day + 1, to: limit)
    var next = end
    if next < limit, tagged.tokens[next].kind == .comma { next += 1 }
    if next < limit, let date = date(at: next, to: limit), case .day = date.expression {
      return TimePhrase(tokens: start..<date.tokens.upperBound, expression: date.expression)
    }
    return TimePhrase(tokens: start..<end, expression: .weekday(weekday, which: which))
  }

  /// "last week", "this morning", "next Monday".
  private func chosen(_ which: TimeExpression.Which, from start: Int, to limit: Int) -> TimePhrase?
  {
    let place = start + 1
    guard place < limit, let entry = entry(place) else { return nil }
    let expression: TimeExpression
    switch entry.kind {
    case .weekday:
      return weekday(entry.value ?? 1, which: which, from: start, day: place, to: limit)
    case .month: expression = .month(entry.value ?? 1, year: nil, which: which)
    case .weeks: expression = .weeks(which.rawValue)
    case .months: expression = .months(which.rawValue)
    case .years: expression = .years(which.rawValue)
    case .night where which != .next: expression = .days(which.rawValue)
    case .part where which == .this: expression = .days(0)
    case .unit: expression = .unresolved
    default: return nil
    }
    // "last weeks" and "this hours" are no times.
    guard tagged.tags[place] != .pluralNoun else { return nil }
    return TimePhrase(tokens: start..<(place + 1), expression: expression)
  }

  /// "two weeks ago", "a day later", "hours later".
  private func counted(at start: Int, to limit: Int) -> TimePhrase? {
    var place = start
    var count: Int?
    if let number = forms.number(place) {
      count = number
      place += 1
    } else if let entry = entry(place), entry.kind == .number {
      count = entry.value
      place += 1
      // "a few days ago"
      if let more = self.entry(place, before: limit), more.kind == .number {
        count = more.value
        place += 1
      }
    }
    guard place + 1 < limit, let unit = entry(place), let direction = entry(place + 1) else {
      return nil
    }
    let expression: TimeExpression
    switch (unit.kind, direction.kind, count) {
    case (.days, .ago, let count?): expression = .days(-count)
    case (.weeks, .ago, let count?): expression = .weeks(-count)
    case (.months, .ago, let count?): expression = .months(-count)
    case (.years, .ago, let count?): expression = .years(-count)
    case (.days, _, _), (.weeks, _, _), (.months, _, _), (.years, _, _), (.unit, _, _):
      guard direction.kind == .ago || direction.kind == .apart else { return nil }
      expression = .unresolved
    default: return nil
    }
    return TimePhrase(tokens: start..<(place + 2), expression: expression)
  }

  /// "that day", "the following week", "the same evening", "the day before".
  private func pointed(at start: Int, to limit: Int) -> TimePhrase? {
    var place = start
    var isPointed = false
    switch tagged.function(place) {
    case .that: isPointed = true
    case .the: break
    default: return nil
    }
    place += 1
    switch kind(place, to: limit) {
    case .other, .which:
      isPointed = true
      place += 1
    default: break
    }
    switch kind(place, to: limit) {
    case .days, .weeks, .months, .years, .part, .night, .weekday, .unit: place += 1
    default: return nil
    }
    if !isPointed {
      guard kind(place, to: limit) == .apart else { return nil }
      place += 1
    }
    return TimePhrase(tokens: start..<place, expression: .unresolved)
  }
}
