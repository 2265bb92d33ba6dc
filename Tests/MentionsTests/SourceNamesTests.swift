import Lexicon
import Quotation
import Syntax
import TestSupport
import Testing
import Text

@testable import Mentions

/// What the attributions tell of mentions: where a source ends, and names that fill one.
@Suite struct SourceNamesTests {
  /// The mentions that begin in `source`, which `cue` and a clause follow.
  private func mentions(in source: String, before cue: String) throws -> [String] {
    let lexicon = try TestLexicon.bundled.get()
    let text = SourceText("\(source) \(cue) that it rained.")
    let tagged = try SyntaxAnalyzer(lexicon: lexicon).analyze(
      text,
      try Segmenter(lexicon: lexicon).segment(text)
    )
    let end = source.utf8.count
    let place = SourcePlace(
      TextRange(start: 0, end: end),
      cue: [TextRange(start: end + 1, end: end + 1 + cue.utf8.count)],
      in: tagged
    )
    return MentionFinder(lexicon: lexicon).find(in: tagged, quotes: [], sources: [place])
      .filter { tagged.range(of: $0.tokens).start < end }
      .map { tagged.string(of: $0.tokens) }
  }

  @Test(arguments: [
    "Transport for Ostrey", "The Ostrey Weavers Local 27", "Weavers for Fair Looms",
  ])
  func `a body's name that is a whole source is one mention`(_ name: String) throws {
    #expect(try mentions(in: name, before: "said") == [name])
  }

  @Test(arguments: [
    ("Lena Roth for the weavers", "Lena Roth"), ("The mayor and Lena Roth", "The mayor"),
  ])
  func `a source with somebody in it is no body's name`(_ source: String, _ first: String) throws {
    let found = try mentions(in: source, before: "said")
    #expect(found.contains(first), "\(found)")
    #expect(found.count > 1)
  }

  @Test(arguments: [("the ruling", "states"), ("the minutes", "record"), ("The paper", "reports")])
  func `a mention ends where its cue begins`(_ source: String, _ cue: String) throws {
    #expect(try mentions(in: source, before: cue) == [source])
  }
}
