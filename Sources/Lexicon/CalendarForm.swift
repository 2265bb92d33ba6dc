/// Words of which expressions of time are made: "Monday", "last", "ago", "at the time".
///
/// Like those of ``MediumForm`` they are no part of the vocabulary.
public struct CalendarForm: Hashable, Sendable {
  /// What the words are in an expression of time.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A day of the week; its value 1 for Monday to 7 for Sunday.
    case weekday
    /// A month; its value 1 to 12.
    case month
    /// A day by its distance from today: "yesterday", value -1.
    case near
    /// A part of a day: "evening".
    case part
    /// The night, which "last" puts on the day before.
    case night
    /// Units that can be counted back to a date.
    case days, weeks, months, years
    /// Any other unit: "hours", "decades".
    case unit
    /// A number in words; its value.
    case number
    /// Which of its kind: "last" (-1), "this" (0), "next" (1).
    case which
    /// Counts back from today: "ago".
    case ago
    /// Counts from some other day: "later", "earlier".
    case apart
    /// Which end of a time: "early", "late".
    case edge
    /// Points to a time told before: "the same day", "the following week".
    case other
    /// A whole expression whose date can't be told: "at the time".
    case phrase
  }

  /// Its words in lower case, apostrophes straight.
  public let words: [String]
  /// What they are.
  public let kind: Kind
  /// The number of the day, month or distance; nil where there is none.
  public let value: Int?

  /// Words with what they are.
  public init(words: [String], kind: Kind, value: Int?) {
    self.words = words
    self.kind = kind
    self.value = value
  }
}

/// calendar.tsv.
extension LexiconReader {
  mutating func readCalendar(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let value = table.isEmpty(2) ? nil : Int(table.text(2))
      if value == nil, !table.isEmpty(2) {
        throw table.mistake(at: 2, "found \"\(table.text(2))\", expected a number")
      }
      append(
        CalendarForm(
          words: table.text(0).split(separator: " ").map(String.init),
          kind: try table.choice(1),
          value: value
        )
      )
    }
  }
}
