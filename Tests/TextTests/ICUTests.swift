import Testing

@testable import Text

@Suite struct ICUTests {
  @Test func `the version is numbers parted by stops`() {
    let parts = ICU.version.split(separator: ".").map { Int($0) }
    #expect(parts.count >= 2)
    #expect(!parts.contains(nil))
  }

  @Test func `breaks are byte offsets behind the blanks`() throws {
    #expect(try ICU.sentenceBreaks(Array("One. Two.".utf8)) == [5, 9])
    #expect(try ICU.sentenceBreaks(Array("Été! “Où?” Là.".utf8)) == [7, 18, 22])
    #expect(try ICU.sentenceBreaks([]) == [])
  }

  @Test func `more breaks than one batch holds come in order`() throws {
    let text = String(repeating: "Go on. ", count: 1_000)
    #expect(try ICU.sentenceBreaks(Array(text.utf8)) == (1...1_000).map { $0 * 7 })
  }

  @Test func `stops of other scripts are known, letters are not`() {
    #expect(ICU.isSentenceTerminal("。"))
    #expect(ICU.isSentenceTerminal("؟"))
    #expect(!ICU.isSentenceTerminal("a"))
    #expect(!ICU.isSentenceTerminal(","))
  }
}
