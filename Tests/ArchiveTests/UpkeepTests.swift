import DixitKit
import TestSupport
import Testing

@testable import Archive

@Suite struct UpkeepTests {
  private static func archive() throws -> SampleArchive {
    let archive = try SampleArchive()
    try archive.add(
      .sample(
        "one",
        date: "2026-01-10",
        Saying("Ada Roth", roles: ["mayor"], "“The ferries are leaking again, as they always do.”"),
        Saying("Bo Lind", "“They are not.”", within: 0)
      ),
      .sample("two", Saying("Ada Roth", "“The ferries are leaking again, as ever they do.”"))
    )
    return archive
  }

  @Test func `a sound archive has no faults`() throws {
    let archive = try Self.archive()
    _ = try archive.writer.add(
      Review(of: archive.reader.search(SearchQuery())[0].statement, .confirm)
    )
    #expect(try ArchiveCheck(path: archive.path).faults() == [])
  }

  @Test(arguments: [
    ("UPDATE article SET digest = zeroblob(32) WHERE name = 'one'", "one: the text is not"),
    (
      "UPDATE span SET end = end - 1 WHERE statement = 1 AND role = 'content'",
      "a1 has not the words"
    ),
    (
      "UPDATE statement SET person = (SELECT id FROM person WHERE name = 'Bo Lind')",
      "another article or person"
    ),
    ("UPDATE quotation SET cluster = (SELECT max(id) FROM quotation)", "cluster is not named"),
    ("DELETE FROM statement WHERE article = 2", "nobody uses"),
    ("DELETE FROM span WHERE statement = 1", "no content"),
    (
      "DELETE FROM speaker_role; UPDATE statement SET speaker = NULL, person = NULL; DELETE FROM speaker",
      "neither speaks"
    ),
    ("UPDATE statement SET day = '2020' WHERE id = 3", "another day"),
    ("UPDATE statement SET holder = 3 WHERE id = 2", "within one of another article"),
    (
      "DROP TRIGGER statement_words_change; UPDATE statement SET text = 'x' WHERE id = 1",
      "statement_words"
    ),
    ("PRAGMA foreign_keys = OFF; DELETE FROM person", "a row of"),
  ])
  func `what is not sound is told`(sql: String, expected: String) throws {
    let archive = try Self.archive()
    try archive.writer.use { database throws(ArchiveError) in try database.script(sql) }
    let faults = try ArchiveCheck(path: archive.path).faults()
    #expect(faults.contains { $0.contains(expected) }, "\(faults)")
  }

  @Test(arguments: [
    ("INSERT INTO article (name, digest, text) VALUES ('', zeroblob(32), '')", "CHECK"),
    ("INSERT INTO article (name, digest, text) VALUES ('x', x'00', '')", "CHECK"),
    (
      "INSERT INTO article (name, digest, text, day) VALUES ('x', zeroblob(32), '', 'May')", "CHECK"
    ),
    ("UPDATE statement SET kind = 'loud'", "CHECK"),
    ("UPDATE statement SET confidence = 2", "CHECK"),
    ("UPDATE statement SET speaker = NULL WHERE id = 1", "CHECK"),
    ("UPDATE statement SET speaker = 99, person = 1 WHERE id = 1", "FOREIGN KEY"),
    ("UPDATE statement SET attribution = 'a1'", "UNIQUE"),
    ("UPDATE statement SET confidence = 'sure'", "cannot store TEXT"),
    ("UPDATE span SET end = 0 WHERE start > 0", "CHECK"),
    ("DELETE FROM person", "FOREIGN KEY"),
  ])
  func `the schema refuses what can't be`(sql: String, expected: String) throws {
    let archive = try Self.archive()
    let error = #expect(throws: ArchiveError.self) {
      try archive.writer.use { database throws(ArchiveError) in try database.run(sql) }
    }
    #expect("\(error, default: "")".contains(expected))
  }

  @Test func `an archive of an earlier version is brought up to date`() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/old.dixit"
    try earlier(path, version: 1)
    #expect(throws: ArchiveError.self) { try ArchiveReader(path: path) }
    let writer = try ArchiveWriter(path: path)
    _ = try writer.add([.sample("two", Saying("Ada Roth", "“It leaks.”"))])
    #expect(try ArchiveCheck(path: path).faults() == [])
  }

  /// An archive as the first steps of the schema made it.
  private func earlier(_ path: String, version: Int) throws {
    let database = try Database(path: path, access: .write)
    for migration in Migration.all where migration.version <= version {
      try database.script(migration.sql)
    }
    try database.script("PRAGMA application_id = 1684633716; PRAGMA user_version = \(version)")
  }

  @Test func `one of a later version, and what is no archive, are refused and left alone`() throws {
    let scratch = try Scratch()
    let later = scratch.path + "/later.dixit"
    try earlier(later, version: Migration.newest)
    try Database(path: later, access: .write).script("PRAGMA user_version = 99")
    let other = scratch.path + "/other.db"
    try Database(path: other, access: .write).script("CREATE TABLE mine (x)")
    let text = try scratch.write("text.txt", "It is not a database, but long enough to be one.")
    for path in [later, other, text] {
      let error = #expect(throws: ArchiveError.self) { try ArchiveWriter(path: path) }
      #expect("\(error, default: "")".contains(path))
      #expect(throws: ArchiveError.self) { try ArchiveReader(path: path) }
    }
    let names = try Database(path: other, access: .read).rows("SELECT name FROM sqlite_schema") {
      $0.text(0)
    }
    #expect(names == ["mine"])
    #expect(throws: ArchiveError.missing(path: "/none")) { try ArchiveReader(path: "/none") }
  }

  @Test func `reviews become gold`() throws {
    let archive = try Self.archive()
    let reader = try archive.reader
    let article = try #require(try reader.article(named: "one"))
    let statements = try reader.statements(ofArticle: article.id)
    let export = ReviewExport(reader)
    #expect(try export.articles() == [])
    _ = try archive.writer.add(
      Review(of: statements[0], .correct, speaker: "Cy Dale", spans: [1..<12])
    )
    #expect(try export.articles() == ["one"])
    #expect(try export.record(of: "one", isComplete: true) == nil)
    let partly = try #require(try export.record(of: "one"))
    #expect(partly.attributions.map(\.confidence) == [1, 0.9])
    #expect(partly.warnings.count == 1)
    #expect(partly.attributions[0].content.map(\.text) == ["The ferries"])
    let speaker = partly.speakers.first { $0.id == partly.attributions[0].speaker }
    #expect(speaker?.name == "Cy Dale")
    _ = try archive.writer.add(Review(of: statements[0], .reject))
    _ = try archive.writer.add(Review(of: statements[1], .confirm))
    let whole = try #require(try export.record(of: "one", isComplete: true))
    #expect(whole.attributions.map(\.id) == ["a2"])
    #expect(whole.attributions[0].within == nil)
    #expect(whole.text == article.text)
    #expect(whole.warnings == [])
    // What was exported can be stored again.
    let again = Article(id: "again", text: article.text)
    _ = try archive.writer.add([IndexedDocument(again, whole)])
  }

  @Test(arguments: [
    ("a1", 5, 2, "a1: the text from"), ("a1", 0, 5000, "a1: the text from"),
    ("", 0, 2, "an id is empty"),
  ])
  func `a record that does not fit its text is refused`(
    id: String,
    start: Int,
    end: Int,
    expected: String
  ) throws {
    let entry = AttributionEntry(
      id: id,
      kind: "direct",
      reportingClass: "speech",
      content: [SpanRecord(start: start, end: end, text: "It")],
      cue: [],
      source: [],
      speaker: nil,
      confidence: 0.5,
      addressee: [],
      polarity: "asserted",
      within: nil,
      evidence: []
    )
    let fault = #expect(throws: IndexedDocument.Fault.self) {
      try IndexedDocument(
        Article(id: "x", text: "It leaks."),
        AttributionRecord(id: "x", attributions: [entry], speakers: [])
      )
    }
    #expect("\(fault, default: "")".contains(expected))
  }
}
