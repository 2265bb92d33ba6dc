/// The breaks that ICU proposes, walked through once from the text's start to its end.
struct ProposedBreaks {
  /// Offsets in rising order; nil if ICU could not be asked.
  private let offsets: [Int]?
  private var place = 0

  init(_ offsets: [Int]?) {
    self.offsets = offsets
  }

  /// Whether ICU breaks behind a run of stops.
  ///
  /// ICU breaks at every line break too; behind a stop at a line's end, and where ICU gave no
  /// answer, the break is taken as proposed unless a small letter follows.
  mutating func proposes(_ run: StopRun, _ reader: ScalarReader) -> Bool {
    guard let offsets, !hasLineBreak(run, reader) else {
      return !reader.scalar(at: run.next).isLower
    }
    while place < offsets.count, offsets[place] <= run.start { place += 1 }
    return place < offsets.count && offsets[place] <= run.next
  }

  /// The next break before `limit` behind a stop that is none of ours: "。", "؟".
  mutating func nextForeign(from start: Int, before limit: Int, _ reader: ScalarReader) -> Int? {
    guard let offsets else { return nil }
    while place < offsets.count, offsets[place] < limit {
      let offset = offsets[place]
      place += 1
      guard offset > start else { continue }
      var end = reader.skipSpace(backFrom: offset, to: start)
      while end > start, Self.closes(reader.scalar(before: end)) { end = reader.start(before: end) }
      let last = reader.scalar(before: end)
      if end > start, !last.isASCII, !last.isStop, ICU.isSentenceTerminal(last) { return offset }
    }
    return nil
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isClosingQuote || scalar.isClosingBracket || scalar.isStraightQuote
      || scalar.properties.generalCategory == .closePunctuation
  }

  private func hasLineBreak(_ run: StopRun, _ reader: ScalarReader) -> Bool {
    reader.bytes[run.end..<run.next].contains { $0 < 0x20 && $0 != 0x09 || $0 == 0x85 }
  }
}
