/// Finds statements for a query.
struct StatementSearch {
  /// A statement's row, and how well it fits.
  private struct Found {
    let id: Int64
    let score: Double
  }

  /// The most statements that are ranked: some ten milliseconds' work.
  private static let mostRanked = 2500

  let database: Database

  /// The hits, the best ones first; without words the latest ones first.
  ///
  /// A statement of unknown date is not within any range of dates. Of words that more than
  /// `mostRanked` statements have, those that were stored last are ranked.
  func hits(_ query: SearchQuery) throws(ArchiveError) -> [SearchHit] {
    guard let plan = SearchPlan(query) else { return [] }
    let page: [SQLValue] = [
      .number(max(0, min(query.limit, ArchiveReader.mostHits))), .number(max(0, query.offset)),
    ]
    let found = try plan.match == nil ? latest(plan, page) : best(plan, page)
    let statements = try StatementLoader(database: database).statements(found.map(\.id))
    let byID = Dictionary(statements.map { ($0.id, $0) }) { first, _ in first }
    let snippets = try plan.match.map { match throws(ArchiveError) in
      try SnippetFinder(database: database).snippets(match, found.map(\.id))
    }
    return found.compactMap { hit in
      guard let statement = byID[hit.id] else { return nil }
      let snippet = snippets?[hit.id] ?? Snippet(beginningOf: statement.text)
      return SearchHit(statement: statement, snippet: snippet, score: hit.score)
    }
  }

  private func latest(_ plan: SearchPlan, _ page: [SQLValue]) throws(ArchiveError) -> [Found] {
    try database.rows(
      """
      SELECT s.id FROM \(plan.source) WHERE \(plan.filter)
      ORDER BY \(plan.order) LIMIT ? OFFSET ?
      """,
      plan.filterValues + page
    ) { Found(id: $0.number(0), score: 0) }
  }

  private func best(_ plan: SearchPlan, _ page: [SQLValue]) throws(ArchiveError) -> [Found] {
    let count = try database.first(
      "SELECT count(*) FROM (SELECT 1 FROM statement_words WHERE statement_words MATCH ? LIMIT ?)",
      [.text(orNull: plan.match), .number(Self.mostRanked + 1)]
    ) { $0.int(0) }
    let read = { (row: Row) in Found(id: row.number(0), score: row.real(1)) }
    if count ?? 0 <= Self.mostRanked {
      return try database.rows(
        """
        SELECT s.id, -rank FROM \(plan.source) WHERE \(plan.filter)
        ORDER BY rank LIMIT ? OFFSET ?
        """,
        plan.filterValues + page,
        read
      )
    }
    // The rank is worked out for the rows that the inner query gives, and for no others.
    return try database.rows(
      """
      SELECT id, score FROM (
        SELECT s.id AS id, -rank AS score FROM \(plan.source) WHERE \(plan.filter)
        ORDER BY statement_words.rowid DESC LIMIT \(Self.mostRanked)
      )
      ORDER BY score DESC, id DESC LIMIT ? OFFSET ?
      """,
      plan.filterValues + page,
      read
    )
  }
}
