import ArgumentParser
import DixitKit

/// The form of what `extract` writes.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case jsonl, pretty, brat, citron, webanno, tei, schema, csv, tsv, html, conll

  /// A line on each, for the help.
  static let help = """
    What to write: jsonl (records, for programs), pretty (for people at a terminal), html (a page), csv or \
    tsv (a row an attribution), tei, webanno (W3C Web Annotation), schema (schema.org), citron (BBC \
    Citron), conll (columns), brat (a folder, with --output).
    """

  /// What writes it.
  var documentFormat: any DocumentFormat {
    switch self {
    case .jsonl: RecordLinesFormat()
    case .pretty: PrettyPrinter(style: .ofTerminal)
    case .brat: BratFormat()
    case .citron: CitronFormat()
    case .webanno: WebAnnotationFormat()
    case .tei: TEIFormat()
    case .schema: QuotationSchemaFormat()
    case .csv: TableFormat.csv
    case .tsv: TableFormat.tsv
    case .html: HTMLFormat()
    case .conll: ColumnsFormat()
    }
  }

  /// Whether its offsets may be in any unit; the others count code points, as their standards have it,
  /// or have no offsets.
  var hasUnits: Bool { [.jsonl, .pretty, .csv, .tsv].contains(self) }

  /// Whether it is a folder of files.
  var isFolder: Bool { self == .brat }
}
