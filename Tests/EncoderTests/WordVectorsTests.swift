import Testing

@testable import Encoder

/// Words of like use lie near each other in the bundled model.
struct WordVectorsTests {
  private func likeness(_ word: String, _ other: String) throws -> Float? {
    let words = WordVectors(try .bundled())
    func number(_ word: String) -> Int32 {
      let bytes = Array(word.utf8)
      return words.number(FormBytes(bytes.span).hash)
    }
    return words.likeness(number(word), number(other))
  }

  @Test(arguments: [
    ("novelist", "author", "minister"), ("lawmaker", "senator", "nurse"),
    ("physician", "doctor", "farmer"),
  ])
  func `a trade is more like its own kind`(word: String, like: String, unlike: String) throws {
    let near = try #require(try likeness(word, like))
    let far = try #require(try likeness(word, unlike))
    #expect(near > far)
    let same = try #require(try likeness(word, word))
    #expect(abs(same - 1) < 1e-5)
  }

  @Test func `a word that is not known is like nothing`() throws {
    #expect(try likeness("novelist", "qxzzyqo") == nil)
  }
}
