import Text

/// Finds the signs of a paragraph that may be quotation marks.
struct MarkScanner {
  /// The text.
  let bytes: [UInt8]

  /// The signs within `bounds`, in order, without apostrophes inside words.
  func marks(in bounds: Range<Int>) -> [QuoteMark] {
    var found: [(range: TextRange, glyph: QuoteMark.Glyph)] = []
    var offset = bounds.lowerBound
    while offset < bounds.upperBound {
      let byte = bytes[offset]
      // All that is not a mark's first byte is passed over here, for speed.
      guard byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0xC2 || byte >= 0xE2 else {
        offset += 1
        continue
      }
      guard let (glyph, length) = glyph(at: offset, end: bounds.upperBound) else {
        offset += 1
        continue
      }
      found.append((TextRange(start: offset, end: offset + length), glyph))
      offset += length
    }
    return placed(found, in: bounds)
  }

  /// Gives each sign its neighbours, those of the whole cluster for signs that touch (`"'No'"`).
  private func placed(
    _ found: [(range: TextRange, glyph: QuoteMark.Glyph)],
    in bounds: Range<Int>
  ) -> [QuoteMark] {
    var marks: [QuoteMark] = []
    marks.reserveCapacity(found.count)
    var first = 0
    while first < found.count {
      var last = first
      while last + 1 < found.count, found[last].range.end == found[last + 1].range.start {
        last += 1
      }
      let before = Neighbour(before: found[first].range.start, in: bytes, bounds: bounds)
      let after = Neighbour(at: found[last].range.end, in: bytes, bounds: bounds)
      for place in first...last {
        let mark = QuoteMark(
          range: found[place].range,
          glyph: found[place].glyph,
          before: before,
          after: after
        )
        if first == last, mark.markClass == .single, mark.isInsideWord { continue }
        marks.append(mark)
      }
      first = last + 1
    }
    return marks
  }

  private func glyph(at offset: Int, end: Int) -> (glyph: QuoteMark.Glyph, length: Int)? {
    switch bytes[offset] {
    case 0x22:
      (.straightDouble, isDoubledStraight(at: offset, end: end) ? 2 : 1)
    case 0x27: straightApostrophes(at: offset, end: end)
    case 0x60: isRepeated(0x60, at: offset, end: end) ? (.backticks, 2) : (.backtick, 1)
    case 0xC2: offset + 1 < end ? latinGlyph(bytes[offset + 1]).map { ($0, 2) } : nil
    case 0xE2, 0xE3, 0xEF: offset + 2 < end ? wideGlyph(at: offset, end: end) : nil
    default: nil
    }
  }

  private func isRepeated(_ byte: UInt8, at offset: Int, end: Int) -> Bool {
    offset + 1 < end && bytes[offset + 1] == byte
  }

  /// Whether two straight marks are one, doubled as tables write it; within running text
  /// (`done.""And`) they close one quotation and open the next.
  private func isDoubledStraight(at offset: Int, end: Int) -> Bool {
    guard isRepeated(0x22, at: offset, end: end) else { return false }
    let isAtStart = offset == 0 || bytes[offset - 1] <= 0x20
    let isAtEnd = offset + 2 == end || bytes[offset + 2] <= 0x20
    return isAtStart != isAtEnd
  }

  /// `''` is one mark; of three, the inner quotation's own stands on the inside.
  private func straightApostrophes(at offset: Int, end: Int) -> (
    glyph: QuoteMark.Glyph, length: Int
  ) {
    guard isRepeated(0x27, at: offset, end: end) else { return (.straightSingle, 1) }
    let isThree = isRepeated(0x27, at: offset + 1, end: end)
    let opens = offset == 0 || bytes[offset - 1] <= 0x20
    return isThree && !opens ? (.straightSingle, 1) : (.apostrophes, 2)
  }

  /// The guillemets, and the marks of Windows text that was read as Latin 1.
  private func latinGlyph(_ second: UInt8) -> QuoteMark.Glyph? {
    switch second {
    case 0xAB: .leftGuillemet
    case 0xBB: .rightGuillemet
    case 0x91: .singleOpening
    case 0x92: .singleClosing
    case 0x93: .curlyOpening
    case 0x94: .curlyClosing
    default: nil
    }
  }

  private func wideGlyph(at offset: Int, end: Int) -> (glyph: QuoteMark.Glyph, length: Int)? {
    switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
    case (0xE2, 0x80, 0x98): doubled(.singleOpening, as: .curlyOpening, at: offset, end: end)
    case (0xE2, 0x80, 0x99): doubled(.singleClosing, as: .curlyClosing, at: offset, end: end)
    case (0xE2, 0x80, 0x9A): (.lowSingle, 3)
    case (0xE2, 0x80, 0x9B): (.singleOpening, 3)
    case (0xE2, 0x80, 0x9C): (.curlyOpening, 3)
    case (0xE2, 0x80, 0x9D): (.curlyClosing, 3)
    case (0xE2, 0x80, 0x9E): (.lowDouble, 3)
    case (0xE2, 0x80, 0x9F): (.reversedDouble, 3)
    case (0xE2, 0x80, 0xB9): (.leftAngle, 3)
    case (0xE2, 0x80, 0xBA): (.rightAngle, 3)
    case (0xE3, 0x80, 0x8C), (0xE3, 0x80, 0x8E): (.leftCorner, 3)
    case (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F): (.rightCorner, 3)
    // A double prime, as typewriters' marks are sometimes set, and the wide straight mark.
    case (0xE2, 0x80, 0xB3), (0xEF, 0xBC, 0x82): (.straightDouble, 3)
    default: nil
    }
  }

  /// Two single marks that touch are one double mark: ‘‘ and ’’.
  private func doubled(
    _ single: QuoteMark.Glyph,
    as double: QuoteMark.Glyph,
    at offset: Int,
    end: Int
  ) -> (glyph: QuoteMark.Glyph, length: Int) {
    guard offset + 5 < end, bytes[offset + 3] == bytes[offset],
      bytes[offset + 4] == bytes[offset + 1], bytes[offset + 5] == bytes[offset + 2]
    else { return (single, 3) }
    return (double, 6)
  }
}
