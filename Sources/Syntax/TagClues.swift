import Lexicon

/// What endings and ways of writing tell of the tags of words.
struct TagClues: Sendable {
  /// Which words a table of endings was counted from.
  enum Kind: UInt8, CaseIterable {
    /// However written: for title case.
    case any
    case lower
    /// Capitalised within a sentence.
    case capital
    /// Capitalised at its beginning.
    case first
    case upper
  }

  /// How a word within a sentence is written, where words are not all capitalised.
  enum Writing: UInt8, CaseIterable {
    case lower, capital, upper
  }

  /// By kind, hyphen and ending.
  private var endings: [UInt64: Range<Int>] = [:]
  private let weights: [TagWeight]
  /// By writing and raw tag.
  private var written: [Int16]
  /// Words that are always capitalised and yet no names: "Iranian", "Democratic".
  private var capitalisedWords: [Bool]

  /// Room for the tags.
  private static let tagLimit = 32
  /// The longest ending in the table; the tool has the same number.
  private static let longest = 6
  /// The weight of a way of writing that a tag was never seen in.
  private static let never: Int16 = 800

  init(_ lexicon: LexiconSet) throws(TaggerError) {
    weights = lexicon.tagWeights
    written = [Int16](repeating: Self.never, count: Self.tagLimit * Writing.allCases.count)
    capitalisedWords = [Bool](repeating: false, count: lexicon.words.count)
    let kinds = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ("\($0)", $0) })
    for clue in lexicon.tagClues {
      if clue.kind == Self.writtenKind {
        guard let writing = Writing.allCases.first(where: { "\($0)" == clue.form }) else {
          continue
        }
        for entry in weights[clue.tags] {
          written[Int(writing.rawValue) * Self.tagLimit + Int(entry.tag)] = entry.weight
        }
      } else if clue.kind == Self.capitalisedKind {
        let word = lexicon.id(of: Array(clue.form.utf8))
        if word.isKnown { capitalisedWords[Int(word.index)] = true }
      } else {
        let hasHyphen = clue.kind.hasSuffix("-")
        guard let kind = kinds[hasHyphen ? String(clue.kind.dropLast()) : clue.kind] else {
          continue
        }
        let form = clue.form == "*" ? 0 : clue.form.utf8.reduce(0) { $0 << 8 | UInt64($1) }
        endings[Self.key(kind, hasHyphen) | form] = clue.tags
      }
    }
    guard !endings.isEmpty else { throw TaggerError.noClues }
  }

  private static let writtenKind = "written"
  private static let capitalisedKind = "proper"

  private static func key(_ kind: Kind, _ hasHyphen: Bool) -> UInt64 {
    UInt64(kind.rawValue << 1 | (hasHyphen ? 1 : 0)) << 48
  }

  /// Whether a word of the vocabulary is always capitalised and yet no name.
  func isAlwaysCapitalised(_ word: WordID) -> Bool {
    word.isKnown && capitalisedWords[Int(word.index)]
  }

  /// The weight of a way of writing for a tag.
  func weight(_ writing: Writing, _ tag: Tag) -> Int {
    Int(written[Int(writing.rawValue) * Self.tagLimit + Int(tag.rawValue)])
  }

  /// The tags of the words with the longest known ending of a form.
  func tags(_ form: Span<UInt8>, _ kind: Kind) -> ArraySlice<TagWeight> {
    var found: [6 of UInt64] = .init(repeating: 0)
    var count = 0
    var packed: UInt64 = 0
    var hasHyphen = false
    var place = form.count
    // The first byte is left out: the whole form is no ending of itself.
    while place > 1, count < Self.longest {
      place -= 1
      let byte = form[place]
      if byte & 0xC0 == 0x80 { continue }
      if byte == UInt8(ascii: "-"), place < form.count - 1 { hasHyphen = true }
      packed |= UInt64(Self.folded(byte)) << UInt64(8 * count)
      found[count] = packed
      count += 1
    }
    let key = Self.key(kind, hasHyphen || hasHyphenBefore(place, form))
    while count > 0 {
      count -= 1
      if let tags = endings[key | found[count]] { return weights[tags] }
    }
    return weights[endings[key] ?? endings[Self.key(kind, false)] ?? 0..<0]
  }

  private func hasHyphenBefore(_ place: Int, _ form: Span<UInt8>) -> Bool {
    for offset in stride(from: place - 1, to: 0, by: -1) where form[offset] == UInt8(ascii: "-") {
      return true
    }
    return false
  }

  /// A small letter, 0 for a digit, ? for what is not in ASCII.
  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(ascii: "0")
    case 0x80...: UInt8(ascii: "?")
    default: byte
    }
  }
}
