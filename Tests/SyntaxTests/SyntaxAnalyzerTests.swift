import Syntax
import TestSupport
import Testing
import Text

@Suite struct SyntaxAnalyzerTests {
  let analyzer: SyntaxAnalyzer

  init() throws {
    analyzer = try SyntaxFixture.analyzer.get()
  }

  @Test(arguments: try MarkedCase.all(in: "Syntax/tokens.marked"))
  func `text is parted into tokens as the fixture says`(_ example: MarkedCase) throws {
    try #require(example.lines.count == 2)
    let text = SyntaxFixture.analyze(example.lines[0], with: analyzer)
    #expect(SyntaxFixture.tokens(text) == example.lines[1])
  }

  @Test(arguments: try MarkedCase.all(in: "Syntax/tags.marked"))
  func `tokens are tagged as the fixture says`(_ example: MarkedCase) throws {
    try #require(example.lines.count == 2)
    let text = SyntaxFixture.analyze(example.lines[0], with: analyzer)
    #expect(SyntaxFixture.tags(text) == example.lines[1])
  }

  @Test(arguments: try MarkedCase.all(in: "Syntax/noun-phrases.marked"))
  func `noun phrases are bracketed as the fixture says`(_ example: MarkedCase) throws {
    try #require(example.lines.count == 1)
    let plain = example.lines[0].filter { $0 != "[" && $0 != "]" }
    let text = SyntaxFixture.analyze(plain, with: analyzer)
    #expect(SyntaxFixture.phrases(text) == example.lines[0])
  }
}
