package import DixitKit

/// Reads an archive, from several threads at once.
///
/// Each call takes a connection of its own for as long as it lasts; what it reads is the archive as
/// of one moment, whoever writes meanwhile.
package final class ArchiveReader: Sendable {
  /// The most hits that a search gives at a time.
  package static let mostHits = 1000

  private let connections: ConnectionPool
  /// How often the archive has the words that searches for quotations have asked for.
  let wordCounts = WordCounts()

  /// Opens an archive that is there.
  package init(path: String) throws(ArchiveError) {
    connections = try ConnectionPool(path: path)
  }

  /// The statements that a query asks for, the best ones first; without words the latest ones.
  package func search(_ query: SearchQuery) throws(ArchiveError) -> [SearchHit] {
    try connections.use { database throws(ArchiveError) in
      try StatementSearch(database: database).hits(query)
    }
  }

  /// The article with a number.
  package func article(_ id: Int64) throws(ArchiveError) -> StoredArticle? {
    try connections.use { database throws(ArchiveError) in
      try database.article("id = ?", .integer(id))
    }
  }

  /// The article with the id that its record has.
  package func article(named name: String) throws(ArchiveError) -> StoredArticle? {
    try connections.use { database throws(ArchiveError) in
      try database.article("name = ?", .text(name))
    }
  }

  /// Whether it has an article of this id and text.
  package func holds(_ article: Article) throws(ArchiveError) -> Bool {
    try connections.use { database throws(ArchiveError) in
      let digest = try database.first(
        "SELECT digest FROM article WHERE name = ?",
        [.text(article.id)]
      ) { $0.bytes(0) }
      return digest.map { $0 == IndexedDocument.digest(of: article) } ?? false
    }
  }

  /// The latest articles, by their dates.
  package func articles(limit: Int, offset: Int = 0) throws(ArchiveError) -> [ArticleHead] {
    try connections.use { database throws(ArchiveError) in
      try database.rows(
        """
        SELECT id, name, title, date, outlet, url FROM article
        ORDER BY day DESC, id DESC LIMIT ? OFFSET ?
        """,
        [.number(limit), .number(offset)],
        ArticleHead.init(row:)
      )
    }
  }

  /// The statement with a number.
  package func statement(_ id: Int64) throws(ArchiveError) -> StoredStatement? {
    try connections.use { database throws(ArchiveError) in
      try StatementLoader(database: database).statements([id]).first
    }
  }

  /// The statements of an article, in the order of its record.
  package func statements(ofArticle id: Int64) throws(ArchiveError) -> [StoredStatement] {
    try statements("SELECT id FROM statement WHERE article = ? ORDER BY id", [.integer(id)])
  }

  /// A person's statements, the latest ones first.
  package func statements(
    ofPerson id: String,
    limit: Int,
    offset: Int = 0
  ) throws(ArchiveError) -> [StoredStatement] {
    try statements(
      """
      SELECT id FROM statement WHERE person = (SELECT id FROM person WHERE code = ?)
      ORDER BY day DESC, article DESC, id LIMIT ? OFFSET ?
      """,
      [.text(id), .number(limit), .number(offset)]
    )
  }

  /// The statements of a cluster, the earliest ones first, those without a date last.
  package func statements(
    ofCluster id: Int64,
    limit: Int = 200
  ) throws(ArchiveError) -> [StoredStatement] {
    try statements(
      """
      SELECT s.id FROM quotation q JOIN statement s ON s.quotation = q.id
      JOIN article a ON a.id = s.article
      WHERE q.cluster = ? ORDER BY a.day IS NULL, a.day, a.id, s.id LIMIT ?
      """,
      [.integer(id), .number(limit)]
    )
  }

  /// The person with an id.
  package func person(_ id: String) throws(ArchiveError) -> StoredPerson? {
    try connections.use { database throws(ArchiveError) in
      try PersonSearch(database: database).person(id)
    }
  }

  /// The people who have a name with all of these words, the last of which may go on; those who
  /// speak most come first.
  package func people(
    matching words: String,
    limit: Int = 20
  ) throws(ArchiveError) -> [StoredPerson] {
    try connections.use { database throws(ArchiveError) in
      try PersonSearch(database: database).people(matching: words, limit: limit)
    }
  }

  /// How much the archive holds.
  package func counts() throws(ArchiveError) -> ArchiveCounts {
    try connections.use { database throws(ArchiveError) in try ArchiveCounts(database) }
  }

  /// What `work` does with a connection.
  func use<Made>(
    _ work: (Database) throws(ArchiveError) -> Made
  ) throws(ArchiveError) -> Made {
    try connections.use(work)
  }

  private func statements(
    _ sql: String,
    _ values: [SQLValue]
  ) throws(ArchiveError) -> [StoredStatement] {
    try connections.use { database throws(ArchiveError) in
      let ids = try database.rows(sql, values) { $0.number(0) }
      return try StatementLoader(database: database).statements(ids)
    }
  }
}

extension Database {
  func article(
    _ condition: String,
    _ value: SQLValue
  ) throws(ArchiveError) -> StoredArticle? {
    try first(
      "SELECT id, name, title, date, outlet, url, text FROM article WHERE \(condition)",
      [value]
    ) { row in
      StoredArticle(
        id: row.number(0),
        name: row.text(1),
        title: row.textOrNil(2),
        date: row.textOrNil(3),
        url: row.textOrNil(5),
        outlet: row.textOrNil(4),
        text: row.text(6)
      )
    }
  }
}

extension ArticleHead {
  /// The head in the first columns of a row: id, name, title, date, outlet, url.
  init(row: Row) {
    self.init(
      id: row.number(0),
      name: row.text(1),
      title: row.textOrNil(2),
      date: row.textOrNil(3),
      outlet: row.textOrNil(4),
      url: row.textOrNil(5)
    )
  }
}
