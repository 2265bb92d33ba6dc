/// A quoted stretch, as a record gives it.
public struct QuoteEntry: Hashable, Sendable, Decodable {
  /// Where it begins, its mark included.
  public let start: Int
  /// The place behind its end, its mark included.
  public let end: Int
  /// Its words with their marks.
  public let text: String
  /// What the words are: utterance, scare, title, name, term, unknown.
  public let role: String
  /// Why: the id of the rule that gave the role.
  public let why: String
  /// How it ends: closed, continued, unclosed, unopened.
  public let closure: String

  /// A stretch with its role.
  public init(span: SpanRecord, role: String, why: String, closure: String) {
    start = span.start
    end = span.end
    text = span.text
    self.role = role
    self.why = why
    self.closure = closure
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      SpanRecord(start: start, end: end, text: text).writeMembers(to: &json)
      json.key("role")
      json.string(role)
      json.key("why")
      json.string(why)
      json.key("closure")
      json.string(closure)
    }
  }
}
