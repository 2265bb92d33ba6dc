import Foundation
import TestSupport
import Testing

@testable import Verification

struct WordBeginningsTests {
  @Test(arguments: ["dying", "skies", "lying", "tying", "ugly", "o’er", "a", "ibex", "yttrium"])
  func stemsKeepTheBeginning(form: String) {
    let isKept = WordBeginnings([WordStems().stem(of: form)]).mayHave(form)
    #expect(isKept)
  }

  /// Every word that the lexicon of tags knows, against its own stem.
  @Test func stemsOfTheLexiconKeepTheBeginning() throws {
    let stems = WordStems()
    let file = Repository.root.appending(path: "Lexicons/en/word-classes.tsv")
    let words = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .flatMap { WordReader.words(of: String($0.prefix { $0 != "\t" })) }
    let lost = words.map(\.form).filter { !WordBeginnings([stems.stem(of: $0)]).mayHave($0) }
    #expect(words.count > 10_000)
    #expect(lost.isEmpty)
  }

  @Test func othersAreLeftOut() {
    let beginnings = WordBeginnings(["fog", "can", "wait"])
    #expect(beginnings.mayHave("waits"))
    #expect(beginnings.mayHave("fog"))
    #expect(!beginnings.mayHave("we"))
    #expect(!beginnings.mayHave("f"))
  }
}
