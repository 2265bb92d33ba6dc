import Lexicon
import Text

/// A person's full name, cut for comparison with other names.
struct PersonName: Hashable, Sendable {
  /// What tells a father from a son, behind the name.
  enum Generation: String, CaseIterable, Sendable {
    case sr, jr, ii, iii, iv
  }

  /// How two names of one person differ.
  enum Variation: String, Sendable, Comparable {
    /// One has a middle name or initial that the other lacks: "Ida M. Roth".
    case middle
    /// One has initials for names: "I. Roth".
    case initial
    /// One has a short form: "Bill Roth" for "William Roth".
    case nickname
    /// Another spelling from another script: "Ghalibaf" and "Qalibaf".
    case spelling

    static func < (left: Variation, right: Variation) -> Bool { left.rawValue < right.rawValue }
  }

  /// The folded words, at least two, without the generation.
  let words: [String]
  let generation: Generation?

  /// A name of at least two words; nil for others.
  init?(_ name: FoldedName) {
    var words = name.words
    generation = words.last.flatMap(Generation.init(rawValue:))
    if generation != nil { words.removeLast() }
    guard words.count > 1 else { return nil }
    self.words = words
  }

  var first: String { words[0] }
  var last: String { words[words.count - 1] }
  var middle: ArraySlice<String> { words[1..<(words.count - 1)] }
  /// How many of the words are initials.
  var initials: Int { words.count { $0.utf8.count == 1 } }

  /// How this name and another may be the same person's; nil if they can't, or are the same.
  func variation(of other: PersonName, lexicon: LexiconSet) -> Variation? {
    guard self != other else { return nil }
    // "Lamont Greer" may be the father or the son.
    guard generation == other.generation else { return nil }
    if last != other.last {
      // Surnames that only sound the same: all else must be the same, or sound so, too.
      guard Self.isSpelling(last, of: other.last, isSure: first == other.first),
        words.count == other.words.count,
        zip(words.dropLast(), other.words).allSatisfy({ $0 == $1 || Self.isSpelling($0, of: $1) })
      else { return nil }
      return .spelling
    }
    guard let ofFirst = Self.variation(first, other.first, lexicon),
      let ofMiddle = middleVariation(of: other)
    else { return nil }
    return ofFirst.kind ?? ofMiddle.kind ?? .middle
  }

  /// What two words that may be the same differ in; nil for nothing.
  private struct Difference {
    let kind: Variation?
  }

  private static func variation(
    _ left: String,
    _ right: String,
    _ lexicon: LexiconSet
  ) -> Difference? {
    if left == right { return Difference(kind: nil) }
    if isInitial(left, of: right) || isInitial(right, of: left) {
      return Difference(kind: .initial)
    }
    if isShort(left, for: right, lexicon) || isShort(right, for: left, lexicon) {
      return Difference(kind: .nickname)
    }
    return isSpelling(left, of: right) ? Difference(kind: .spelling) : nil
  }

  /// Middle names that both have must be the same ones; one name may lack them.
  private func middleVariation(of other: PersonName) -> Difference? {
    if middle.isEmpty != other.middle.isEmpty { return Difference(kind: .middle) }
    guard middle.count == other.middle.count else { return nil }
    var kind: Variation?
    for (left, right) in zip(middle, other.middle) where left != right {
      guard Self.isInitial(left, of: right) || Self.isInitial(right, of: left) else { return nil }
      kind = .initial
    }
    return Difference(kind: kind)
  }

  private static func isInitial(_ short: String, of long: String) -> Bool {
    short.utf8.count == 1 && long.utf8.first == short.utf8.first
  }

  private static func isShort(_ short: String, for full: String, _ lexicon: LexiconSet) -> Bool {
    let names = lexicon[lexicon.id(of: short.utf8)]?.fullNames ?? []
    return names.contains { lexicon[$0].map { FoldedName($0.form).text == full } ?? false }
  }

  /// Fewer letters than these are shared by different names: "Hansen" and "Hanson".
  private static let fewestLetters = 6
  /// The same where the rest of the name is the same to the letter.
  private static let fewestOfSure = 4
  /// So many letters are enough with two consonants only: "Mohammed".
  private static let manyLetters = 7
  /// Letters that may differ in a long name, and in a short one.
  private static let mostEdits = (long: 2, short: 1)

  private static func isSpelling(_ left: String, of right: String, isSure: Bool = false) -> Bool {
    let shortest = min(left.utf8.count, right.utf8.count)
    guard shortest >= (isSure ? fewestOfSure : fewestLetters) else { return false }
    let consonants = NameSpelling.consonants(left.utf8)
    let isLong = shortest >= fewestLetters
    guard consonants.count >= (isLong && shortest < manyLetters ? 3 : 2) else { return false }
    return consonants == NameSpelling.consonants(right.utf8)
      && NameSpelling.areWithin(
        isLong ? mostEdits.long : mostEdits.short,
        left.utf8,
        right.utf8
      )
  }
}
