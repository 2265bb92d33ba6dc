import Lexicon
import Text

/// What the scanner has seen of a word so far.
struct WordShape {
  var hasDigit = false
  var hasHyphen = false
  var isAddress = false
  /// Full stops inside: "U.S", "a.m".
  var stops = 0
  /// Letters since the start or the last full stop.
  var segment = 0
  /// Where the last apostrophe begins, or -1.
  var apostrophe = -1
  var letters = 0
  var capitals = 0
  var beginsWithCapital = false
  /// A capital behind another letter, as in "McCain", or behind a particle's apostrophe, as in "d’Artois".
  var hasInnerCapital = false
  /// The most letters of a particle before its apostrophe: "d’", "de’".
  static let longestParticle = 2

  mutating func add(_ kind: CharacterClass, after previous: CharacterClass) {
    switch kind {
    case .lower, .upper, .letter:
      if kind == .upper {
        capitals += 1
        if letters == 0 { beginsWithCapital = true }
        let isElided = previous == .apostrophe || previous == .openingSingle
        if previous.isLetter || isElided && capitals == 1 && letters <= Self.longestParticle {
          hasInnerCapital = true
        }
      }
      letters += 1
      segment += 1
    case .digit:
      hasDigit = true
      segment += 1
    default: break
    }
  }

  var letterCase: Token.Case {
    if letters == 0 { return .none }
    if capitals == 0 { return .lower }
    if capitals == letters { return letters == 1 ? .capitalised : .upper }
    if hasInnerCapital { return .mixed }
    return beginsWithCapital ? .capitalised : .lower
  }
}

extension TokenScanner {
  /// Appends the word, number or address that begins here, its clitics parted.
  mutating func scanWord(from first: Int) {
    var shape = WordShape()
    var previous = CharacterClass.space
    place = first
    while place < end {
      let character = character(at: place)
      if character.kind.continuesWord {
        shape.add(character.kind, after: previous)
      } else if !joins(character, at: place, first: first, after: previous, &shape) {
        break
      }
      previous = character.kind
      place += character.length
      if shape.isAddress { break }
    }
    if shape.isAddress { return finishAddress(from: first) }
    if bytesSpellScheme(from: first) { return finishAddress(from: first) }
    finishWord(from: first, shape)
  }

  /// Whether a character that is neither letter nor digit belongs to the word before it.
  private mutating func joins(
    _ character: Glyph,
    at place: Int,
    first: Int,
    after previous: CharacterClass,
    _ shape: inout WordShape
  ) -> Bool {
    let after = kind(at: place + character.length)
    switch character.kind {
    case .hyphen:
      if place == first { return true }
      shape.hasHyphen = true
      shape.segment = 0
      return after.isAlphanumeric || after == .space && previous.isLetter
    case .apostrophe, .openingSingle:
      if place == first { return true }
      if after.isAlphanumeric && previous.continuesWord {
        shape.apostrophe = place
        return true
      }
      return character.kind == .apostrophe && endsWord(apostropheAt: place, first: first)
    case .stop: return joins(stopAt: place, after, first: first, previous, &shape)
    case .comma, .colon, .slash, .dash:
      return previous == .digit && after == .digit && shape.letters == 0
    case .ampersand: return previous == .upper && after == .upper
    case .at:
      shape.isAddress = after.isAlphanumeric
      return shape.isAddress
    default: return false
    }
  }

  /// Whether a full stop inside a word belongs to it: "U.S", "12.5", "example.com", "U.S.-led".
  private func joins(
    stopAt place: Int,
    _ after: CharacterClass,
    first: Int,
    _ previous: CharacterClass,
    _ shape: inout WordShape
  ) -> Bool {
    if after == .digit { return place == first || previous == .digit }
    let isShort = shape.segment == 1 && previous.isLetter
    if after == .hyphen {
      return isShort && kind(at: place + 2).isLetter
    }
    guard after.isLetter, previous.isAlphanumeric else { return false }
    let next = place + 1
    let isShortBehind = !kind(at: next + character(at: next).length).isAlphanumeric
    let isInitials = isShort && (isShortBehind || shape.stops > 0)
    // Short forms of two letters before the stop: "Ph.D".
    let isLatin = isShortBehind && after == .upper && shape.segment == 2 && shape.stops == 0
    if isInitials || isLatin {
      shape.stops += 1
      shape.segment = 0
      return true
    }
    guard after == .lower else { return false }
    shape.isAddress = true
    shape.segment = 0
    return true
  }

  /// Whether "http" or the like stands before "://" here.
  private func bytesSpellScheme(from first: Int) -> Bool {
    place + 2 < end && place > first && bytes[place] == UInt8(ascii: ":")
      && bytes[place + 1] == UInt8(ascii: "/") && bytes[place + 2] == UInt8(ascii: "/")
  }

  // MARK: Words and clitics

  private mutating func finishWord(from first: Int, _ shape: WordShape) {
    let hasStop = takesStop(from: first, shape)
    let letterCase = shape.letterCase
    let kind: Token.Kind = shape.hasDigit && isNumber(first, shape) ? .number : .word
    var clitics: [Int] = []
    var wordEnd = place
    if shape.apostrophe > first, !hasStop {
      while let clitic = clitic(in: first..<wordEnd) {
        clitics.append(clitic)
        wordEnd = clitic
      }
    }
    let isPlainNumber = kind == .number && shape.letters == 0
    // "Thomas A. Roth": an initial is no article.
    let isInitial = hasStop && shape.letters == 1 && shape.beginsWithCapital
    let word = isPlainNumber || isInitial ? .unknown : lexicon.id(of: bytes, in: first..<wordEnd)
    let tokenEnd = hasStop ? place + 1 : wordEnd
    append(kind, from: first, to: tokenEnd, letterCase: letterCase, word: word)
    var cliticEnd = place
    var found: [Range<Int>] = []
    for clitic in clitics {
      found.append(clitic..<cliticEnd)
      cliticEnd = clitic
    }
    for clitic in found.reversed() { appendClitic(clitic) }
    if hasStop { place += 1 }
  }

  /// Appends "n't", "'s", "'" and the like.
  mutating func appendClitic(_ range: Range<Int>) {
    append(
      .clitic,
      from: range.lowerBound,
      to: range.upperBound,
      letterCase: .lower,
      word: lexicon.id(of: bytes, in: range)
    )
  }

  /// Whether a token with digits is a number, not a word such as "B-52" or "20-year-old".
  private func isNumber(_ first: Int, _ shape: WordShape) -> Bool {
    if shape.letters == 0 { return true }
    let begins = kind(at: first)
    return !shape.hasHyphen && !begins.isLetter
  }

  /// Where the clitic at the end of a word begins, or nil.
  private func clitic(in word: Range<Int>) -> Int? {
    var apostrophe = word.upperBound - 1
    // No clitic has more than two letters behind its apostrophe.
    let lowest = max(word.lowerBound + 1, word.upperBound - 2 - Self.longestApostrophe)
    while apostrophe >= lowest, !isApostrophe(at: apostrophe) { apostrophe -= 1 }
    guard apostrophe >= lowest else { return nil }
    let letters = (apostrophe + character(at: apostrophe).length)..<word.upperBound
    let spelled = letters.reduce(0) { $0 << 8 | UInt32(bytes[$1] | 0x20) }
    switch spelled {
    case Self.letters("s"), Self.letters("d"), Self.letters("m"), Self.letters("ll"),
      Self.letters("re"), Self.letters("ve"):
      return apostrophe
    case Self.letters("t"):
      let isNegation = bytes[apostrophe - 1] | 0x20 == UInt8(ascii: "n")
      return isNegation && apostrophe - 1 > word.lowerBound ? apostrophe - 1 : nil
    default: return nil
    }
  }

  /// The bytes of the longest apostrophe.
  private static let longestApostrophe = 3

  private static func letters(_ letters: StaticString) -> UInt32 {
    letters.withUTF8Buffer { buffer in
      unsafe buffer.reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  private func isApostrophe(at place: Int) -> Bool {
    guard bytes[place] & 0xC0 != 0x80 else { return false }
    let kind = kind(at: place)
    return kind == .apostrophe || kind == .openingSingle
  }
}
