/// A body that is known by name: "Save the Children", "Marks & Spencer".
///
/// Names are kept as they are and are no part of the vocabulary: what stands for a body is only
/// looked up where mentions are read, and no tag, feature or model before that sees them.
public struct BodyName: Hashable, Sendable {
  /// What goes by the name.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case organisation, group
    /// The last word of an organisation's name of several words: "Therapeutics".
    case ending
    /// The first word of a name of several words that nobody bears: "Hurricane".
    case beginning
  }

  /// The name as it is printed, apostrophes straight.
  public let name: String
  /// What goes by it.
  public let kind: Kind
}

/// The bodies that are known by name, found by the first bytes of a name.
public struct BodyNameIndex: Sendable {
  private struct Entry {
    let bytes: [UInt8]
    let name: BodyName
  }

  private var entries: [UInt32: [Entry]] = [:]
  private var endings: Set<[UInt8]> = []
  private var beginnings: Set<[UInt8]> = []

  /// Whether no name is known.
  public var isEmpty: Bool { entries.isEmpty }

  init() {}

  mutating func add(_ name: BodyName) {
    let bytes = Array(name.name.utf8)
    if name.kind == .ending {
      endings.insert(bytes)
      return
    }
    if name.kind == .beginning {
      beginnings.insert(bytes)
      return
    }
    guard bytes.count >= Self.keyLength else { return }
    // The longest first: "Bank of England" before "Bank".
    let key = Self.key(bytes, 0)
    let shorter = entries[key]?.firstIndex { $0.bytes.count < bytes.count }
    entries[key, default: []].insert(
      Entry(bytes: bytes, name: name),
      at: shorter ?? entries[key]?.count ?? 0
    )
  }

  /// Whether a word tells that the name which it ends is an organisation's.
  public func isEnding(_ word: ArraySlice<UInt8>) -> Bool { endings.contains(Array(word)) }

  /// Whether a word tells that the name which it begins is nobody's.
  public func isBeginning(_ word: ArraySlice<UInt8>) -> Bool { beginnings.contains(Array(word)) }

  /// The names that stand in a text in UTF-8 from a byte on, each with its end, the longest first.
  ///
  /// A typographic apostrophe counts as a straight one. Whether a word ends there is for the caller
  /// to see.
  public func names(in text: [UInt8], at start: Int) -> some Sequence<(name: BodyName, end: Int)> {
    let found = start + Self.keyLength <= text.count ? entries[Self.key(text, start)] ?? [] : []
    return found.lazy.compactMap { entry in
      Self.end(of: entry.bytes, in: text, at: start).map { (entry.name, $0) }
    }
  }

  private static func end(of name: [UInt8], in text: [UInt8], at start: Int) -> Int? {
    var place = start
    for byte in name {
      guard place < text.count else { return nil }
      if text[place] == byte {
        place += 1
      } else if byte == UInt8(ascii: "'"), place + apostrophe.count <= text.count,
        text[place..<(place + apostrophe.count)].elementsEqual(apostrophe)
      {
        place += apostrophe.count
      } else {
        return nil
      }
    }
    return place
  }

  /// U+2019.
  private static let apostrophe: [UInt8] = [0xE2, 0x80, 0x99]

  /// The bytes of a name that find its entries; shorter names are not kept.
  private static let keyLength = 3

  private static func key(_ bytes: [UInt8], _ start: Int) -> UInt32 {
    bytes[start..<(start + keyLength)].reduce(0) { $0 << 8 | UInt32($1) }
  }
}

/// body-names.tsv.
extension LexiconReader {
  mutating func readBodyNames(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let kind: BodyName.Kind = try table.choice(1)
      append(BodyName(name: table.text(0), kind: kind))
      // Any word in capitals is taken for an acronym, and so for a body's name, anyway.
      for short in try table.list(2)
      where !short.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) {
        append(BodyName(name: String(decoding: short, as: UTF8.self), kind: kind))
      }
    }
  }
}
