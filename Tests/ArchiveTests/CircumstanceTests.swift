import DixitKit
import TestSupport
import Testing
import Text

@testable import Archive

@Suite struct CircumstanceTests {
  /// A statement with two media and a time, one with a time of no known date, and one with neither.
  private static func document() throws -> IndexedDocument {
    try .sample(
      "tide",
      date: "2026-02-10",
      Saying(
        "Ada Roth",
        "“Naïve 🌊.”",
        medium: ["in a\nletter", "on X"],
        when: ("on Monday", "2026-02-09")
      ),
      Saying("Bo Lind", "“It holds.”", when: ("three days later", nil)),
      Saying("Bo Lind", "“It leaks.”")
    )
  }

  private static func statements(_ reader: ArchiveReader) throws -> [StoredStatement] {
    let article = try #require(try reader.article(named: "tide"))
    return try reader.statements(ofArticle: article.id)
  }

  private static func rows(_ archive: SampleArchive) throws -> Int? {
    try archive.writer.use { database throws(ArchiveError) in
      try database.first("SELECT count(*) FROM circumstance") { $0.int(0) }
    }
  }

  @Test func `how and when it was said comes back as it was`() throws {
    let archive = try SampleArchive()
    let document = try Self.document()
    try archive.add(document)
    let stored = try Self.statements(archive.reader)
    #expect(stored.map(\.medium) == document.record.attributions.map(\.medium))
    #expect(stored.map(\.when) == document.record.attributions.map(\.when))
    #expect(stored.map(\.medium.count) == [2, 0, 0])
    #expect(stored.map { $0.when?.date } == ["2026-02-09", nil, nil])
    #expect(stored.map { $0.when?.text } == ["on Monday", "three days later", nil])
    #expect(stored[0].circumstances == ["in a letter", "on X", "on Monday (2026-02-09)"])
    let hits = try archive.reader.search(SearchQuery())
    #expect(Set(hits.map(\.statement)) == Set(stored))
    #expect(try ArchiveCheck(path: archive.path).faults() == [])
    let grounds = try archive.reader.grounds(ofStatements: stored.map(\.id))
    #expect(stored.map { grounds[$0.id]?.circumstances } == stored.map(\.circumstances))
  }

  @Test func `they go with the statements of an article that has changed`() throws {
    let archive = try SampleArchive()
    try archive.add(Self.document())
    #expect(try Self.rows(archive) == 4)
    try archive.add(Self.document(), renews: true)
    #expect(try Self.rows(archive) == 4)
    try archive.add(.sample("tide", Saying("Ada Roth", "“It leaks.”", medium: ["on X"])))
    #expect(try Self.rows(archive) == 1)
    #expect(try Self.statements(archive.reader).map(\.circumstances) == [["on X"]])
  }

  @Test func `gold of reviews has them`() throws {
    let archive = try SampleArchive()
    let document = try Self.document()
    try archive.add(document)
    let reader = try archive.reader
    _ = try archive.writer.add(Review(of: Self.statements(reader)[0], .confirm))
    let record = try #require(try ReviewExport(reader).record(of: "tide"))
    #expect(record.attributions.map(\.medium) == document.record.attributions.map(\.medium))
    #expect(record.attributions.map(\.when) == document.record.attributions.map(\.when))
  }

  @Test func `an archive of version 4 has none until it is stored anew`() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/old.dixit"
    let document = try Self.document()
    try Self.store(document, inVersion4: path)
    let writer = try ArchiveWriter(path: path)
    let reader = try ArchiveReader(path: path)
    let old = try Self.statements(reader)
    #expect(old.map(\.text) == ["“Naïve 🌊.”"])
    #expect(old.map(\.circumstances) == [[]])
    #expect(try writer.add([document]).known == 1)
    #expect(try Self.statements(reader).map(\.circumstances) == [[]])
    #expect(try writer.add([document], renews: true).changed == 1)
    #expect(
      try Self.statements(reader).map(\.circumstances)
        == document.record.attributions.map(\.circumstances)
    )
    #expect(try ArchiveCheck(path: path).faults() == [])
  }

  /// Makes an archive as version 4 left it, with an article and the first of its statements.
  private static func store(_ document: IndexedDocument, inVersion4 path: String) throws {
    let database = try Database(path: path, access: .write)
    for migration in Migration.all where migration.version <= 4 {
      try database.script(migration.sql)
    }
    try database.script("PRAGMA application_id = 1684633716; PRAGMA user_version = 4")
    let text = document.article.source[document.article.source.range]
    let content = document.record.attributions[0].content[0]
    try database.run(
      """
      INSERT INTO article (id, name, digest, date, day, text)
      VALUES (1, 'tide', ?, '2026-02-10', '2026-02-10', ?)
      """,
      [.blob(document.digest), .text(text)]
    )
    try database.run(
      """
      INSERT INTO statement (id, article, attribution, kind, class, polarity, confidence, text, day)
      VALUES (1, 1, 'a1', 'direct', 'speech', 'asserted', 0.9, ?, '2026-02-10')
      """,
      [.text(content.text)]
    )
    try database.run(
      "INSERT INTO span (statement, role, place, start, end) VALUES (1, 'content', 0, ?, ?)",
      [.number(content.start), .number(content.end)]
    )
  }

  @Test(arguments: [
    "2026", "2026-02", "2026-02-09", "2026-W01", "2026-W53", "0000",
  ])
  func `a day, week, month or year is a date`(date: String) throws {
    let archive = try SampleArchive()
    try archive.add(.sample("tide", Saying(nil, "“It leaks.”", when: ("then", date))))
    #expect(try Self.statements(archive.reader).map { $0.when?.date } == [date])
  }

  @Test(arguments: [
    "", "Monday", "-374", "12026", "2026-13", "2026-00", "2026-02-32", "2026-02-09T10:00",
    "2026-W00", "2026-W54", "2026-W6", "2026-w06", "2026-W06-1", "2026-W-W", "２０２６", "2026\0",
  ])
  func `any other date is refused, and told`(date: String) throws {
    let fault = #expect(throws: IndexedDocument.Fault.self) {
      try IndexedDocument.sample("tide", Saying(nil, "“It leaks.”", when: ("then", date)))
    }
    let expected = "a1: when it was said, `\(date)`, is no ISO day, week, month or year"
    #expect(fault?.description == expected)
  }

  @Test(
    arguments: [
      (SpanRecord(start: 0, end: 2, text: "on"), nil, "a1: the text from 0 to 2 is not “on”"),
      (nil, SpanRecord(start: 3, end: 99, text: "on"), "a1: the text from 3 to 99 is not “on”"),
    ] as [(SpanRecord?, SpanRecord?, String)]
  )
  func `one that does not fit the text is refused`(
    medium: SpanRecord?,
    when: SpanRecord?,
    expected: String
  ) throws {
    let entry = AttributionEntry(
      id: "a1",
      kind: "direct",
      reportingClass: "speech",
      content: [SpanRecord(start: 0, end: 2, text: "It")],
      cue: [],
      source: [],
      speaker: nil,
      confidence: 0.5,
      addressee: [],
      medium: medium.map { [$0] } ?? [],
      when: when.map { TimeRecord(span: $0, date: nil) },
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
    #expect(fault?.description == expected)
  }

  @Test(arguments: [
    ("UPDATE circumstance SET end = 9999 WHERE kind = 'medium'", "circumstances outside the text"),
    ("UPDATE circumstance SET end = 9999 WHERE kind = 'time'", "circumstances outside the text"),
    ("UPDATE circumstance SET date = '2026-19' WHERE kind = 'time'", "no date: 2026-19"),
    ("PRAGMA foreign_keys = OFF; DELETE FROM statement WHERE id = 1", "a row of circumstance"),
  ])
  func `a check tells what is not sound`(sql: String, expected: String) throws {
    let archive = try SampleArchive()
    try archive.add(Self.document())
    try archive.writer.use { database throws(ArchiveError) in try database.script(sql) }
    let faults = try ArchiveCheck(path: archive.path).faults()
    #expect(faults.contains { $0.contains(expected) }, "\(faults)")
  }

  @Test(arguments: [
    ("INSERT INTO circumstance VALUES (1, 'mood', 0, 0, 1, NULL)", "CHECK"),
    ("INSERT INTO circumstance VALUES (3, 'time', 1, 0, 1, NULL)", "CHECK"),
    ("INSERT INTO circumstance VALUES (3, 'medium', 0, 0, 1, '2026')", "CHECK"),
    ("INSERT INTO circumstance VALUES (3, 'medium', 0, 2, 1, NULL)", "CHECK"),
    ("INSERT INTO circumstance VALUES (3, 'time', 0, 0, 1, 'May')", "CHECK"),
    ("INSERT INTO circumstance VALUES (3, 'time', 0, 0, 1, '2026-02-09T10')", "CHECK"),
    ("INSERT INTO circumstance VALUES (99, 'time', 0, 0, 1, NULL)", "FOREIGN KEY"),
    ("INSERT INTO circumstance VALUES (1, 'time', 0, 0, 1, NULL)", "UNIQUE"),
  ])
  func `the schema refuses what can't be`(sql: String, expected: String) throws {
    let archive = try SampleArchive()
    try archive.add(Self.document())
    let error = #expect(throws: ArchiveError.self) {
      try archive.writer.use { database throws(ArchiveError) in try database.run(sql) }
    }
    #expect("\(error, default: "")".contains(expected))
  }
}
