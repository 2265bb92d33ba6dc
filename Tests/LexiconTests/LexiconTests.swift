import Testing

@testable import Lexicon

@Suite struct LexiconTests {
  /// Lexicons/en, found from where this file stands: Tests/LexiconTests.
  private static var folder: String {
    let above = #filePath.split(separator: "/").dropLast(3)
    return "/" + above.joined(separator: "/") + "/Lexicons/en"
  }

  @Test func `a folder gives the same set as the files built in`() throws {
    let bundled = try LexiconSet.bundled()
    let folder = try LexiconSet(directory: Self.folder)
    #expect(folder.words.map(\.form) == bundled.words.map(\.form))
    #expect(folder.reportingVerbs == bundled.reportingVerbs)
    #expect(folder.places == bundled.places)
    #expect(folder.phrases == bundled.phrases)
  }

  @Test func `every file is built into the program`() throws {
    for file in LexiconFile.allCases where file.isRequired {
      #expect(try LexiconSource.bundled.bytes(of: file) != nil)
    }
  }
}
