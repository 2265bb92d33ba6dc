/// A word form as the encoder reads it: ASCII letters lower-cased, digits as 0, straight apostrophes.
///
/// Hashed as it is read (FNV-1a, 64 bits), so that a look-up allocates nothing.
struct FormBytes {
  /// The hash of all bytes: the word's name in a model's vocabulary.
  private(set) var hash: UInt64 = Self.seed
  /// The hash of the first three bytes.
  private(set) var prefix: UInt64 = Self.seed
  /// The last bytes, the very last in the low eight bits.
  private var tail: UInt32 = 0
  private var count = 0

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ text: borrowing Span<UInt8>) {
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte == 0xE2, place + 2 < text.count, text[place + 1] == 0x80, text[place + 2] == 0x99 {
        append(0x27)
        place += 3
        continue
      }
      switch byte {
      case 0x41...0x5A: append(byte | 0x20)
      case 0x30...0x39: append(0x30)
      default: append(byte)
      }
      place += 1
    }
  }

  /// The last so many bytes, hashed; all of a shorter form.
  func suffix(_ length: Int) -> UInt64 {
    var hash = Self.seed
    for place in stride(from: min(length, count) - 1, through: 0, by: -1) {
      hash = Self.mixed(hash, UInt8(truncatingIfNeeded: tail >> UInt32(8 * place)))
    }
    return hash
  }

  private mutating func append(_ byte: UInt8) {
    hash = Self.mixed(hash, byte)
    if count < 3 { prefix = Self.mixed(prefix, byte) }
    tail = tail << 8 | UInt32(byte)
    count += 1
  }

  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// A bucket of a hash: its high half is mixed in, for FNV-1a mixes its low bits least.
  static func bucket(_ hash: UInt64, of buckets: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: (hash ^ hash >> 32) % UInt64(buckets))
  }
}
