import Text

/// Writes stretches of a document's text as the targets of a Web Annotation.
struct AnnotationTargets {
  /// Code points that a quotation's prefix and suffix hold, as the examples of the standard's authors do.
  private static let contextLength = 32

  private let source: String
  private let scalars: [Unicode.Scalar]

  /// The targets of a document that is called `source`.
  init(_ document: RecordedDocument, source: String) {
    self.source = source
    scalars = Array(document.text.unicodeScalars)
  }

  /// Writes the member `target`.
  func write(_ spans: [SpanRecord], to json: inout JSONWriter) {
    json.key("target")
    json.array { for span in spans { write(span, to: &$0) } }
  }

  private func write(_ span: SpanRecord, to json: inout JSONWriter) {
    json.object { json in
      json.member("type", "SpecificResource")
      json.member("source", source)
      json.key("selector")
      json.array { json in
        json.object { json in
          json.member("type", "TextPositionSelector")
          json.key("start")
          json.number(span.start)
          json.key("end")
          json.number(span.end)
        }
        json.object { json in
          json.member("type", "TextQuoteSelector")
          json.member("exact", span.text)
          json.member("prefix", words(span.start - Self.contextLength, span.start))
          json.member("suffix", words(span.end, span.end + Self.contextLength))
        }
      }
    }
  }

  private func words(_ start: Int, _ end: Int) -> String {
    let range = max(0, start)..<min(scalars.count, end)
    return String(String.UnicodeScalarView(scalars[range]))
  }
}
