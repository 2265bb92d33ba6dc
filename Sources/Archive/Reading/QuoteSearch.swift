/// Finds what a quotation may have been taken from: statements and articles with its rarest words.
///
/// Those with the most of its terms come first, each term weighted by how rare it is (inverse document
/// frequency). The index's own ranking, BM25, takes five to ten times as long, for it counts each term anew.
struct QuoteSearch {
  /// How many hits are looked at for each that is given, to choose among those of one weight.
  private static let spare = 4

  let database: Database
  let counts: WordCounts

  /// The statements that are most like a quotation: those of nearly the same words, then those that
  /// have its rarest words, of equals the shortest first.
  func statements(like quote: String, limit: Int) throws(ArchiveError) -> [Int64] {
    var found: [Int64] = []
    if let words = QuotationWords(quote, kind: "direct") {
      found = try database.rows(
        """
        SELECT s.id FROM json_each(?) b JOIN quotation_band o ON o.hash = b.value
        JOIN statement s ON s.quotation = o.quotation
        GROUP BY s.id ORDER BY count(*) DESC, s.id LIMIT ?
        """,
        [.list(Shingles(words).bands), .number(limit)]
      ) { $0.number(0) }
    }
    guard found.count < limit else { return found }
    let hits = try hits(quote, in: .statements, atMost: limit * Self.spare)
    let lengths = Dictionary(
      uniqueKeysWithValues: try database.rows(
        """
        SELECT id, length(text) FROM statement WHERE id IN (SELECT value FROM json_each(?))
        """,
        [.list(hits.map(\.row))]
      ) { ($0.number(0), $0.int(1)) }
    )
    let known = Set(found)
    found += hits.sorted { left, right in
      if left.weight != right.weight { return left.weight > right.weight }
      let (first, second) = (lengths[left.row] ?? 0, lengths[right.row] ?? 0)
      return (first, left.row) < (second, right.row)
    }.map(\.row).filter { !known.contains($0) }
    return Array(found.prefix(limit))
  }

  /// The articles whose text has the rarest words of a quotation, whether somebody says them or not.
  func articles(like quote: String, limit: Int) throws(ArchiveError) -> [Int64] {
    try hits(quote, in: .articles, atMost: limit).map(\.row)
  }

  /// A row that has some of a quotation's terms, and what they weigh together.
  private struct Hit {
    let row: Int64
    let weight: Double
  }

  /// The rows with the heaviest terms, of equals the lowest.
  private func hits(
    _ quote: String,
    in table: WordTable,
    atMost limit: Int
  ) throws(ArchiveError) -> [Hit] {
    var weights: [Int64: Double] = [:]
    let terms = try QuotationTerms(database: database, counts: counts, table: table).terms(
      of: quote
    )
    for term in terms {
      let rows = try database.rows(
        "SELECT rowid FROM \(table.rawValue) WHERE \(table.rawValue) MATCH ?",
        [.text("text : \(term)")]
      ) { $0.number(0) }
      let weight = WordTable.weight(count: rows.count)
      for row in rows { weights[row, default: 0] += weight }
    }
    let hits = weights.map { Hit(row: $0.key, weight: $0.value) }
    return Array(
      hits.sorted { ($1.weight, $0.row) < ($0.weight, $1.row) }.prefix(limit)
    )
  }
}
