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
  /// The first word in the lexicons, and the names for which it is short.
  private var first = WordID.unknown
  private var fullNames: [WordID] = []
  /// The generation behind it: "Jr.".
  private(set) var generation: Generation?

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
    words.generation = generation(of: name, in: tagged)
    words.first = tagged.tokens[name.lowerBound].word
    words.fullNames = tagged.word(name.lowerBound)?.fullNames ?? []
    words.append(withoutLetters(name, in: tagged), in: tagged, interner: &interner)
    if let lent { words.append(lent, in: tagged, interner: &interner) }
    return words
  }

  /// A name without the letters and generation behind it.
  private static func withoutLetters(_ name: Range<Int>, in tagged: TaggedText) -> Range<Int> {
    var end = name.upperBound
    while end - name.lowerBound > 2, isSuffix(end - 1, in: tagged) { end -= 1 }
    return name.lowerBound..<end
  }

  /// A name without the honours behind it: "Harriet Roth" of "Harriet Roth KC", but "Lamont Greer
  /// Jr." as it is.
  static func withoutSuffix(_ name: Range<Int>, in tagged: TaggedText) -> Range<Int> {
    guard generation(of: name, in: tagged) == nil else { return name }
    return withoutLetters(name, in: tagged)
  }

  /// The generation that a name tells of, or nil.
  private static func generation(of name: Range<Int>, in tagged: TaggedText) -> Generation? {
    for token in name.suffix(Self.longestSuffix).reversed() {
      let range = tagged.tokens[token].range
      let form = String(decoding: tagged.source.bytes[range.start..<range.end], as: UTF8.self)
      let word = form.lowercased().filter { $0 != "." }
      if let generation = Generation(rawValue: word) { return generation }
    }
    return nil
  }

  /// What tells a father's name from his son's.
  enum Generation: String {
    case sr, jr, ii, iii, iv
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
      let folded = Self.withoutArticle(
        NameFolding.fold(tagged.source.bytes[range.start..<range.end])
      )
      guard let first = folded.first else { continue }
      ids.append(interner.id(of: folded))
      let isInitial = folded.count == 1 || (folded.count == 2 && folded[1] == UInt8(ascii: "."))
      initials.append(isInitial ? first : 0)
      letters.append(first)
    }
  }

  /// A folded name without the Arabic article: "Bashir" of "al-Bashir".
  private static func withoutArticle(_ folded: [UInt8]) -> [UInt8] {
    for article in articles where folded.starts(with: article) {
      return Array(folded.dropFirst(article.count))
    }
    return folded
  }

  private static let articles = ["al-", "el-"].map { Array($0.utf8) }

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
    guard mine > 0, mine <= others, isSameGeneration(fuller) else { return nil }
    if mine < others {
      if matches(fuller, at: others - mine) { return .back }
      if matches(fuller, at: 0) { return .front }
      guard mine > 1, matchesWord(0, fuller, 0), ids[mine - 1] == fuller.ids[others - 1] else {
        return nil
      }
      return .ends
    }
    // Of equal length: initials against words, or a short name: "Bill Roth" for "William Roth".
    guard mine > 1, ids[mine - 1] == fuller.ids[others - 1] else { return nil }
    if ids.dropFirst() == fuller.ids.dropFirst(), fullNames.contains(fuller.first) { return .ends }
    guard initials.dropLast().contains(where: { $0 != 0 }) else { return nil }
    return matches(fuller, at: 0) ? .ends : nil
  }

  /// Whether nothing tells the two to be of two generations.
  func isSameGeneration(_ other: NameWords) -> Bool {
    generation == nil || other.generation == nil || generation == other.generation
  }

  private func matches(_ fuller: NameWords, at offset: Int) -> Bool {
    ids.indices.allSatisfy { matchesWord($0, fuller, offset + $0) }
  }

  private func matchesWord(_ mine: Int, _ fuller: NameWords, _ other: Int) -> Bool {
    if ids[mine] == fuller.ids[other] { return true }
    return initials[mine] != 0 && ids.count > 1 && initials[mine] == fuller.letters[other]
  }
}
