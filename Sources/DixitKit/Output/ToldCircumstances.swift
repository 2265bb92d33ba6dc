/// How and when something was said, as records and archives tell it.
package protocol ToldCircumstances {
  /// How it was said: "in an interview", "on X"; most have none.
  var medium: [SpanRecord] { get }
  /// When it was said, or nil.
  var when: TimeRecord? { get }
}

extension ToldCircumstances {
  /// Medium and time, for a person to read: "in a statement", "on Monday (2026-02-09)".
  package var circumstances: [String] {
    (medium.map(\.text) + (when.map { [$0.shown] } ?? [])).map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// Writes the members `medium` and `when`, each only where there is something to tell.
  package func writeCircumstances(to json: inout JSONWriter) {
    if !medium.isEmpty {
      json.key("medium")
      json.spans(medium)
    }
    if let when {
      json.key("when")
      when.write(to: &json)
    }
  }
}
