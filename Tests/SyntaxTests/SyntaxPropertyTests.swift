import Syntax
import TestSupport
import Testing
import Text

/// Laws that hold for any text at all.
@Suite struct SyntaxPropertyTests {
  let analyzer: SyntaxAnalyzer

  init() throws {
    analyzer = try SyntaxFixture.analyzer.get()
  }

  /// Pieces that rules look for, so that random texts meet them.
  static let pieces = [
    " ", " ", " ", "'", "’", "‘", "“", "”", "\"", "''", "``", ".", "...", " . ", ",", "-", "--",
    "—", "@", "#", "://", "/", "&", "(", ")", "%", "$", "s", "n't", "'s", "said", "The", "U.S.",
    "Jr.", "Mr.", "van", "Hale", "NATO", "12", "3.5", "'87", "May", "Monday", "www.", "a.b", "é",
    "e\u{301}", "\u{200D}", "\u{AD}", "\u{A0}", "\u{2028}", "😀", "東", "א", "\u{0}", "\u{FEFF}",
  ]

  static func text(seed: UInt64) -> String {
    var numbers = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 0..<60, using: &numbers) {
      if Int.random(in: 0..<8, using: &numbers) == 0 {
        let value = UInt32.random(in: 0..<0x11_0000, using: &numbers)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      } else if let piece = pieces.randomElement(using: &numbers) {
        text += piece
      }
    }
    return text
  }

  @Test func `random text keeps all laws`() throws {
    for seed in UInt64(0)..<1_000 { try check(Self.text(seed: seed)) }
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      try check(generator.unicode(40))
      try check(generator.marks(40))
      try check(generator.bytes(40))
    }
  }

  @Test(arguments: ["", " ", "\n", "'", "’s", "“", ".", "-", "a", "\u{301}", "@", "#", "://"])
  func `the smallest texts keep all laws`(_ text: String) throws { try check(text) }

  @Test func `analysing twice gives the same`() {
    let text = Self.text(seed: 7)
    let first = SyntaxFixture.analyze(text, with: analyzer)
    let second = SyntaxFixture.analyze(text, with: analyzer)
    #expect(first.tokens == second.tokens)
    #expect(first.tags == second.tags)
    #expect(first.nounPhrases == second.nounPhrases)
  }

  @Test(arguments: ["a", "'", "s' ", "‘b ", "Hale ", "-", ". ", "“", "a@", "very ", "12,"])
  func `a long run of one thing takes no longer than its length allows`(_ piece: String) throws {
    try check(String(repeating: piece, count: 20_000))
  }

  private func check(_ text: String) throws {
    let tagged = SyntaxFixture.analyze(text, with: analyzer)
    let bytes = tagged.source.bytes
    var covered = [Bool](repeating: false, count: bytes.count)
    var end = 0
    for token in tagged.tokens {
      try #require(token.range.start >= end && !token.range.isEmpty, "\(text.debugDescription)")
      let sentence = tagged.segmentation.sentences[token.sentence].range
      try #require(sentence.contains(token.range), "\(text.debugDescription)")
      try #require(tagged.source.isScalarBoundary(token.range.start))
      try #require(tagged.source.isScalarBoundary(token.range.end))
      for place in token.range.start..<token.range.end { covered[place] = true }
      end = token.range.end
    }
    var place = 0
    for scalar in text.unicodeScalars {
      let isCovered = covered[place] || scalar.properties.isWhitespace
      try #require(isCovered, "\(text.debugDescription) at \(place)")
      place += UTF8.width(scalar)
    }
    try #require(tagged.tags.count == tagged.tokens.count)
    var last = 0
    for phrase in tagged.nounPhrases {
      try #require(phrase.tokens.lowerBound >= last && !phrase.tokens.isEmpty)
      try #require(phrase.tokens.contains(phrase.head))
      let isMarked = tagged.tags[phrase.tokens.upperBound - 1] == .possessive
      try #require(phrase.isPossessive == isMarked)
      last = phrase.tokens.upperBound
    }
    try #require(last <= tagged.tokens.count)
  }
}
