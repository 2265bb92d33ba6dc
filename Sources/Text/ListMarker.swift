/// The sign that begins an item of a list: a bullet, "3.", "3)", "3.)", "(3)", "b.", "b)".
struct ListMarker: Hashable, Sendable {
  /// The kind of sign; items of one list agree in it.
  enum Style: Hashable, Sendable {
    case bullet(Unicode.Scalar)
    case number(Closing)
    case letter(Closing)
  }

  /// What stands behind a number or letter.
  enum Closing: Hashable, Sendable {
    case stop
    case bracket
    case stopAndBracket
    case brackets
  }

  let style: Style
  /// The number, or the letter's place in the alphabet from 1; 0 for a bullet.
  let number: Int
  /// Where the item itself begins.
  let contentStart: Int

  var isBullet: Bool {
    if case .bullet = style { true } else { false }
  }

  /// Whether `other` is the next item of the same list.
  func isFollowed(by other: ListMarker) -> Bool {
    style == other.style && (isBullet || other.number == number + 1)
  }
}

extension ListMarker {
  /// A longer number is a year or an amount, not an item's.
  private static let mostDigits = 3

  /// The marker that begins at `offset`, if one does and something follows it before `limit`.
  init?(_ reader: ScalarReader, at offset: Int, limit: Int) {
    let first = reader.scalar(at: offset)
    let behind = reader.end(at: offset)
    if Self.isBullet(first) {
      let contentStart = reader.skipSpace(from: behind, to: limit)
      let standsApart = contentStart > behind
      guard contentStart < limit, standsApart || !Self.needsSpace(first) else { return nil }
      self.init(style: .bullet(first), number: 0, contentStart: contentStart)
      return
    }
    let isBracketed = first == "("
    var place = isBracketed ? behind : offset
    let item = place
    var number = 0
    while place < limit, place - item < Self.mostDigits, reader.bytes[place].isASCIIDigit {
      number = number * 10 + Int(reader.bytes[place] - UInt8(ascii: "0"))
      place += 1
    }
    var isLetter = false
    if place == item, place < limit, (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= reader.bytes[place]
    {
      isLetter = true
      number = Int(reader.bytes[place] - UInt8(ascii: "a")) + 1
      place += 1
    }
    guard place > item, let (closing, end) = Self.closing(reader, at: place, isBracketed) else {
      return nil
    }
    let contentStart = reader.skipSpace(from: end, to: limit)
    guard contentStart > end, contentStart < limit else { return nil }
    self.init(
      style: isLetter ? .letter(closing) : .number(closing),
      number: number,
      contentStart: contentStart
    )
  }

  private static func closing(
    _ reader: ScalarReader,
    at offset: Int,
    _ isBracketed: Bool
  ) -> (Closing, end: Int)? {
    let first = reader.scalar(at: offset)
    if isBracketed { return first == ")" ? (.brackets, offset + 1) : nil }
    if first == ")" { return (.bracket, offset + 1) }
    guard first == "." else { return nil }
    let hasBracket = reader.scalar(at: offset + 1) == ")"
    return hasBracket ? (.stopAndBracket, offset + 2) : (.stop, offset + 1)
  }

  private static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "-", "\u{B7}", "\u{2022}", "\u{2023}", "\u{2043}", "\u{2219}", "\u{25AA}",
      "\u{25AB}", "\u{25A0}", "\u{25A1}", "\u{25B6}", "\u{25BA}", "\u{25C6}", "\u{25CB}",
      "\u{25CF}", "\u{25E6}", "\u{27A2}", "\u{2713}", "\u{2714}":
      true
    default: false
    }
  }

  /// Whether the sign has other uses and makes an item only with a space behind it.
  private static func needsSpace(_ bullet: Unicode.Scalar) -> Bool {
    bullet == "*" || bullet == "-" || bullet == "\u{B7}"
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
}
