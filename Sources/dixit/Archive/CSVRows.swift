import Archive
import DixitKit

/// Hits of a search as a table, a statement a row.
///
/// - Source: RFC 4180.
struct CSVRows {
  private static let columns =
    [
      "article", "title", "date", "outlet", "url", "attribution", "kind", "class", "polarity",
      "confidence", "speaker_id", "speaker", "source", "cue", "content", "addressee", "start",
      "end", "cluster", "score",
    ] + TableFormat.circumstanceColumns

  /// The whole table.
  let text: String

  init(_ hits: [SearchHit]) {
    text = ([Self.columns] + hits.map(Self.cells)).map { row in
      row.map(TableFormat.csv.quoted).joined(separator: ",") + "\r\n"
    }
    .joined()
  }

  private static func cells(_ hit: SearchHit) -> [String] {
    let statement = hit.statement
    let article = statement.article
    let words = { (spans: [SpanRecord]) in spans.map(\.text).joined(separator: " … ") }
    return [
      article.name, article.title ?? "", article.date ?? "", article.outlet ?? "",
      article.url ?? "", statement.attribution, statement.kind, statement.reportingClass,
      statement.polarity, "\(statement.confidence)", statement.speaker?.id ?? "",
      statement.speaker?.name ?? "", words(statement.source), words(statement.cue),
      words(statement.content), words(statement.addressee), "\(statement.contentRange.lowerBound)",
      "\(statement.contentRange.upperBound)", statement.cluster.map { "\($0)" } ?? "",
      fixedPoint(hit.score, decimals: 3),
    ] + TableFormat.circumstanceCells(of: statement)
  }
}
