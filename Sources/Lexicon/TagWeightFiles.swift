/// tag-sequences.tsv: up to two states, then those that may follow with their weights.
/// suffix-classes.tsv: the kind of clue and the ending, then the tags with their weights.
extension LexiconReader {
  mutating func readTagSequences(_ table: inout TableReader) throws(LexiconError) {
    let names = Self.packed(TagState.names)
    while try table.advance() {
      var before: [TagState] = []
      if table.field(0) != Self.anyContext {
        for name in table.field(0).split(separator: UInt8(ascii: " ")) {
          guard let state = names[name.reduce(0) { TagNames.pack($0, $1) }] else {
            throw table.mistake(at: 0, "found a name that is no state of the tagger")
          }
          before.append(TagState(index: state))
        }
      }
      if before.count > Self.longestContext {
        throw table.mistake(at: 0, "found more than \(Self.longestContext) states before")
      }
      append(TagSequence(before: before, following: try readWeights(table, names)))
    }
  }

  mutating func readSuffixClasses(_ table: inout TableReader) throws(LexiconError) {
    let names = Self.packed(TagNames.names)
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
  private static let anyContext = [UInt8(ascii: "0")][...]
  /// The tagger looks at two words before.
  private static let longestContext = 2
  /// -64 times the binary logarithm of what is as good as impossible.
  private static let largestWeight = 32_000

  /// Adds the weights of the second column, "NN:12 VB:33", and gives their stretch.
  private mutating func readWeights(
    _ table: borrowing TableReader,
    _ names: [UInt64: UInt8]
  ) throws(LexiconError) -> Range<Int> {
    let start = set.tagWeights.count
    let field = table.field(1)
    var place = field.startIndex
    while true {
      var name: UInt64 = 0
      while place < field.endIndex, field[place] != UInt8(ascii: ":") {
        name = TagNames.pack(name, field[place])
        place += 1
      }
      guard let tag = names[name] else {
        throw table.mistake(at: 1, "found a name that is no tag or state of the tagger")
      }
      place += 1
      guard place < field.endIndex, field[place] != UInt8(ascii: " ") else {
        throw table.mistake(at: 1, "a tag lacks its weight, such as NN:12")
      }
      var weight = 0
      while place < field.endIndex, field[place] != UInt8(ascii: " ") {
        let digit = Int(field[place]) - Int(UInt8(ascii: "0"))
        guard digit >= 0, digit <= 9, weight * 10 + digit <= Self.largestWeight else {
          throw table.mistake(at: 1, "found a weight that is not from 0 to \(Self.largestWeight)")
        }
        weight = weight * 10 + digit
        place += 1
      }
      append(TagWeight(tag: tag, weight: Int16(weight)))
      if place >= field.endIndex { return start..<set.tagWeights.count }
      place += 1
    }
  }

  private static func packed(_ names: [String]) -> [UInt64: UInt8] {
    var packed: [UInt64: UInt8] = [:]
    for (place, name) in names.enumerated() {
      packed[name.utf8.reduce(0) { TagNames.pack($0, $1) }] = UInt8(place)
    }
    return packed
  }
}
