/// word-classes.tsv: the tags a form was seen with and how often, "NN:12 VB:3".
extension LexiconReader {
  mutating func readWordClasses(_ table: inout TableReader) throws(LexiconError) {
    var tags: [TagCount] = []
    while try table.advance() {
      tags.removeAll(keepingCapacity: true)
      try readTags(table, into: &tags)
      let word = try intern(table.field(0), from: table, 0)
      let stretch = append(tags)
      try change(word, from: table, 0) { word in
        guard word.tags.isEmpty else { return false }
        word.tags = stretch
        return true
      }
    }
  }

  private func readTags(
    _ table: borrowing TableReader,
    into tags: inout [TagCount]
  ) throws(LexiconError) {
    var rest = table.field(1)
    while true {
      var name: UInt64 = 0
      while let byte = rest.first, byte != UInt8(ascii: ":") {
        name = TagNames.pack(name, byte)
        rest = rest.dropFirst()
      }
      guard let tag = TagNames.packed.firstIndex(of: name) else {
        throw table.mistake(at: 1, "found a tag that is not one of " + TagNames.list)
      }
      rest = rest.dropFirst()
      var count: Int32 = 0
      while let byte = rest.first, byte != UInt8(ascii: " ") {
        let digit = Int32(byte) - Int32(UInt8(ascii: "0"))
        guard digit >= 0, digit <= 9, count <= Self.largestCount / 10 else {
          throw table.mistake(at: 1, "found a count that is not from 1 to \(Self.largestCount)")
        }
        count = count * 10 + digit
        rest = rest.dropFirst()
      }
      if count == 0 { throw table.mistake(at: 1, "a tag lacks its count, such as NN:12") }
      tags.append(TagCount(tag: UInt8(tag), count: count))
      if rest.isEmpty { return }
      rest = rest.dropFirst()
    }
  }

  /// Counts stay well within 32 bits.
  private static let largestCount: Int32 = 999_999_999
}
