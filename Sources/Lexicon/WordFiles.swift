/// The files that say one thing of a word: given-names.tsv, abbreviations.tsv and time-words.tsv.
extension LexiconReader {
  mutating func readGivenNames(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let word = try intern(0, from: table)
      guard let share = Self.share(table.bytes[table.range(1)]) else {
        throw table.mistake(at: 1, "found \"\(table.text(1))\", expected a share such as 0.97")
      }
      try set(share, on: \.femaleShare, of: word, from: table)
    }
  }

  mutating func readAbbreviations(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let word = try intern(0, from: table)
      let abbreviation = Abbreviation(kind: try table.choice(1))
      try set(abbreviation, on: \.abbreviation, of: word, from: table)
    }
  }

  mutating func readTimeWords(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let word = try intern(0, from: table)
      try set(try table.choice(1), on: \.time, of: word, from: table)
    }
  }

  /// A share with two decimals: "0.00" to "1.00".
  private static func share(_ text: ArraySlice<UInt8>) -> Float? {
    guard text.count == 4, text[text.startIndex + 1] == UInt8(ascii: ".") else { return nil }
    var hundredths = 0
    for place in [0, 2, 3] {
      let digit = Int(text[text.startIndex + place]) - Int(UInt8(ascii: "0"))
      guard (0...9).contains(digit) else { return nil }
      hundredths = hundredths * 10 + digit
    }
    return hundredths > 100 ? nil : Float(hundredths) / 100
  }
}
