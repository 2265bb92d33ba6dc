import TestSupport
import Testing
import Verification

/// Every quotation of Fixtures with a word changed, dropped or put in: never verbatim.
@Suite struct ChangedWordTests {
  private static let inserted = "zebra"

  @Test(arguments: ["replace", "drop", "insert"])
  func `a changed word is never verbatim`(change: String) throws {
    let verifier = try Verifier(lexicon: TestLexicon.bundled.get())
    let articles = try ReportedFixtures.articles.get()
    var random = SeededGenerator(seed: 7)
    var changed = 0
    for article in articles {
      let read = [verifier.read(article)]
      let scalars = Array(article.text.unicodeScalars)
      for statement in article.statements where statement.kind == .direct {
        guard let speaker = statement.speaker, let range = statement.content.first else { continue }
        var words = String(String.UnicodeScalarView(scalars[range])).split(separator: " ")
          .map(String.init)
        // The first and last word may be cut off and leave the rest verbatim.
        guard words.count > 2 else { continue }
        let place = Int.random(in: 1..<(words.count - 1), using: &random)
        // A mark alone is no word.
        guard words[place].contains(where: \.isLetter) else { continue }
        switch change {
        case "replace": words[place] = Self.inserted
        case "drop": words.remove(at: place)
        default: words.insert(Self.inserted, at: place)
        }
        let claim = Claim(speaker: speaker.name, quote: words.joined(separator: " "))
        #expect(verifier.verify(claim, in: read).verdict != .verbatim, "\(claim.quote)")
        changed += 1
      }
    }
    #expect(changed > 50)
  }
}
