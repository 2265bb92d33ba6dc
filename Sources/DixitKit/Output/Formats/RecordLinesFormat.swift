/// JSON Lines: a record a line, schema `dixit/1`.
public struct RecordLinesFormat: DocumentFormat {
  /// The format.
  public init() {}

  /// The record on a line.
  public func render(_ document: RecordedDocument) -> RenderedDocument {
    var json = JSONWriter()
    document.record.write(to: &json)
    json.newline()
    return RenderedDocument(id: document.record.id, bytes: json.bytes)
  }
}
