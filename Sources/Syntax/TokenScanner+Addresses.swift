import Lexicon
import Text

/// Web and mail addresses, handles and topics.
extension TokenScanner {
  /// "@name" and "#topic"; the sign alone when neither follows.
  mutating func scanHandle(_ character: Glyph) {
    let first = place
    var next = place + character.length
    let begins = kind(at: next)
    let isHandle = character.kind == .at ? begins.continuesWord : begins.isLetter
    guard isHandle, !kind(before: first).isAlphanumeric else { return append(.symbol, 1) }
    while next < end {
      let character = self.character(at: next)
      if !character.kind.continuesWord { break }
      next += character.length
    }
    append(.address, next - first)
  }

  /// Appends an address from its first byte to the next white space, quotation mark or bracket,
  /// without the punctuation at its end.
  mutating func finishAddress(from first: Int) {
    var last = place
    scanning: while place < end {
      let character = character(at: place)
      switch character.kind {
      case .space, .quotation, .opening, .closing, .apostrophe, .openingSingle, .dash, .backtick:
        break scanning
      case .symbol where character.length == 1 && Self.isAngle(bytes[place]): break scanning
      case .stop, .comma, .colon, .semicolon, .exclamation, .ellipsis:
        place += character.length
      default:
        place += character.length
        last = place
      }
    }
    place = last
    append(
      .address,
      from: first,
      to: last,
      letterCase: .none,
      word: lexicon.id(of: bytes, in: first..<last)
    )
  }

  private static func isAngle(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
  }
}
