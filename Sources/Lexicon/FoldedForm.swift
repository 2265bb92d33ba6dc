/// A word form as the vocabulary keeps it: lower-cased, with straight apostrophes and hyphens.
///
/// Lower-cased are ASCII, Latin-1 and Latin Extended-A; other scripts stay as they are. The bytes
/// live in the value itself, so that a look-up allocates nothing.
struct FoldedForm {
  /// No form of a lexicon is longer, in bytes.
  static let capacity = 64

  private(set) var bytes = InlineArray<64, UInt8>(repeating: 0)
  private(set) var count = 0
  /// FNV-1a over the bytes.
  private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  /// Whether the form was longer than any a lexicon may hold.
  private(set) var isTooLong = false

  /// The form in these bytes of a UTF-8 text.
  init(_ text: borrowing Span<UInt8>) {
    var place = 0
    while place < text.count {
      let byte = text[place]
      let left = text.count - place
      place += 1
      if byte < 0x80 {
        append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      } else if byte == 0xC3, left > 1 {
        append(latin1: text[place])
        place += 1
      } else if byte == 0xC4 || byte == 0xC5, left > 1 {
        append(extendedA: UInt32(byte & 0x1F) << 6 | UInt32(text[place] & 0x3F))
        place += 1
      } else if byte == 0xCA, left > 1, text[place] == 0xBC {
        append(Self.apostrophe)
        place += 1
      } else if byte == 0xE2, left > 2, text[place] == 0x80,
        let plain = Self.plain(text[place + 1])
      {
        append(plain)
        place += 2
      } else {
        append(byte)
      }
      if isTooLong { return }
    }
  }

  private static let apostrophe: UInt8 = 0x27
  private static let hyphen: UInt8 = 0x2D

  /// What U+2010 to U+201B become, by their last byte: hyphens and apostrophes.
  private static func plain(_ lastByte: UInt8) -> UInt8? {
    switch lastByte {
    case 0x90, 0x91: hyphen
    case 0x99, 0x9B: apostrophe
    default: nil
    }
  }

  private mutating func append(_ byte: UInt8) {
    guard count < Self.capacity else {
      isTooLong = true
      return
    }
    bytes[count] = byte
    count += 1
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// U+00C0 to U+00DE but for the multiplication sign have their small letter 32 further on.
  private mutating func append(latin1 lastByte: UInt8) {
    append(0xC3)
    let isCapital = lastByte >= 0x80 && lastByte <= 0x9E && lastByte != 0x97
    append(isCapital ? lastByte | 0x20 : lastByte)
  }

  /// U+0100 to U+017F: pairs of a capital and a small letter, with shifts and exceptions.
  private mutating func append(extendedA scalar: UInt32) {
    switch scalar {
    case 0x130: append(0x69)  // İ, as in Turkish names written with and without the dot
    case 0x178:
      append(0xC3)
      append(0xBF)
    case 0x139...0x148, 0x179...0x17E: append(twoBytes: scalar + scalar % 2)
    case 0x138, 0x149, 0x17F: append(twoBytes: scalar)
    default: append(twoBytes: scalar | 1)
    }
  }

  private mutating func append(twoBytes scalar: UInt32) {
    append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }
}
