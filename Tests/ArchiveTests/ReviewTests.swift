import DixitKit
import Testing

@testable import Archive

@Suite struct ReviewTests {
  private func article(_ before: String) throws -> IndexedDocument {
    try .sample("tide", Saying(nil, before), Saying("Ada Roth", "“It leaks.”"))
  }

  private func statement(_ reader: ArchiveReader) throws -> StoredStatement {
    let article = try #require(try reader.article(named: "tide"))
    return try reader.statements(ofArticle: article.id)[1]
  }

  @Test func `a review comes back, and stands after its article has changed`() throws {
    let archive = try SampleArchive()
    try archive.add(article("“Dry.”"))
    let judged = try statement(archive.reader)
    let stored = try archive.writer.add(
      Review(
        of: judged,
        .correct,
        speaker: "Ida Roth",
        spans: [8..<12],
        note: "her sister",
        reviewer: "Bo"
      )
    )
    #expect(stored.id > 0)
    #expect(stored.at.hasSuffix("Z"))
    #expect(stored.spans == [8..<12])
    // Longer words before it move the statement; a new row takes its place.
    try archive.add(article("“Dry as a bone.”"))
    let reader = try archive.reader
    #expect(try reader.reviews(ofArticle: "tide") == [stored])
    let now = try statement(reader)
    #expect(now.contentRange != judged.contentRange)
    let standing = try reader.standingReviews(ofArticle: now.article.id)
    #expect(standing == [now.id: stored])
  }

  @Test func `the last review stands, and one of other words stands nowhere`() throws {
    let archive = try SampleArchive()
    try archive.add(article("“Dry.”"))
    let reader = try archive.reader
    let judged = try statement(reader)
    _ = try archive.writer.add(Review(of: judged, .reject))
    let last = try archive.writer.add(Review(of: judged, .confirm))
    _ = try archive.writer.add(
      Review(article: "tide", content: judged.contentRange, words: "“It lasts.”", decision: .reject)
    )
    let standing = try reader.standingReviews(ofArticle: judged.article.id)
    #expect(standing == [judged.id: last])
  }

  @Test(arguments: [
    "UPDATE review SET decision = 'confirm'", "DELETE FROM review",
    "UPDATE review_span SET start = 0", "DELETE FROM review_span",
    "REPLACE INTO review (id, article, start, end, words, decision) VALUES (1, 'x', 0, 1, 'x', 'reject')",
    "REPLACE INTO review_span (review, place, start, end) VALUES (1, 0, 0, 1)",
  ])
  func `a stored review is neither changed nor taken away`(sql: String) throws {
    let archive = try SampleArchive()
    try archive.add(article("“Dry.”"))
    let stored = try archive.writer.add(
      Review(of: statement(archive.reader), .correct, speaker: "Ida Roth", spans: [8..<12])
    )
    #expect(throws: ArchiveError.self) {
      try archive.writer.use { database throws(ArchiveError) in try database.run(sql) }
    }
    #expect(try archive.reader.reviews() == [stored])
  }
}
