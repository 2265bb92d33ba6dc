/// Turns byte offsets into one text into code points or UTF-16 units, and back.
///
/// - Complexity: built in O(n), with two 32-bit numbers for every 64 bytes of a text that is not
///   all ASCII and none for one that is; a look-up from bytes is O(1), to bytes O(log n).
public struct OffsetConverter: Sendable {
  /// Bytes between two checkpoints: a look-up counts within one such block.
  private static let blockSize = 64

  /// How many continuation bytes stand before each block; empty if the text is ASCII.
  private let continuations: [UInt32]
  /// How many code points of four bytes begin before each block; these take two UTF-16 units.
  private let supplementaries: [UInt32]
  private let bytes: [UInt8]

  /// A converter for a text.
  public init(_ source: SourceText) {
    bytes = source.bytes
    guard !bytes.allSatisfy({ $0 < 0x80 }) else {
      continuations = []
      supplementaries = []
      return
    }
    var continuations: [UInt32] = []
    var supplementaries: [UInt32] = []
    continuations.reserveCapacity(bytes.count / Self.blockSize + 1)
    supplementaries.reserveCapacity(bytes.count / Self.blockSize + 1)
    var tally = Tally()
    for start in stride(from: 0, through: bytes.count, by: Self.blockSize) {
      continuations.append(UInt32(truncatingIfNeeded: tally.continuations))
      supplementaries.append(UInt32(truncatingIfNeeded: tally.supplementaries))
      tally.count(bytes, start..<min(start + Self.blockSize, bytes.count))
    }
    self.continuations = continuations
    self.supplementaries = supplementaries
  }

  /// The offset in `unit` of a byte offset; one inside a code point counts as the code point's end,
  /// one beyond the text as the text's end.
  public func offset(of byte: Int, in unit: OffsetUnit) -> Int {
    var byte = min(max(byte, 0), bytes.count)
    guard unit != .utf8, !continuations.isEmpty else { return byte }
    while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
    let tally = tally(before: byte)
    return byte - tally.continuations + (unit == .utf16 ? tally.supplementaries : 0)
  }

  /// A range's edges in `unit`.
  public func range(_ range: TextRange, in unit: OffsetUnit) -> Range<Int> {
    offset(of: range.start, in: unit)..<offset(of: range.end, in: unit)
  }

  /// The byte offset of an offset in `unit`; one beyond the text becomes the text's end, and one
  /// inside a code point the code point's start.
  public func byteOffset(of offset: Int, in unit: OffsetUnit) -> Int {
    guard offset > 0 else { return 0 }
    guard unit != .utf8, !continuations.isEmpty else {
      var byte = min(offset, bytes.count)
      while byte > 0, byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      return byte
    }
    // The last block that begins at or before the offset; the rest is counted.
    var low = 0
    var high = continuations.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if blockStart(middle, in: unit) <= offset { low = middle } else { high = middle }
    }
    var byte = low * Self.blockSize
    while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
    var at = self.offset(of: byte, in: unit)
    while byte < bytes.count, at < offset {
      let units = unit == .utf16 && bytes[byte] >= 0xF0 ? 2 : 1
      guard at + units <= offset else { break }
      at += units
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
    }
    return byte
  }

  /// The whole text's length in `unit`.
  public func count(in unit: OffsetUnit) -> Int {
    offset(of: bytes.count, in: unit)
  }

  private func blockStart(_ block: Int, in unit: OffsetUnit) -> Int {
    offset(of: block * Self.blockSize, in: unit)
  }

  private func tally(before byte: Int) -> Tally {
    let block = byte / Self.blockSize
    var tally = Tally()
    tally.continuations = Int(continuations[block])
    tally.supplementaries = Int(supplementaries[block])
    tally.count(bytes, (block * Self.blockSize)..<byte)
    return tally
  }

  /// What a stretch of bytes holds besides one byte a code point.
  private struct Tally {
    var continuations = 0
    var supplementaries = 0

    mutating func count(_ bytes: [UInt8], _ range: Range<Int>) {
      for place in range {
        let byte = bytes[place]
        continuations += byte & 0xC0 == 0x80 ? 1 : 0
        supplementaries += byte >= 0xF0 ? 1 : 0
      }
    }
  }
}
