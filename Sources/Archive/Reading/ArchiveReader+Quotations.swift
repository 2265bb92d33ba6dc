/// A statement that a quotation may have been taken from, by its number and its article.
package struct QuoteCandidate: Hashable, Sendable {
  package let statement: Int64
  package let article: Int64
  /// The article's date.
  package let date: String?
}

extension ArchiveReader {
  /// The statements that a quotation may have been taken from, the most likely ones first: those
  /// of nearly the same words, then those that have its rarest words, whoever speaks.
  package func candidates(
    forQuote quote: String,
    limit: Int = 50
  ) throws(ArchiveError) -> [QuoteCandidate] {
    try use { database throws(ArchiveError) in
      let ids = try quoteSearch(database).statements(like: quote, limit: limit)
      let found = try database.rows(
        """
        SELECT s.id, a.id, a.date FROM json_each(?) j JOIN statement s ON s.id = j.value
        JOIN article a ON a.id = s.article
        """,
        [.list(ids)]
      ) { QuoteCandidate(statement: $0.number(0), article: $0.number(1), date: $0.textOrNil(2)) }
      let places = Dictionary(found.map { ($0.statement, $0) }) { first, _ in first }
      return ids.compactMap { places[$0] }
    }
  }

  private func quoteSearch(_ database: Database) -> QuoteSearch {
    QuoteSearch(database: database, counts: wordCounts)
  }

  /// The articles whose text has a quotation's rarest words, whether somebody says them or not.
  package func articles(
    forQuote quote: String,
    limit: Int = 10
  ) throws(ArchiveError) -> [StoredArticle] {
    try use { database throws(ArchiveError) in
      var articles: [StoredArticle] = []
      for id in try quoteSearch(database).articles(like: quote, limit: limit) {
        if let article = try database.article("id = ?", .integer(id)) { articles.append(article) }
      }
      return articles
    }
  }

  /// The cluster with a number; nil if no statement is in it.
  package func cluster(_ id: Int64) throws(ArchiveError) -> StoredCluster? {
    try use { database throws(ArchiveError) in
      let from = """
        FROM quotation q JOIN statement s ON s.quotation = q.id JOIN article a ON a.id = s.article
        WHERE q.cluster = ?
        """
      func edge(_ order: String) throws(ArchiveError) -> ArticleHead? {
        try database.first(
          """
          SELECT a.id, a.name, a.title, a.date, a.outlet, a.url \(from) AND a.day IS NOT NULL
          ORDER BY a.day \(order), a.id \(order) LIMIT 1
          """,
          [.integer(id)],
          ArticleHead.init(row:)
        )
      }
      let counts = try database.first(
        "SELECT count(*), count(DISTINCT a.outlet COLLATE NOCASE) \(from)",
        [.integer(id)]
      ) { (statements: $0.int(0), outlets: $0.int(1)) }
      guard let counts, counts.statements > 0 else { return nil }
      return StoredCluster(
        id: id,
        statements: counts.statements,
        outlets: counts.outlets,
        earliest: try edge("ASC"),
        latest: try edge("DESC")
      )
    }
  }
}
