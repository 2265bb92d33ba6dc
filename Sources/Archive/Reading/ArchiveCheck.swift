import DixitKit

/// Looks whether an archive is sound.
package struct ArchiveCheck {
  /// The most faults of one kind that are told.
  private static let mostTold = 10

  private let database: Database

  /// Opens an archive that is there.
  package init(path: String) throws(ArchiveError) {
    // Refuses what is no archive; the indexes of words are then asked over a connection that may
    // write, for the question is put as an insertion.
    _ = try Database.readable(path: path)
    database = try Database(path: path, access: .write)
  }

  /// What is wrong, in words; nothing if the archive is sound.
  ///
  /// It looks at the file itself (SQLite's own check of pages, constraints and references), at the
  /// indexes of words, at whether rows that belong together agree, and at whether every text has
  /// its digest and every statement the words of its spans and circumstances within the text.
  package func faults() throws(ArchiveError) -> [String] {
    var faults = try database.rows("PRAGMA integrity_check(\(Self.mostTold))") { $0.text(0) }
      .filter { $0 != "ok" }
    // With a broken file the rest would only say so again.
    guard faults.isEmpty else { return faults }
    faults += try database.rows("PRAGMA foreign_key_check") {
      "a row of \($0.text(0)) refers to one of \($0.text(2)) that is not there"
    }
    .prefix(Self.mostTold)
    for index in ["statement_words", "article_words", "person_words"] {
      do throws(ArchiveError) {
        try database.run("INSERT INTO \(index) (\(index), rank) VALUES ('integrity-check', 1)")
      } catch {
        faults.append("the index \(index) is not in step: \(error)")
      }
    }
    for (rule, sql) in Self.rules {
      faults += try database.rows("\(sql) LIMIT \(Self.mostTold)") { "\(rule): \($0.text(0))" }
    }
    return try faults + textFaults()
  }

  /// What rows must agree on that no constraint of the schema says, each with what finds those that
  /// do not.
  private static let rules = [
    (
      "a statement’s speaker is of another article or person",
      """
      SELECT s.id FROM statement s JOIN speaker k ON k.id = s.speaker
      WHERE k.article <> s.article OR k.person <> s.person
      """
    ),
    (
      "a statement is of another day than its article",
      """
      SELECT s.id FROM statement s JOIN article a ON a.id = s.article WHERE s.day IS NOT a.day
      """
    ),
    (
      "a statement lies within one of another article",
      """
      SELECT s.id FROM statement s JOIN statement h ON h.id = s.holder
      WHERE h.article <> s.article
      """
    ),
    (
      "a statement has no content",
      """
      SELECT id FROM statement WHERE NOT EXISTS
        (SELECT 1 FROM span WHERE statement = statement.id AND role = 'content')
      """
    ),
    (
      "a cluster is not named by its first quotation",
      "SELECT cluster FROM quotation GROUP BY cluster HAVING min(id) <> cluster"
    ),
    (
      "a quotation that nobody uses",
      "SELECT id FROM quotation WHERE NOT EXISTS (SELECT 1 FROM statement WHERE quotation = quotation.id)"
    ),
    (
      "a person who neither speaks nor is listed",
      """
      SELECT code FROM person WHERE listed = 0
        AND NOT EXISTS (SELECT 1 FROM speaker WHERE person = person.id)
      """
    ),
  ]

  /// Texts that do not have their digest, statements that do not have the words of their spans, and
  /// circumstances that can't be.
  private func textFaults() throws(ArchiveError) -> [String] {
    var faults: [String] = []
    let articles = try database.rows("SELECT id FROM article ORDER BY id") { $0.number(0) }
    for id in articles where faults.count < Self.mostTold {
      let article = try database.first(
        "SELECT name, text, digest FROM article WHERE id = ?",
        [.integer(id)]
      ) { (name: $0.text(0), text: $0.text(1), digest: $0.bytes(2)) }
      guard let article else { continue }
      if Digest.of(article.text.utf8) != article.digest {
        faults.append("\(article.name): the text is not the one that was stored")
      }
      let statements = try database.rows(
        "SELECT id FROM statement WHERE article = ?",
        [.integer(id)]
      ) { $0.number(0) }
      for statement in try StatementLoader(database: database).statements(statements) {
        faults += Self.faults(of: statement).map {
          "\(article.name): \(statement.attribution) \($0)"
        }
      }
    }
    return faults
  }

  private static func faults(of statement: StoredStatement) -> [String] {
    var faults: [String] = []
    if statement.content.map(\.text).joined(separator: " ") != statement.text {
      faults.append("has not the words of its spans")
    }
    let circumstances = statement.medium + (statement.when.map { [$0.span] } ?? [])
    if circumstances.contains(where: { $0.text.unicodeScalars.count != $0.end - $0.start }) {
      faults.append("was made in circumstances outside the text")
    }
    if let date = statement.when?.date, !ResolvedDate.isOne(date) {
      faults.append("was made at a time that is no date: \(date)")
    }
    return faults
  }
}
