import Lexicon
import Testing

@Suite struct LookUpTests {
  let set: LexiconSet

  init() throws {
    set = try BundledSet.load()
  }

  @Test(arguments: [
    ("SAID", "said"), ("Mr", "mr"), ("Élysée", "élysée"), ("N’T", "n't"), ("nʼt", "n't"),
    ("n‛t", "n't"), ("ŁUKASZ", "łukasz"), ("Željko", "željko"), ("İlham", "ilham"),
    ("vice‑president", "vice-president"),
  ])
  func `capitals, kinds of apostrophe and of hyphen are as one`(
    written: String,
    form: String
  ) throws {
    let word = try #require(set[set.id(of: written.utf8)])
    #expect(word.form == form)
  }

  @Test(arguments: ["", "xyzzyx", "saíd", "‘s", "saidd", "saids", "\u{00D7}", "日本"])
  func `a form that no file holds is unknown`(form: String) {
    #expect(set.id(of: form.utf8) == .unknown)
    #expect(set[set.id(of: form.utf8)] == nil)
  }

  @Test func `a form longer than any entry is unknown`() {
    #expect(!set.id(of: String(repeating: "said", count: 1000).utf8).isKnown)
  }

  @Test func `bytes that are no UTF-8 are unknown and do no harm`() {
    for bytes: [UInt8] in [[0xC3], [0xE2, 0x80], [0xC4], [0xCA], [0xFF, 0x00], [0xE2]] {
      #expect(!set.id(of: bytes).isKnown)
    }
  }

  @Test func `all ways to ask give the same id`() {
    let text = Array("so he Said, no".utf8)
    let expected = set.id(of: "said".utf8)
    #expect(expected.isKnown)
    #expect(set.id(of: text, in: 6..<10) == expected)
    #expect(set.id(of: text[6..<10]) == expected)
    #expect(set.id(of: text.span.extracting(6..<10)) == expected)
    #expect(set.id(of: text, in: 6..<11) == .unknown)
  }

  @Test func `closed classes are in the vocabulary`() throws {
    for function in FunctionWord.allCases {
      let word = try #require(set[set.id(of: function.rawValue.utf8)])
      #expect(word.function == function)
    }
    for pronoun in Pronoun.allCases {
      let word = try #require(set[set.id(of: pronoun.rawValue.utf8)])
      #expect(word.pronoun == pronoun)
    }
    #expect(set[set.id(of: "minister".utf8)]?.function == nil)
  }

  @Test func `every word is found under its own form`() {
    for (place, word) in set.words.enumerated() {
      #expect(set.id(of: word.form.utf8).index == Int32(place))
    }
  }
}
