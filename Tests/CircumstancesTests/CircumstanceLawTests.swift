import DixitKit
import Lexicon
import Testing

/// What must and must not be taken for the medium or time of something said.
@Suite struct CircumstanceLawTests {
  private static let analyzer = Result { try Analyzer(lexicon: .bundled()) }

  private func entries(_ text: String, date: String? = "2026-02-10") throws -> [AttributionEntry] {
    var options = RecordBuilder.Options()
    options.classes.insert(.thought)
    let article = Article(id: "a", date: date, text: text)
    return RecordBuilder(options: options)
      .record(of: try Self.analyzer.get().analyze(article)).attributions
  }

  /// Sentences of which nothing is told.
  static let bare = [
    "Roth said he would resign on Monday.", "Roth said that the interview with CNN was short.",
    "The pumps failed on Sunday, Roth said.", "“See you on Monday,” Roth said.",
    "Roth said via a spokesman that the quay was safe.",
    "Roth told Reuters that the quay was safe.",
    "Roth said on behalf of the board that the quay was safe.",
    "Roth said in Oslo that the quay was safe.", "Roth said in response that the quay was safe.",
    "Roth said X’s plan was a good one.", "Monday’s vote, Roth said, was a sham.",
    "The captain who called on Friday said that the line was bad.",
  ]

  @Test(arguments: bare)
  func `what belongs to the content or to another word tells nothing of the saying`(
    text: String
  ) throws {
    let entries = try entries(text)
    #expect(!entries.isEmpty)
    #expect(entries.allSatisfy { $0.medium.isEmpty && $0.when == nil })
  }

  @Test func `a future weekday has no date, for it is not the last one`() throws {
    let entry = try #require(try entries("The board will say on Friday that the quay leaks.").first)
    #expect(entry.when?.text == "on Friday")
    #expect(entry.when?.date == nil)
  }

  @Test func `without an article's date only full dates are told`() throws {
    let near = try #require(
      try entries("Roth said on Monday that it leaks.", date: nil).first?.when
    )
    #expect(near.date == nil)
    let full = try entries("Roth said on Feb. 9, 2025 that it leaks.", date: "a Monday")
    #expect(full.first?.when?.date == "2025-02-09")
  }

  @Test
  func `an attribution without a cue of its own has neither, also when quotations are parted`()
    throws
  {
    let text = "“It leaks,” Roth said on Monday in a statement. “It always has.”"
    var options = RecordBuilder.Options()
    options.splitsQuotations = true
    let analysis = try Self.analyzer.get().analyze(Article(id: "a", date: "2026-02-10", text: text))
    let parted = RecordBuilder(options: options).record(of: analysis).attributions
    #expect(parted.map { $0.when?.date } == ["2026-02-09", nil])
    #expect(parted.map { $0.medium.map(\.text) } == [["in a statement"], []])
  }
}
