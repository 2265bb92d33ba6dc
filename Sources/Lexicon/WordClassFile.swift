/// word-classes.tsv: the tags a form was seen with and how often, "NN:12 VB:3".
extension LexiconReader {
  mutating func readWordClasses(_ table: inout TableReader) throws(LexiconError) {
    var tags: [TagCount] = []
    while try table.advance() {
      tags.removeAll(keepingCapacity: true)
      try readTags(table, into: &tags)
      let word = try intern(0, from: table)
      if !setTags(tags, of: word) {
        throw table.mistake(at: 0, "\"\(table.text(0))\" is already the form of another entry")
      }
    }
  }

  private func readTags(
    _ table: borrowing TableReader,
    into tags: inout [TagCount]
  ) throws(LexiconError) {
    let end = table.range(1).upperBound
    var place = table.range(1).lowerBound
    while true {
      var name: UInt64 = 0
      while place < end, table.bytes[place] != UInt8(ascii: ":") {
        name = TagNames.pack(name, table.bytes[place])
        place += 1
      }
      guard let tag = TagNames.packed.firstIndex(of: name) else {
        throw table.mistake(at: 1, "found a tag that is not one of " + TagNames.list)
      }
      place += 1
      var count: Int32 = 0
      let start = place
      while place < end, table.bytes[place] != UInt8(ascii: " ") {
        let digit = Int32(table.bytes[place]) - Int32(UInt8(ascii: "0"))
        guard (0...9).contains(digit), count <= Self.largestCount / 10 else { break }
        count = count * 10 + digit
        place += 1
      }
      let isWhole = place >= end || table.bytes[place] == UInt8(ascii: " ")
      if place <= start || count == 0 || !isWhole {
        throw table.mistake(at: 1, "a tag lacks its count from 1 to \(Self.largestCount)")
      }
      tags.append(TagCount(tag: UInt8(tag), count: count))
      if place >= end { return }
      place += 1
    }
  }

  /// Counts stay well within 32 bits.
  private static let largestCount: Int32 = 999_999_999
}
