/// tag-sequences.tsv: the states before, then those that may follow with their weights.
/// suffix-classes.tsv: the kind of clue and the ending, then the tags with their weights.
extension LexiconReader {
  mutating func readTagSequences(_ table: inout TableReader) throws(LexiconError) {
    let names = Self.packedNames(TagState.names)
    while try table.advance() {
      var before: [TagState] = []
      if table.text(0) != Self.anyContext {
        for name in table.text(0).split(separator: " ") {
          guard let state = TagState(name: String(name)) else {
            throw table.mistake(at: 0, "\"\(name)\" is no state of the tagger")
          }
          before.append(state)
        }
      }
      if before.count > Self.longestContext {
        throw table.mistake(at: 0, "found more than \(Self.longestContext) states before")
      }
      let following = try readWeights(table, names)
      append(TagSequence(before: before, following: following))
    }
  }

  mutating func readSuffixClasses(_ table: inout TableReader) throws(LexiconError) {
    let names = Self.packedNames(TagNames.names)
    while try table.advance() {
      let parts = table.text(0).split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw table.mistake(at: 0, "expected a kind and an ending, parted by a blank")
      }
      let tags = try readWeights(table, names)
      append(TagClue(kind: String(parts[0]), form: String(parts[1]), tags: tags))
    }
  }

  /// Stands for no state before.
  private static let anyContext = "0"
  /// The tagger looks at two words before.
  private static let longestContext = 2

  /// "NN:12 VB:33" in the second column.
  private mutating func readWeights(
    _ table: borrowing TableReader,
    _ names: [UInt64: UInt8]
  ) throws(LexiconError) -> Range<Int> {
    let start = set.tagWeights.count
    let end = table.range(1).upperBound
    var place = table.range(1).lowerBound
    while true {
      var name: UInt64 = 0
      while place < end, table.bytes[place] != UInt8(ascii: ":") {
        name = TagNames.pack(name, table.bytes[place])
        place += 1
      }
      guard let tag = names[name] else {
        throw table.mistake(at: 1, "found an unknown tag or state")
      }
      place += 1
      var weight = 0
      let first = place
      while place < end, table.bytes[place] != UInt8(ascii: " ") {
        let digit = Int(table.bytes[place]) - Int(UInt8(ascii: "0"))
        guard (0...9).contains(digit), weight <= Int(Int16.max) / 10 - 1 else { break }
        weight = weight * 10 + digit
        place += 1
      }
      if place <= first || place < end && table.bytes[place] != UInt8(ascii: " ") {
        throw table.mistake(at: 1, "a tag lacks its weight from 0 to \(Int16.max - 8)")
      }
      append(TagWeight(tag: tag, weight: Int16(weight)))
      if place >= end { return start..<set.tagWeights.count }
      place += 1
    }
  }

  private static func packedNames(_ names: [String]) -> [UInt64: UInt8] {
    var packed: [UInt64: UInt8] = [:]
    for (place, name) in names.enumerated() {
      packed[name.utf8.reduce(0) { TagNames.pack($0, $1) }] = UInt8(place)
    }
    return packed
  }
}
