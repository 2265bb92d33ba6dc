/// How an article itself calls the one who makes a statement.
package struct LocalSpeaker: Hashable, Sendable {
  /// The fullest name in the article.
  package let name: String
  /// Its other names and descriptions.
  package let aliases: [String]
}

extension ArchiveReader {
  /// How articles call those who speak in them, by the statement's number.
  package func localSpeakers(
    ofArticles ids: [Int64]
  ) throws(ArchiveError) -> [Int64: LocalSpeaker] {
    try use { database throws(ArchiveError) in
      let rows = try database.rows(
        """
        SELECT s.id, k.name, l.alias FROM statement s JOIN speaker k ON k.id = s.speaker
        LEFT JOIN speaker_alias l ON l.speaker = k.id
        WHERE s.article IN (SELECT value FROM json_each(?)) ORDER BY s.id
        """,
        [.list(ids)]
      ) { (statement: $0.number(0), name: $0.text(1), alias: $0.textOrNil(2)) }
      var speakers: [Int64: LocalSpeaker] = [:]
      for row in rows {
        let aliases = (speakers[row.statement]?.aliases ?? []) + [row.alias].compactMap { $0 }
        speakers[row.statement] = LocalSpeaker(name: row.name, aliases: aliases)
      }
      return speakers
    }
  }

  /// The statements of several articles, in the order of their records, their spans without words.
  package func statements(
    ofArticles ids: [Int64]
  ) throws(ArchiveError) -> [StoredStatement] {
    try use { database throws(ArchiveError) in
      let found = try database.rows(
        """
        SELECT id FROM statement WHERE article IN (SELECT value FROM json_each(?))
        ORDER BY article, id
        """,
        [.list(ids)]
      ) { $0.number(0) }
      return try StatementLoader(database: database, hasTexts: false).statements(found)
    }
  }
}
