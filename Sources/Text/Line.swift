/// A line of the text without the white space around it.
struct Line: Hashable, Sendable {
  /// Its bytes; empty for a blank line.
  let range: TextRange
  /// How many bytes of white space stand before it.
  let indentation: Int
  /// Whether a paragraph separator ends it, so that nothing behind it can continue it.
  let endsParagraph: Bool

  var isBlank: Bool { range.isEmpty }
}

extension ScalarReader {
  /// The lines of the text, blank ones too.
  ///
  /// A line ends at LF, CR, CR LF, vertical tab, form feed, NEL, and Unicode's line and paragraph
  /// separators. A byte order mark at the start of the text stands before the first line.
  /// - Complexity: O(n)
  func lines() -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(bytes.count / Self.bytesPerLine + 1)
    // A byte order mark is no content, so no line, paragraph or sentence holds it.
    var start = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      // Only these first bytes can begin a line break: the controls, NEL, and U+2028 or U+2029.
      guard byte < 0x0E || byte == 0xC2 || byte == 0xE2, let length = lineBreak(at: place) else {
        place += 1
        continue
      }
      let isSeparator = length == 3 && bytes[place + 2] == 0xA9
      lines.append(line(from: start, to: place, endsParagraph: isSeparator))
      place += length
      start = place
    }
    lines.append(line(from: start, to: bytes.count, endsParagraph: true))
    return lines
  }

  /// About how many bytes a line has; only the first reservation of memory rests on it.
  private static var bytesPerLine: Int { 120 }
  /// U+FEFF in UTF-8.
  private static var byteOrderMark: [UInt8] { [0xEF, 0xBB, 0xBF] }

  private func line(from start: Int, to end: Int, endsParagraph: Bool) -> Line {
    let first = skipSpace(from: start, to: end)
    let last = skipSpace(backFrom: end, to: first)
    return Line(
      range: TextRange(start: first, end: last),
      indentation: first - start,
      endsParagraph: endsParagraph
    )
  }

  /// The length in bytes of the line break that begins at `offset`, if one does.
  private func lineBreak(at offset: Int) -> Int? {
    switch bytes[offset] {
    case 0x0A, 0x0B, 0x0C: return 1
    case 0x0D:
      return offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
    case 0xC2:
      return offset + 1 < bytes.count && bytes[offset + 1] == 0x85 ? 2 : nil
    case 0xE2:
      guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return nil }
      return bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9 ? 3 : nil
    default: return nil
    }
  }
}
