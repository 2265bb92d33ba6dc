/// word-classes.tsv: the tags a form was seen with and how often, "NN:12 VB:3".
extension LexiconReader {
  mutating func readWordClasses(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let stretch = try readTags(table)
      let word = try intern(table.field(0), from: table, 0)
      try change(word, from: table, 0) { word in
        guard word.tags.isEmpty else { return false }
        word.tags = stretch
        return true
      }
    }
  }

  private mutating func readTags(_ table: borrowing TableReader) throws(LexiconError) -> Range<Int>
  {
    let field = table.field(1)
    var place = field.startIndex
    var start = 0
    var added = 0
    while true {
      var name: UInt64 = 0
      while place < field.endIndex, field[place] != Self.colon {
        name = TagNames.pack(name, field[place])
        place += 1
      }
      guard let tag = TagNames.packed.firstIndex(of: name) else {
        throw table.mistake(at: 1, "found a tag that is not one of " + TagNames.list)
      }
      place += 1
      var count: Int32 = 0
      while place < field.endIndex, field[place] != Self.blank {
        let digit = Int32(field[place]) - Int32(UInt8(ascii: "0"))
        guard digit >= 0, digit <= 9, count <= Self.largestCount / 10 else {
          throw table.mistake(at: 1, "found a count that is not from 1 to \(Self.largestCount)")
        }
        count = count * 10 + digit
        place += 1
      }
      if count == 0 { throw table.mistake(at: 1, "a tag lacks its count, such as NN:12") }
      start = append(TagCount(tag: UInt8(tag), count: count)) - added
      added += 1
      if place >= field.endIndex { return start..<(start + added) }
      place += 1
    }
  }

  private static let colon = UInt8(ascii: ":")
  private static let blank = UInt8(ascii: " ")
  /// Counts stay well within 32 bits.
  private static let largestCount: Int32 = 999_999_999
}
