/// What a code point is to the tokenizer.
enum CharacterClass: UInt8 {
  case space, lower, upper
  /// A letter without case.
  case letter
  case digit
  /// A combining mark or joiner: it goes with what stands before it.
  case mark
  case hyphen, underscore
  /// ' and ’: an apostrophe or a quotation mark.
  case apostrophe
  /// ‘ and its like: an opening quotation mark, seldom an apostrophe.
  case openingSingle
  case backtick
  case quotation
  case stop, ellipsis, exclamation, comma, colon, semicolon, dash, opening, closing
  case at, numberSign, slash, ampersand
  case symbol

  /// Whether it is a letter.
  var isLetter: Bool { self == .lower || self == .upper || self == .letter }

  /// Whether it is a letter or digit.
  var isAlphanumeric: Bool { isLetter || self == .digit }

  /// Whether a word goes on with it.
  var continuesWord: Bool { isAlphanumeric || self == .mark || self == .underscore }

  /// Whether a closing quotation mark may follow it at once.
  var precedesClosingMark: Bool {
    switch self {
    case .stop, .ellipsis, .exclamation, .comma, .closing, .dash, .quotation, .symbol, .semicolon,
      .colon, .hyphen:
      true
    default: false
    }
  }

  /// The classes of the ASCII characters.
  static let ofASCII: [CharacterClass] = (UInt8(0)..<128).map { byte in
    switch byte {
    case 9...13, 32: .space
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "_"): .underscore
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "`"): .backtick
    case UInt8(ascii: "\""): .quotation
    case UInt8(ascii: "."): .stop
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .exclamation
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closing
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "#"): .numberSign
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "&"): .ampersand
    default: .symbol
    }
  }

  /// The class of a code point outside ASCII.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2018, 0x201A, 0x201B: self = .openingSingle
    case 0x2019, 0x02BC, 0x00B4, 0xFF07: self = .apostrophe
    case 0x201C...0x201F, 0x2033, 0x00AB, 0x00BB, 0x2039, 0x203A, 0x300C...0x300F, 0xFF02:
      self = .quotation
    case 0x2010, 0x2011: self = .hyphen
    case 0x2012...0x2015: self = .dash
    case 0x2026: self = .ellipsis
    case 0x203C, 0x203D, 0x2047...0x2049, 0x3002, 0xFF01, 0xFF1F: self = .exclamation
    case 0x060C, 0x3001, 0xFF0C: self = .comma
    case 0xFF1A: self = .colon
    case 0x061B, 0xFF1B: self = .semicolon
    case 0x00AD, 0x200C, 0x200D: self = .mark
    default: self.init(categoryOf: scalar.properties)
    }
  }

  private init(categoryOf properties: Unicode.Scalar.Properties) {
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: self = .upper
    case .lowercaseLetter: self = .lower
    case .otherLetter, .modifierLetter: self = .letter
    case .decimalNumber: self = .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
    case .openPunctuation: self = .opening
    case .closePunctuation: self = .closing
    case .dashPunctuation: self = .dash
    default: self = properties.isWhitespace ? .space : .symbol
    }
  }
}

/// A code point of the text, as the tokenizer sees it.
struct Glyph {
  let kind: CharacterClass
  /// Its bytes.
  let length: Int
}
