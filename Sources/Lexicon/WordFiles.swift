/// The files that say one thing of a word: given-names.tsv, surnames.tsv, nicknames.tsv,
/// abbreviations.tsv, time-words.tsv and signal-words.tsv.
extension LexiconReader {
  mutating func readGivenNames(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      guard let share = Self.share(table.field(1)) else {
        throw table.mistake(at: 1, "found \"\(table.text(1))\", expected a share such as 0.97")
      }
      let word = try intern(table.field(0), from: table, 0)
      try change(word, from: table, 0) { Self.fill(&$0.femaleShare, share) }
    }
  }

  mutating func readSurnames(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      guard let share = Self.share(table.field(1)) else {
        throw table.mistake(at: 1, "found \"\(table.text(1))\", expected a share such as 0.97")
      }
      let word = try intern(table.field(0), from: table, 0)
      try change(word, from: table, 0) { Self.fill(&$0.surnameShare, share) }
    }
  }

  mutating func readNicknames(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      var full: [WordID] = []
      for name in try table.list(1) { full.append(try intern(name, from: table, 1)) }
      let word = try intern(table.field(0), from: table, 0)
      try change(word, from: table, 0) { Self.fill(&$0.fullNames, full) }
    }
  }

  mutating func readAbbreviations(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let abbreviation = Abbreviation(kind: try table.choice(1))
      let word = try intern(table.field(0), from: table, 0)
      try change(word, from: table, 0) { Self.fill(&$0.abbreviation, abbreviation) }
    }
  }

  mutating func readTimeWords(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let kind: TimeKind = try table.choice(1)
      let word = try intern(table.field(0), from: table, 0)
      try change(word, from: table, 0) { Self.fill(&$0.time, kind) }
    }
  }

  mutating func readSignalWords(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let word = try intern(table.field(0), from: table, 0)
      for signal in try table.choices(1, of: Signal.self) {
        try change(word, from: table, 0) { $0.signals.insert(signal) }
        append(word, for: signal)
      }
    }
  }

  /// A share with two decimals: "0.00" to "1.00".
  private static func share(_ text: ArraySlice<UInt8>) -> Float? {
    guard text.count == 4, text[text.startIndex + 1] == UInt8(ascii: ".") else { return nil }
    var hundredths = 0
    for place in text.indices where place != text.startIndex + 1 {
      let digit = Int(text[place]) - Int(UInt8(ascii: "0"))
      guard digit >= 0, digit <= 9 else { return nil }
      hundredths = hundredths * 10 + digit
    }
    return hundredths > 100 ? nil : Float(hundredths) / 100
  }
}
