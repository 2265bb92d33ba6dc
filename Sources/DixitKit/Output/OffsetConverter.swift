import Text

/// Turns UTF-8 offsets of a text into a record's unit.
struct OffsetConverter {
  /// Bytes between two places whose offsets are kept; a conversion counts at most so many.
  private static let stride = 64

  private let source: SourceText
  private let unit: OffsetUnit
  /// The offset in the unit at every multiple of `stride`; empty where the units are as one.
  private var marks: [Int] = []

  init(_ source: SourceText, unit: OffsetUnit) {
    self.source = source
    self.unit = unit
    guard unit != .utf8 else { return }
    marks.reserveCapacity(source.count / Self.stride + 1)
    var units = 0
    for (offset, byte) in source.bytes.enumerated() {
      if offset % Self.stride == 0 { marks.append(units) }
      units += width(byte)
    }
    if units == source.count { marks = [] }
  }

  /// The offset in the unit of a byte offset between two code points.
  func offset(of offset: Int) -> Int {
    if marks.isEmpty { return offset }
    let mark = min(offset / Self.stride, marks.count - 1)
    var units = marks[mark]
    for place in (mark * Self.stride)..<offset { units += width(source.bytes[place]) }
    return units
  }

  /// The units of a code point, counted at its first byte.
  private func width(_ byte: UInt8) -> Int {
    if byte & 0xC0 == 0x80 { return 0 }
    return unit == .utf16 && byte >= 0xF0 ? 2 : 1
  }
}
