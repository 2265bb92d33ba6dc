/// cue-phrases.tsv and cue-nouns.tsv.
extension LexiconReader {
  /// Where the source stands in a phrase around it.
  private static let gap = "…"

  mutating func readCuePhrases(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let phrase = CuePhrase(
        words: table.text(0).split(separator: " ").map(String.init),
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
      if phrase.words.count < 2 {
        throw table.mistake(at: 0, "found one word, expected a phrase of several")
      }
      try add(.cue(append(phrase)), form: table.field(0), from: table, 0)
    }
  }

  mutating func readCueNouns(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let noun = CueNoun(lemma: table.text(0), reportingClass: try table.choice(1))
      try add(noun, form: table.field(0), from: table, 0)
      for plural in try PluralInflection.plurals(in: table, 2) {
        try add(noun, form: plural, from: table, 2)
      }
    }
  }

  private mutating func add(
    _ noun: CueNoun,
    form: ArraySlice<UInt8>,
    from table: borrowing TableReader,
    _ column: Int
  ) throws(LexiconError) {
    let words = try intern(wordsOf: form, from: table, column)
    if words.count > 1 { throw table.mistake(at: column, "found several words, expected one") }
    try change(words[0], from: table, column) { Self.fill(&$0.cueNoun, noun) }
  }
}
