import Lexicon
import Mentions
import Syntax
import Text

/// The words of a name, folded and numbered, without what follows a full name ("Jr.", "KC").
struct NameWords: Hashable {
  /// The words.
  private(set) var ids: [Int32]
  /// For each word its first letter if it is an initial, else 0.
  private(set) var initials: [UInt8]
  /// For each word its first letter.
  private(set) var letters: [UInt8]

  /// The longest run of capitals behind a full name that is no part of it: "KC", "MBE".
  static let longestSuffix = 3

  /// The words of a name, with those that another lends to it.
  static func read(
    _ name: Range<Int>,
    lent: Range<Int>?,
    in tagged: TaggedText,
    interner: inout Interner
  ) -> NameWords {
    var words = NameWords(ids: [], initials: [], letters: [])
    var end = name.upperBound
    while end - name.lowerBound > 2, isSuffix(end - 1, in: tagged) { end -= 1 }
    words.append(name.lowerBound..<end, in: tagged, interner: &interner)
    if let lent { words.append(lent, in: tagged, interner: &interner) }
    return words
  }

  private mutating func append(
    _ tokens: Range<Int>,
    in tagged: TaggedText,
    interner: inout Interner
  ) {
    for token in tokens {
      switch tagged.tokens[token].kind {
      case .word, .number, .symbol, .address, .clitic: break
      default: continue
      }
      let range = tagged.tokens[token].range
      let folded = NameFolding.fold(tagged.source.bytes[range.start..<range.end])
      guard let first = folded.first else { continue }
      ids.append(interner.id(of: folded))
      let isInitial = folded.count == 1 || (folded.count == 2 && folded[1] == UInt8(ascii: "."))
      initials.append(isInitial ? first : 0)
      letters.append(first)
    }
  }

  private static func isSuffix(_ token: Int, in tagged: TaggedText) -> Bool {
    switch tagged.tokens[token].kind {
    case .comma, .terminal: return true
    case .word: break
    default: return false
    }
    if tagged.word(token)?.abbreviation != nil { return true }
    return tagged.tokens[token].letterCase == .upper
      && tagged.tokens[token].range.length <= longestSuffix
      && tagged.tokens[token - 1].letterCase != .upper
  }

  /// How a name shortens a fuller one.
  enum Shortening: Int, Comparable {
    /// Its first words: "Anne-Lise" for "Anne-Lise Grubb"; of many languages the surname.
    case front
    /// First and last words, or initials: "W. Tarrant".
    case ends
    /// Its last words: "Al Mahri".
    case back

    static func < (left: Shortening, right: Shortening) -> Bool { left.rawValue < right.rawValue }
  }

  /// How this name shortens `fuller`, or nil if it does not.
  func shortens(_ fuller: NameWords) -> Shortening? {
    let mine = ids.count
    let others = fuller.ids.count
    guard mine > 0, mine <= others else { return nil }
    if mine < others {
      if matches(fuller, at: others - mine) { return .back }
      if matches(fuller, at: 0) { return .front }
      guard mine > 1, matchesWord(0, fuller, 0), ids[mine - 1] == fuller.ids[others - 1] else {
        return nil
      }
      return .ends
    }
    // Of equal length: initials against words.
    guard mine > 1, ids[mine - 1] == fuller.ids[others - 1],
      initials.dropLast().contains(where: { $0 != 0 })
    else { return nil }
    return matches(fuller, at: 0) ? .ends : nil
  }

  private func matches(_ fuller: NameWords, at offset: Int) -> Bool {
    ids.indices.allSatisfy { matchesWord($0, fuller, offset + $0) }
  }

  private func matchesWord(_ mine: Int, _ fuller: NameWords, _ other: Int) -> Bool {
    if ids[mine] == fuller.ids[other] { return true }
    return initials[mine] != 0 && ids.count > 1 && initials[mine] == fuller.letters[other]
  }
}
