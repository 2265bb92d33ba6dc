/// Reads code points at byte offsets of a text, with ASCII answered from the byte alone.
///
/// Offsets outside the text read as a space, so that a rule may look past an edge.
struct ScalarReader: Sendable {
  let bytes: [UInt8]

  /// The code point that begins at `offset`.
  func scalar(at offset: Int) -> Unicode.Scalar {
    guard offset >= 0, offset < bytes.count else { return " " }
    let first = bytes[offset]
    guard first >= 0x80 else { return Unicode.Scalar(first) }
    let length = Self.length(of: first)
    guard offset + length <= bytes.count else { return "\u{FFFD}" }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for place in offset + 1..<offset + length {
      value = value << 6 | UInt32(bytes[place] & 0x3F)
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The offset behind the code point that begins at `offset`.
  func end(at offset: Int) -> Int {
    offset + (offset >= 0 && offset < bytes.count ? Self.length(of: bytes[offset]) : 1)
  }

  /// The offset at which the code point before `offset` begins.
  func start(before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The code point before `offset`.
  func scalar(before offset: Int) -> Unicode.Scalar {
    scalar(at: start(before: offset))
  }

  /// The first offset from `offset` on, and before `limit`, that is not white space.
  func skipSpace(from offset: Int, to limit: Int) -> Int {
    var place = offset
    while place < limit {
      guard scalar(at: place).isSpace else { return place }
      place = end(at: place)
    }
    return limit
  }

  /// The last offset down to `limit` that has no white space right before it.
  func skipSpace(backFrom offset: Int, to limit: Int) -> Int {
    var place = offset
    while place > limit {
      let before = start(before: place)
      guard scalar(at: before).isSpace else { return place }
      place = before
    }
    return place
  }

  /// The end of the word, a run of letters, digits and apostrophes within it, from `offset` on.
  func wordEnd(from offset: Int, to limit: Int) -> Int {
    var place = offset
    while place < limit {
      let scalar = scalar(at: place)
      guard
        scalar.isLetterOrDigit
          || scalar.isApostrophe && place > offset
            && self.scalar(at: end(at: place)).isLetterOrDigit
      else { break }
      place = end(at: place)
    }
    return place
  }

  private static func length(of first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}
