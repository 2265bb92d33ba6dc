/// A table with a header and an attribution a row: CSV, or TSV that is quoted like it.
///
/// A cell that holds a separator, a quotation mark or a line end stands in quotation marks, and marks in
/// it are doubled.
///
/// - Source: RFC 4180, which also has CR LF behind every row; TSV ends its rows with LF.
public struct TableFormat: DocumentFormat {
  /// The columns, in order; spans are `START-END`, with a blank between several.
  static let columns =
    [
      "document", "title", "date", "attribution", "kind", "class", "polarity", "confidence",
      "speaker_id", "speaker", "speaker_type", "speaker_roles", "source", "cue", "content",
      "addressee", "within", "source_spans", "cue_spans", "content_spans", "addressee_spans",
      "rule",
    ] + circumstanceColumns
  /// The columns of how and when it was said, in every table that has them.
  package static let circumstanceColumns = [
    "medium", "medium_spans", "when", "when_spans", "when_date",
  ]
  /// What stands between several values of one cell that may hold blanks.
  private static let listSeparator = "; "

  private let separator: String
  private let lineEnd: String

  /// Comma-separated values.
  public static let csv = TableFormat(separator: ",", lineEnd: "\r\n")
  /// Tab-separated values.
  public static let tsv = TableFormat(separator: "\t", lineEnd: "\n")

  private init(separator: String, lineEnd: String) {
    self.separator = separator
    self.lineEnd = lineEnd
  }

  /// The header.
  public var opening: String { row(Self.columns) }

  /// The rows of a document; none if nobody says anything in it.
  public func render(_ document: RecordedDocument) -> RenderedDocument {
    let rows = document.record.attributions.map { row(cells(of: $0, in: document)) }
    return RenderedDocument(id: document.record.id, bytes: Array(rows.joined().utf8))
  }

  private func cells(of attribution: AttributionEntry, in document: RecordedDocument) -> [String] {
    let record = document.record
    let speaker = document.speaker(of: attribution)
    return [
      record.id, record.title ?? "", record.date ?? "", attribution.id, attribution.kind,
      attribution.reportingClass, attribution.polarity, "\(attribution.confidence)",
      attribution.speaker ?? "", speaker?.name ?? "", speaker?.type.rawValue ?? "",
      speaker?.roles.joined(separator: Self.listSeparator) ?? "", attribution.source.words,
      attribution.cue.words, attribution.content.words, attribution.addressee.words,
      attribution.within ?? "", Self.places(attribution.source), Self.places(attribution.cue),
      Self.places(attribution.content), Self.places(attribution.addressee),
      attribution.evidence.first?.rule ?? "",
    ] + Self.circumstanceCells(of: attribution)
  }

  /// The cells of ``circumstanceColumns``.
  package static func circumstanceCells(of told: some ToldCircumstances) -> [String] {
    [
      told.medium.words, places(told.medium), told.when?.text ?? "",
      places(told.when.map { [$0.span] } ?? []), told.when?.date ?? "",
    ]
  }

  private static func places(_ spans: [SpanRecord]) -> String {
    spans.map { "\($0.start)-\($0.end)" }.joined(separator: " ")
  }

  private func row(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: separator) + lineEnd
  }

  /// A cell as the table has it.
  package func quoted(_ cell: String) -> String {
    // Bytes, not characters: CR LF and a letter with its accent are single characters to Swift.
    let special = Array("\"\r\n\(separator)".utf8)
    guard cell.utf8.contains(where: special.contains) else { return cell }
    var view = String.UnicodeScalarView()
    view.append("\"")
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { view.append("\"") }
      view.append(scalar)
    }
    view.append("\"")
    return String(view)
  }
}
