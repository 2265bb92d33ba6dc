import Foundation
import TestSupport
import Testing

/// The articles of Fixtures through the whole command, against records that were looked at.
@Suite struct GoldenTests {
  /// How far a confidence may be off: matrix products differ in their last digits between processors.
  private static let leeway = 0.0101

  private static func words(of record: Substring) -> String {
    String(record.replacing(/"confidence":[0-9.]+/, with: ""))
  }

  private static func confidences(of record: Substring) -> [Double] {
    record.matches(of: /"confidence":([0-9.]+)/).compactMap { Double($0.1) }
  }

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
      #expect(Self.words(of: found) == Self.words(of: wanted))
      let confidences = zip(Self.confidences(of: found), Self.confidences(of: wanted))
      for (found, wanted) in confidences { #expect(abs(found - wanted) <= Self.leeway) }
    }
  }
}
