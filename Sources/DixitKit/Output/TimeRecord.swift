/// When something was said: the words, and the date that they mean.
public struct TimeRecord: Hashable, Sendable, Decodable {
  /// Where the words begin, in the record's unit of offsets.
  public let start: Int
  /// The place behind their end.
  public let end: Int
  /// The words, the preposition among them: "on Monday".
  public let text: String
  /// The ISO 8601 day, week, month or year: "2026-02-09", "2026-W06", "2026-02", "2026"; nil where the
  /// words and the article's date do not tell it.
  public let date: String?

  /// A time of these words.
  public init(span: SpanRecord, date: String?) {
    start = span.start
    end = span.end
    text = span.text
    self.date = date
  }

  /// The words as a stretch of the text.
  public var span: SpanRecord { SpanRecord(start: start, end: end, text: text) }

  /// The words and their date, for a person to read: "on Monday (2026-02-09)".
  package var shown: String { text + (date.map { " (\($0))" } ?? "") }

  func write(to json: inout JSONWriter) {
    json.object { json in
      span.writeMembers(to: &json)
      json.member("date", date)
    }
  }
}
