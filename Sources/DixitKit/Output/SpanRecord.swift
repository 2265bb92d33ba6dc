/// A stretch of the text with its words, as a record gives it.
public struct SpanRecord: Hashable, Sendable, Decodable {
  /// Where it begins, in the record's unit of offsets.
  public let start: Int
  /// Where it ends: the place behind its last unit.
  public let end: Int
  /// Its words: the text from `start` to `end`.
  public let text: String

  /// A stretch with its words.
  public init(start: Int, end: Int, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }

  func write(to json: inout JSONWriter) {
    json.object { writeMembers(to: &$0) }
  }

  func writeMembers(to json: inout JSONWriter) {
    json.key("start")
    json.number(start)
    json.key("end")
    json.number(end)
    json.key("text")
    json.string(text)
  }
}

extension JSONWriter {
  /// An array of stretches.
  package mutating func spans(_ spans: [SpanRecord]) {
    array { for span in spans { span.write(to: &$0) } }
  }
}
