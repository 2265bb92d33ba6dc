/// A document with its attributions, gold or predicted, as the measures see it.
struct ScoredDocument {
  let id: String
  /// Where it was read: file, with the line if it has one.
  let place: String
  let string: String
  let text: ScoredText
  let attributions: [ScoredAttribution]
  /// Attributions that may be found and need not be.
  let optional: [ScoredAttribution]
  /// Whether predictions inside a gold content are neither right nor wrong.
  let isTolerant: Bool
  /// The value of the field by which documents are grouped.
  let group: JSONScalar

  /// A document; `gold` has its text if the file repeats none.
  ///
  /// - Throws: `EvaluationError` if a span lies outside the text, or the text is not that of `gold`.
  init(_ document: AnnotatedDocument, gold: ScoredDocument?) throws(EvaluationError) {
    id = document.id
    place = document.place
    string = document.text.flatMap { $0.isEmpty ? nil : $0 } ?? gold?.string ?? ""
    if let gold {
      if gold.string.isEmpty, !string.isEmpty {
        throw EvaluationError(place: gold.place, reason: "\(gold.id): no text: give --texts")
      }
      guard gold.string.utf8.elementsEqual(string.utf8) else {
        throw EvaluationError(
          place: document.place,
          reason: "the predicted text of \(document.id) is not the gold text"
        )
      }
    }
    let text = gold?.text ?? ScoredText(string)
    self.text = text
    try Self.checkSpans(document, in: text)
    attributions = document.attributions.map { ScoredAttribution($0, in: text) }
    optional = document.optional.map { ScoredAttribution($0, in: text) }
    isTolerant = document.isTolerant
    group = document.group
  }

  /// What is wrong with a document whose text neither its file gives nor anything else.
  static func noText(_ document: AnnotatedDocument) -> EvaluationError {
    EvaluationError(place: document.place, reason: "\(document.id): no text: give --texts")
  }

  private static func checkSpans(
    _ document: AnnotatedDocument,
    in text: ScoredText
  ) throws(EvaluationError) {
    let length = text.scalars.count
    for attribution in document.attributions + document.optional {
      for role in Role.allCases {
        for span in attribution[role] where !span.lies(within: length) {
          if length == 0 { throw Self.noText(document) }
          throw EvaluationError(
            place: document.place,
            reason: "\(document.id): span \(span.start)-\(span.end) of \(role.rawValue) "
              + "lies outside the text (0-\(length))"
          )
        }
      }
    }
  }
}
