/// The classes of code points that the rules for lines and sentences speak of.
extension Unicode.Scalar {
  /// Whether it is white space, line breaks among it (Unicode's White_Space).
  var isSpace: Bool {
    value < 0x80
      ? value == 0x20 || value >= 0x09 && value <= 0x0D : properties.isWhitespace
  }

  var isLetter: Bool {
    value < 0x80 ? isASCIIUpper || isASCIILower : properties.isAlphabetic
  }

  var isDigit: Bool {
    value < 0x80
      ? value >= 0x30 && value <= 0x39 : properties.generalCategory == .decimalNumber
  }

  var isLetterOrDigit: Bool { isLetter || isDigit }

  var isUpper: Bool {
    value < 0x80
      ? isASCIIUpper : properties.isUppercase || properties.generalCategory == .titlecaseLetter
  }

  var isLower: Bool {
    value < 0x80 ? isASCIILower : properties.isLowercase
  }

  /// Whether it ends sentences in English, alone or in a run.
  var isStop: Bool {
    self == "." || self == "!" || self == "?" || self == "\u{2026}"
  }

  var isApostrophe: Bool { self == "'" || self == "\u{2019}" }

  /// Whether it is a quotation mark that can only open: “ may also close, after German „.
  var isOpeningQuote: Bool {
    switch self {
    case "\u{201C}", "\u{2018}", "\u{201E}", "\u{201A}", "\u{201B}", "\u{201F}", "\u{AB}",
      "\u{2039}", "`":
      true
    default: false
    }
  }

  /// Whether it is a quotation mark that closes; the straight ones are asked about elsewhere.
  var isClosingQuote: Bool {
    switch self {
    case "\u{201D}", "\u{2019}", "\u{BB}", "\u{203A}": true
    default: false
    }
  }

  var isStraightQuote: Bool { self == "\"" || self == "'" }

  var isOpeningBracket: Bool { self == "(" || self == "[" || self == "{" }

  var isClosingBracket: Bool { self == ")" || self == "]" || self == "}" }

  /// Whether it is a dash of any length, the hyphen among them.
  var isDash: Bool {
    self == "-" || value >= 0x2010 && value <= 0x2015 || self == "\u{2212}"
  }

  /// Whether a sentence goes on behind it: comma, colon, semicolon.
  var isContinuation: Bool { self == "," || self == ":" || self == ";" }

  /// Whether a number or name follows it: $, £, €, @, #.
  var isPrefixSign: Bool {
    self == "@" || self == "#" || properties.generalCategory == .currencySymbol
  }

  private var isASCIIUpper: Bool { value >= 0x41 && value <= 0x5A }
  private var isASCIILower: Bool { value >= 0x61 && value <= 0x7A }
}
