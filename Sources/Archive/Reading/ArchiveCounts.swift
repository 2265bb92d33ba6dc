/// How much an archive holds.
package struct ArchiveCounts: Hashable, Sendable {
  package let articles: Int
  package let statements: Int
  package let people: Int
  package let reviews: Int

  init(_ database: Database) throws(ArchiveError) {
    func count(_ table: String) throws(ArchiveError) -> Int {
      try database.first("SELECT count(*) FROM \(table)") { $0.int(0) } ?? 0
    }
    articles = try count("article")
    statements = try count("statement")
    people = try count("person")
    reviews = try count("review")
  }
}
