import Testing

@testable import Lexicon

@Suite struct LexiconTests {
  @Test func `the files built into the program load`() throws {
    let set = try LexiconSet.bundled()
    #expect(set[set.id(of: "said".utf8)]?.reporting != nil)
  }
}
