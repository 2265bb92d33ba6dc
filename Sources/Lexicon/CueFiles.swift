/// cue-phrases.tsv and cue-nouns.tsv.
extension LexiconReader {
  /// Where the source stands in a phrase around it.
  private static let gap = "…"

  mutating func readCuePhrases(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let text = table.text(0)
      let phrase = CuePhrase(
        words: text.split(separator: " ").map(String.init),
        reportingClass: try table.choice(1),
        shape: try table.choice(2)
      )
      let gaps = phrase.words.count { $0 == Self.gap }
      let expected = phrase.shape == .around ? 1 : 0
      if gaps != expected {
        throw table.mistake(
          at: 0,
          "found \"\(Self.gap)\" \(gaps) times, expected \(expected) for this shape"
        )
      }
      let words = try intern(wordsOf: text, from: table, 0)
      try addPhrase(Phrase(words: words, meaning: .cue(append(phrase))), from: table, 0)
    }
  }

  mutating func readCueNouns(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let lemma = table.text(0)
      let noun = CueNoun(lemma: lemma, reportingClass: try table.choice(1))
      try set(noun, on: \.cueNoun, of: try intern(0, from: table), from: table)
      for plural in try PluralInflection.plurals(of: lemma, in: table, 2) {
        for word in try intern(wordsOf: plural, from: table, 2) {
          try set(noun, on: \.cueNoun, of: word, from: table, 2)
        }
      }
    }
  }
}
