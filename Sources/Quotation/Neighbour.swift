/// What stands next to a mark, as far as it tells an opening mark from a closing one.
enum Neighbour: UInt8, Hashable, Sendable {
  /// The paragraph begins or ends.
  case edge
  case blank
  case letter
  case digit
  case comma
  /// A colon or semicolon.
  case colon
  /// A full stop, question or exclamation mark.
  case terminal
  /// "…" or two full stops.
  case ellipsis
  case openingBracket
  case closingBracket
  case dash
  case slash
  /// Any other sign.
  case symbol

  /// Whether a word goes on here.
  var isWord: Bool { self == .letter || self == .digit }

  /// Whether nothing that is written stands here.
  var isOpen: Bool { self == .edge || self == .blank }

  /// Whether it is what a quoted sentence ends with before its closing mark.
  var endsUtterance: Bool {
    switch self {
    case .comma, .terminal, .ellipsis, .dash: true
    default: false
    }
  }
}

extension Neighbour {
  /// What ends right before `offset`; `bounds` are the paragraph's.
  init(before offset: Int, in bytes: [UInt8], bounds: Range<Int>) {
    guard offset > bounds.lowerBound else {
      self = .edge
      return
    }
    var start = offset - 1
    while start > bounds.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    self.init(scalar: Self.scalar(at: start, in: bytes, end: offset))
    if self == .terminal, start > bounds.lowerBound, bytes[offset - 1] == UInt8(ascii: "."),
      bytes[start - 1] == UInt8(ascii: ".")
        || (start - 2 >= bounds.lowerBound && bytes[start - 1] == UInt8(ascii: " ")
          && bytes[start - 2] == UInt8(ascii: "."))
    {
      self = .ellipsis
    }
  }

  /// What begins at `offset`; `bounds` are the paragraph's.
  init(at offset: Int, in bytes: [UInt8], bounds: Range<Int>) {
    guard offset < bounds.upperBound else {
      self = .edge
      return
    }
    self.init(scalar: Self.scalar(at: offset, in: bytes, end: bounds.upperBound))
    guard self == .terminal, bytes[offset] == UInt8(ascii: ".") else { return }
    var next = offset + 1
    if next < bounds.upperBound, bytes[next] == UInt8(ascii: " ") { next += 1 }
    guard next < bounds.upperBound else { return }
    // ". . ." and "..." begin an elided sentence; ".5" is a number.
    if bytes[next] == UInt8(ascii: ".") {
      self = .ellipsis
    } else if next == offset + 1, (0x30...0x39).contains(bytes[next]) {
      self = .digit
    }
  }

  private init(scalar: UInt32) {
    switch scalar {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x00...0x20, 0x7F, 0x85, 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000,
      0xFEFF:
      self = .blank
    case 0x2C, 0x060C, 0x3001: self = .comma
    case 0x3A, 0x3B: self = .colon
    case 0x2E, 0x21, 0x3F, 0x061F, 0x3002, 0xA1, 0xBF: self = .terminal
    case 0x2026: self = .ellipsis
    case 0x28, 0x5B, 0x7B: self = .openingBracket
    case 0x29, 0x5D, 0x7D: self = .closingBracket
    case 0x2D, 0x2010...0x2015, 0x2212: self = .dash
    case 0x2F, 0x5C, 0x7C: self = .slash
    case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBE, 0xD7, 0xF7, 0x2016...0x2BFF:
      self = .symbol
    case 0..<0x80: self = .symbol
    default: self = .letter
    }
  }

  /// The scalar that begins at `start`; the bytes are valid UTF-8.
  static func scalar(at start: Int, in bytes: [UInt8], end: Int) -> UInt32 {
    let first = bytes[start]
    guard first >= 0x80 else { return UInt32(first) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = UInt32(first & (0xFF >> UInt8(length + 1)))
    var offset = start + 1
    while offset < min(start + length, end) {
      value = value << 6 | UInt32(bytes[offset] & 0x3F)
      offset += 1
    }
    return value
  }
}
