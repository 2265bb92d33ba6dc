import Lexicon
import Text

/// The state of tokenizing one text: where it stands, what it found, and whether a single quotation
/// mark is open.
struct TokenScanner {
  let bytes: [UInt8]
  let lexicon: LexiconSet
  let classes = CharacterClass.ofASCII
  var tokens: [Token] = []
  /// Where the next token begins.
  var place = 0
  /// Where the sentence begins and ends.
  var start = 0
  var end = 0
  var sentence = 0
  /// Whether a single quotation mark of this paragraph waits for its fellow.
  var isSingleOpen = false
  var paragraphEnd = 0
  /// The next single mark behind `place` that may close, and whether it surely does.
  var closing: (place: Int, isSure: Bool) = (-1, false)

  /// Bytes of news a token, rounded down, so that the array need not grow.
  private static let bytesPerToken = 4

  init(_ source: SourceText, _ lexicon: LexiconSet) {
    bytes = source.bytes
    self.lexicon = lexicon
    tokens.reserveCapacity(source.count / Self.bytesPerToken)
    paragraphEnd = source.count
  }

  /// Begins a paragraph: a single mark left open in the last one is forgotten.
  mutating func enterParagraph(_ range: TextRange) {
    isSingleOpen = false
    paragraphEnd = range.end
    closing = (-1, false)
  }

  /// Appends the tokens of a sentence.
  mutating func scan(_ range: TextRange, sentence: Int) {
    place = range.start
    start = range.start
    end = range.end
    self.sentence = sentence
    while place < end { scanToken() }
  }

  private mutating func scanToken() {
    let character = character(at: place)
    switch character.kind {
    case .space: place += character.length
    case .lower, .upper, .letter, .digit: scanWord(from: place)
    case .apostrophe, .openingSingle, .backtick: scanSingleMark(character)
    case .quotation: append(isInches ? .symbol : .quotationMark, character.length)
    case .stop, .ellipsis: scanStop(character)
    case .exclamation: scanRun(of: .exclamation, as: .terminal)
    case .comma: append(.comma, character.length)
    case .colon: append(.colon, character.length)
    case .semicolon: append(.semicolon, character.length)
    case .dash: scanRun(of: .dash, as: .dash)
    case .hyphen: scanHyphen(character)
    case .opening: append(.openingBracket, character.length)
    case .closing: append(.closingBracket, character.length)
    case .at: scanHandle(character)
    case .numberSign: scanHandle(character)
    case .slash, .ampersand, .underscore, .mark, .symbol: scanSymbol(character)
    }
  }

  /// Whether a straight double mark stands behind feet, as in 6'2".
  private var isInches: Bool {
    guard bytes[place] == UInt8(ascii: "\""), let last = tokens.last, last.kind == .number,
      last.range.end == place
    else { return false }
    return bytes[last.range.start..<last.range.end].contains(UInt8(ascii: "'"))
  }

  // MARK: Characters

  /// The character that begins at a byte of the sentence.
  @inline(__always)
  func character(at place: Int) -> Glyph {
    let byte = bytes[place]
    if byte < 0x80 { return Glyph(kind: classes[Int(byte)], length: 1) }
    return wideCharacter(at: place)
  }

  private func wideCharacter(at place: Int) -> Glyph {
    let byte = UInt32(bytes[place])
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    // A sentence that ends inside a code point is no news text; then a byte is a sign of its own.
    guard byte >= 0xC2, place + length <= end else { return Glyph(kind: .symbol, length: 1) }
    var value = byte & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[place + offset] & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return Glyph(kind: .symbol, length: 1) }
    return Glyph(kind: CharacterClass(scalar), length: length)
  }

  /// The class of the character at a byte; a space at the sentence's end.
  @inline(__always)
  func kind(at place: Int) -> CharacterClass {
    place < end ? character(at: place).kind : .space
  }

  /// The class of the character before a byte; a space at the sentence's start.
  func kind(before place: Int) -> CharacterClass {
    guard place > start else { return .space }
    var first = place - 1
    while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    return character(at: first).kind
  }

  // MARK: Tokens

  /// Appends a token of so many bytes that no lexicon is asked for.
  mutating func append(_ kind: Token.Kind, _ length: Int) {
    append(kind, from: place, to: place + length, word: .unknown)
    place += length
  }

  mutating func append(
    _ kind: Token.Kind,
    from first: Int,
    to end: Int,
    letterCase: Token.Case = .none,
    word: WordID
  ) {
    tokens.append(
      Token(
        range: TextRange(start: first, end: end),
        kind: kind,
        letterCase: letterCase,
        sentence: sentence,
        word: word
      )
    )
  }

  /// Appends the characters of one class that stand here, as one token.
  private mutating func scanRun(of kind: CharacterClass, as token: Token.Kind) {
    var next = place
    while next < end {
      let character = character(at: next)
      if character.kind != kind { break }
      next += character.length
    }
    append(token, next - place)
  }

  /// A sign of its own, with the marks that go with it.
  private mutating func scanSymbol(_ character: Glyph) {
    var next = place + character.length
    while next < end {
      let character = self.character(at: next)
      if character.kind != .mark { break }
      next += character.length
    }
    append(.symbol, from: place, to: next, word: lexicon.id(of: bytes, in: place..<next))
    place = next
  }

  /// A full stop, an ellipsis with or without blanks, or a number that begins with a stop.
  private mutating func scanStop(_ character: Glyph) {
    if character.kind == .stop, kind(at: place + 1) == .digit, !kind(before: place).isAlphanumeric {
      return scanWord(from: place)
    }
    var next = place + character.length
    while next < end {
      let character = self.character(at: next)
      let isStop = character.kind == .stop || character.kind == .ellipsis
      if isStop {
        next += character.length
      } else if bytes[next] == UInt8(ascii: " "), kind(at: next + 1) == .stop {
        next += 2
      } else {
        break
      }
    }
    append(.terminal, next - place)
  }

  /// A hyphen that no word holds: a dash when it stands free, part of a number, or a sign.
  private mutating func scanHyphen(_ character: Glyph) {
    var next = place + character.length
    while next < end, kind(at: next) == .hyphen { next += self.character(at: next).length }
    let before = kind(before: place)
    let after = kind(at: next)
    if next > place + character.length {
      append(.dash, next - place)
    } else if before == .space, after == .digit {
      scanWord(from: place)
    } else {
      append(before == .space || after == .space ? .dash : .symbol, next - place)
    }
  }
}
