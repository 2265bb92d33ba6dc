internal import Lexicon

/// Lines without a blank line between them, and which of them belong to one paragraph.
///
/// A group is either hard-wrapped, when a line was ended because the next word did not fit, or has
/// a paragraph a line. Its own lines tell which.
struct LineGroup {
  let reader: ScalarReader
  let words: BreakWords
  let lines: ArraySlice<Line>
  /// The list markers of these lines, by the place of the line.
  let markers: [Int: ListMarker]

  /// Text is seldom wrapped at more columns than this: mail and wire copy use 60 to 80, README
  /// files up to 100.
  private static let widestWrap = 120
  /// Below this a column is a list of short lines, not wrapped text.
  private static let narrowestWrap = 28
  /// The share of its line ends at which the next word did not fit, from which a group counts as
  /// wrapped; paragraphs' last lines are the rest.
  private static let leastFull = 0.6
  /// The share of its line ends that stand inside a sentence, from which a group counts as wrapped;
  /// where each line is a paragraph nearly all end in a stop.
  private static let leastOpen = 0.5

  /// The paragraphs, as ranges of lines.
  func paragraphs() -> [Range<Int>] {
    guard lines.count > 1 else { return [lines.indices] }
    let widths = lines.map { width(of: $0.range) }
    let wrap = wrapWidth(widths)
    var paragraphs: [Range<Int>] = []
    var first = lines.startIndex
    for next in lines.indices.dropFirst() {
      let continues = wrap.map { continuesWrapped(next, in: first..<next, widths, $0) }
      guard !(continues ?? continuesLine(next)) else { continue }
      paragraphs.append(first..<next)
      first = next
    }
    paragraphs.append(first..<lines.endIndex)
    return paragraphs
  }

  /// The column at which the group is wrapped, nil if it is not.
  private func wrapWidth(_ widths: [Int]) -> Int? {
    let widest = widths.max() ?? 0
    guard widest <= Self.widestWrap, widest >= Self.narrowestWrap else { return nil }
    var full = 0
    var open = 0
    for next in lines.indices.dropFirst() {
      full += isFull(next - 1, widths, widest) ? 1 : 0
      open += endsSentence(next - 1) ? 0 : 1
    }
    let ends = Double(lines.count - 1)
    guard Double(full) >= ends * Self.leastFull, Double(open) >= ends * Self.leastOpen else {
      return nil
    }
    return widest
  }

  /// Whether the line after `place` begins with a word that had no room on it.
  private func isFull(_ place: Int, _ widths: [Int], _ wrap: Int) -> Bool {
    let next = lines[place + 1].range
    var wordEnd = next.start
    while wordEnd < next.end, !reader.scalar(at: wordEnd).isSpace {
      wordEnd = reader.end(at: wordEnd)
    }
    let word = width(of: TextRange(start: next.start, end: wordEnd))
    return widths[place - lines.startIndex] + 1 + word > wrap
  }

  private func continuesWrapped(
    _ next: Int,
    in paragraph: Range<Int>,
    _ widths: [Int],
    _ wrap: Int
  ) -> Bool {
    guard markers[next] == nil else { return false }
    let previous = lines[next - 1]
    if startsLower(lines[next]) { return true }
    guard endsSentence(next - 1) else {
      // A short line without a stop before a capital is a headline over its paragraph.
      return paragraph.count > 1 || isFull(next - 1, widths, wrap)
    }
    let isIndented =
      lines[next].indentation > previous.indentation && markers[paragraph.lowerBound] == nil
    return !isIndented && isFull(next - 1, widths, wrap)
  }

  /// A paragraph a line: only a line that breaks off before a small letter goes on.
  private func continuesLine(_ next: Int) -> Bool {
    markers[next] == nil && !reader.endsInStop(lines[next - 1].range) && startsLower(lines[next])
  }

  private func startsLower(_ line: Line) -> Bool {
    reader.scalar(at: line.range.start).isLower
  }

  /// Whether the line at `place` ends in a stop that ends its sentence, as far as the lines tell:
  /// no small letter follows, and the stop is not that of a title or an initial.
  private func endsSentence(_ place: Int) -> Bool {
    let range = lines[place].range
    guard reader.endsInStop(range), !startsLower(lines[place + 1]) else { return false }
    let stop = reader.start(before: range.end)
    guard reader.scalar(at: stop) == "." else { return true }
    let token = StopToken(reader, endingAt: stop, from: range.start)
    if token.isSingleLetter { return false }
    let kind = words.word(token.range, in: reader)?.abbreviation?.kind
    return kind != .beforeName && kind != .inner
  }

  /// The width in code points.
  private func width(of range: TextRange) -> Int {
    reader.bytes[range.start..<range.end].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

extension ScalarReader {
  /// Whether a stretch ends in a stop, closing marks and brackets aside.
  func endsInStop(_ range: TextRange) -> Bool {
    var place = range.end
    while place > range.start {
      let last = scalar(before: place)
      guard last.isClosingQuote || last.isClosingBracket || last.isStraightQuote else {
        return last.isStop || !last.isASCII && ICU.isSentenceTerminal(last)
      }
      place = start(before: place)
    }
    return false
  }
}
