import Text

/// Pairs the double marks, guillemets and their like of one paragraph.
///
/// Whether a mark opens or closes is read off its surroundings first, off its glyph second, and off
/// what is open third, so that one mark too few or too many does not turn all that follow it.
///
/// - Complexity: linear in the number of marks.
struct DoublePairing {
  /// Quotations within quotations beyond this depth are no longer told apart; three are already rare.
  static let maximumDepth = 6

  /// The text.
  let bytes: [UInt8]
  /// The paragraph.
  let bounds: Range<Int>
  /// The marks of the paragraph, none of them single.
  let marks: [QuoteMark]
  /// Its single marks, which answer a double one only where nothing else does.
  let singles: [QuoteMark]

  private let leanings: [QuoteMark.Leaning]
  /// How many more marks close than open, from each mark on.
  private let balances: [Int]

  /// A pairing of the marks of a paragraph.
  init(bytes: [UInt8], bounds: Range<Int>, marks: [QuoteMark]) {
    self.bytes = bytes
    self.bounds = bounds
    let doubles = marks.filter { $0.markClass != .single }
    self.marks = doubles
    singles = marks.filter { $0.markClass == .single }
    leanings = doubles.map { mark in
      let context = mark.contextLeaning
      return context == .unsure ? mark.glyph.leaning : context
    }
    var balances = [Int](repeating: 0, count: doubles.count + 1)
    for place in doubles.indices.reversed() {
      let step = leanings[place] == .closes ? 1 : leanings[place] == .opens ? -1 : 0
      balances[place] = balances[place + 1] + step
    }
    self.balances = balances
  }

  /// The pairs and the marks that stay alone, in the order in which they end.
  func pairs() -> [MarkPair] {
    var run = Run(floor: bounds.lowerBound)
    for place in marks.indices {
      switch direction(of: place, in: run) {
      case .opens: open(place, in: &run)
      case .closes: close(place, in: &run)
      case .unsure: continue
      }
    }
    if let outermost = run.stack.first {
      run.pairs.append(unclosed(outermost, limit: bounds.upperBound))
    }
    return run.pairs
  }

  /// What is open and what is done.
  private struct Run {
    var stack: [Int] = []
    var pairs: [MarkPair] = []
    var floor: Int
  }

  /// What the mark does now; unsure if it is no quotation mark.
  private func direction(of place: Int, in run: Run) -> QuoteMark.Leaning {
    let mark = marks[place]
    let isOpen = run.stack.contains { marks[$0].markClass == mark.markClass }
    switch leanings[place] {
    case .unsure:
      if isOpen {
        if mark.before == .digit, closesLater(place) { return .unsure }
        // said."So: without blanks between sentences, what comes next decides.
        return mark.before == .terminal && mark.after.isWord && closesLater(place)
          ? .opens : .closes
      }
      // 5"x7", and a mark inside a word that nothing closes.
      if mark.before == .digit { return .unsure }
      if mark.isInsideWord { return closesLater(place) ? .opens : .unsure }
      return .opens
    case .opens:
      if isOpen, isDisplacedClose(place, in: run) || isDetachedClose(place, in: run) {
        return .closes
      }
      return .opens
    case .closes:
      if isOpen {
        // A 12" pizza within a quotation that still closes: inches.
        let isMeasure =
          mark.before == .digit && mark.glyph == .straightDouble
          && balances[place] > run.stack.count
        return isMeasure ? .unsure : .closes
      }
      if mark.glyph.leaning == .opens { return .opens }
      if mark.before == .digit { return .unsure }
      // said," We will …": the blank stands on the wrong side.
      if mark.before == .comma || mark.before == .colon, mark.after == .blank, closesLater(place) {
        return .opens
      }
      return .closes
    }
  }

  /// Whether the next mark leans on the word before it.
  private func closesLater(_ place: Int) -> Bool {
    place + 1 < marks.count && leanings[place + 1] == .closes
  }

  /// Whether a mark that leans on the word behind it closes all the same: “I was there, ”he said.
  private func isDisplacedClose(_ place: Int, in run: Run) -> Bool {
    guard let top = run.stack.last, balances[place] < run.stack.count else { return false }
    let mark = marks[place]
    guard mark.before == .blank else { return false }
    if mark.glyph.leaning == .closes { return marks[top].glyph.isAnswered(by: mark.glyph) }
    // “He is solid, “she wrote. “He is …”
    if mark.glyph.leaning == .opens {
      return marks[top].glyph == mark.glyph && neighbourBeforeBlank(mark) == .comma
        && place + 1 < marks.count && leanings[place + 1] == .opens
    }
    return mark.glyph.leaning == .unsure && marks[top].glyph == mark.glyph
      && neighbourBeforeBlank(mark) == .comma && isLowercase(at: mark.range.end)
  }

  /// Whether an opening glyph between blanks ends a sentence: “They see that. “
  private func isDetachedClose(_ place: Int, in run: Run) -> Bool {
    let mark = marks[place]
    return mark.contextLeaning == .unsure && mark.after.isOpen
      && balances[place] < run.stack.count && !closesLater(place)
      && (mark.after == .edge || neighbourBeforeBlank(mark).endsUtterance)
  }

  private func open(_ place: Int, in run: inout Run) {
    guard let top = run.stack.last else {
      run.stack.append(place)
      return
    }
    let mark = marks[place]
    let nests =
      balances[place] >= run.stack.count
      || (neighbourBeforeBlank(mark).isWord && marks[top].range.end < mark.range.start)
    if nests {
      if run.stack.count < Self.maximumDepth { run.stack.append(place) }
      return
    }
    if closesLater(place), marks[top].glyph.isAnswered(by: marks[place + 1].glyph),
      !mark.glyph.isAnswered(by: marks[place + 1].glyph)
    {
      return  // A stray glyph within a quotation that is well set: “A "modern stove.”
    }
    // Of two that touch, the inner one counts.
    if marks[top].range.end < mark.range.start {
      run.pairs.append(unclosed(run.stack[0], limit: mark.range.start))
    }
    run.stack = [place]
  }

  private func close(_ place: Int, in run: inout Run) {
    let mark = marks[place]
    let answered =
      run.stack.lastIndex { marks[$0].markClass == mark.markClass }
      ?? (isLastOfItsOpener(place, in: run) ? run.stack.indices.last : nil)
    guard let answered else {
      guard run.stack.isEmpty else { return }
      run.pairs.append(unopened(place, floor: run.floor))
      run.floor = mark.range.end
      return
    }
    let opener = marks[run.stack[answered]]
    run.stack.removeSubrange(answered...)
    if opener.range.end < mark.range.start {
      run.pairs.append(MarkPair(open: opener, close: mark))
    }
    if run.stack.isEmpty { run.floor = mark.range.end }
  }

  /// Whether a mark of another class has to close what is open, as nothing of its own class follows.
  private func isLastOfItsOpener(_ place: Int, in run: Run) -> Bool {
    guard run.stack.count == 1, let top = run.stack.last else { return false }
    return place == marks.count - 1 && marks[top].markClass != marks[place].markClass
  }

  /// The pair of an opening mark that no double one answers: a single one may, as in “No.’.
  private func unclosed(_ place: Int, limit: Int) -> MarkPair {
    let opener = marks[place]
    // A fragment in the middle of a sentence ends anywhere: the “complete calm’ of the bay.
    let isFragment =
      opener.before == .blank && neighbourBeforeBlank(opener).isWord
      && isLowercase(at: opener.range.end)
    var depth = 0
    for single in singles(from: opener.range.end, to: limit)
    where single.range.start > opener.range.end {
      switch single.contextLeaning {
      case .opens: depth += 1
      case .closes where depth > 0: depth -= 1
      case .closes
      where opener.markClass == .double && (isFragment || single.before.endsUtterance):
        return MarkPair(open: opener, close: single)
      case .closes, .unsure: continue
      }
    }
    return MarkPair(open: opener, limit: limit)
  }

  /// The pair of a closing mark without a double one before it: a single one may be: ‘No,” he said.
  private func unopened(_ place: Int, floor: Int) -> MarkPair {
    let closer = marks[place]
    var opener: QuoteMark?
    for single in singles(from: floor, to: closer.range.start)
    where single.range.end < closer.range.start {
      switch single.contextLeaning {
      case .opens where single.glyph != .singleClosing: opener = single
      case .closes: opener = nil
      case .opens, .unsure: continue
      }
    }
    if let opener, closer.markClass == .double,
      closer.before.endsUtterance
        || (opener.glyph == .singleOpening && closer.glyph == .curlyClosing)
    {
      return MarkPair(open: opener, close: closer)
    }
    return MarkPair(close: closer, floor: floor)
  }

  /// The single marks between two offsets.
  private func singles(from start: Int, to end: Int) -> ArraySlice<QuoteMark> {
    let first = singles.partitioned { $0.range.start >= start }
    return singles[first...].prefix { $0.range.end <= end }
  }

  private func neighbourBeforeBlank(_ mark: QuoteMark) -> Neighbour {
    var offset = mark.range.start
    while offset > bounds.lowerBound, bytes[offset - 1] == 0x20 { offset -= 1 }
    return Neighbour(before: offset, in: bytes, bounds: bounds)
  }

  private func isLowercase(at offset: Int) -> Bool {
    offset < bounds.upperBound && (0x61...0x7A).contains(bytes[offset])
  }
}

extension [QuoteMark] {
  /// The place of the first mark that `isBehind` holds for; it holds for all that follow.
  fileprivate func partitioned(by isBehind: (QuoteMark) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
