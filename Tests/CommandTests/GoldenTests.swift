import Foundation
import TestSupport
import Testing

/// The articles of Fixtures through the whole command, against records that were looked at.
@Suite struct GoldenTests {
  @Test func `the articles of Fixtures give their golden records`() throws {
    let articles = Repository.fixture("articles").path
    let golden = try String(
      contentsOf: Repository.fixture("golden/articles.jsonl"),
      encoding: .utf8
    )
    let result = try Command.shell("\"$DIXIT\" extract --all-quotes '\(articles)'/*.txt")
    #expect(result.status == 0)
    let expected = golden.split(separator: "\n")
    #expect(result.lines.count == expected.count)
    for (found, wanted) in zip(result.lines, expected) {
      // `make bless` writes the golden records anew, when a change is meant.
      #expect(found == wanted)
    }
  }
}
