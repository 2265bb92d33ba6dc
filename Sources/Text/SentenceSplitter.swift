/// Divides one paragraph into its sentences.
struct SentenceSplitter {
  private let judge: BreakJudge
  private let reader: ScalarReader
  private let range: TextRange
  private let itemStarts: [Int]
  /// Where a label that opens the paragraph ends, or nil.
  private let opening: Int?
  private var sentences: [TextRange] = []

  /// Where the sentence in hand starts.
  private var start: Int
  /// Where its first letter or digit is looked for, and stays once it is found.
  private var firstWord: Int
  /// Whether a straight double mark is open.
  private var insideStraightQuote = false
  private var isLowerCase = false
  private var nextItem = 0

  /// A splitter for a paragraph, of which a label up to `opening` is a sentence.
  init(_ reader: ScalarReader, _ words: BreakWords, _ block: Block, opening: Int? = nil) {
    self.reader = reader
    self.opening = opening
    range = block.range
    itemStarts = InlineList(reader, in: block.range).itemStarts
    judge = BreakJudge(
      reader: reader,
      words: words,
      limit: block.range.end,
      isHeading: block.kind == .heading
    )
    start = block.range.start
    firstWord = block.range.start
  }

  /// The sentences, in order; together they hold all of the paragraph but white space.
  ///
  /// - Parameter breaks: what ICU proposes, moved on to the paragraph's end.
  /// - Complexity: O(n)
  mutating func sentences(_ breaks: inout ProposedBreaks) -> [TextRange] {
    var place = range.start
    if let opening {
      close(at: opening, next: opening)
      place = opening
    }
    while place < range.end {
      let byte = reader.bytes[place]
      // Letters and most of the rest: nothing can end here.
      guard byte <= 0x3F || byte == 0xE2 else {
        place += 1
        continue
      }
      if byte == UInt8(ascii: "\"") { insideStraightQuote.toggle() }
      if nextItem < itemStarts.count, place >= itemStarts[nextItem] {
        close(at: itemStarts[nextItem], next: itemStarts[nextItem])
        nextItem += 1
      }
      guard reader.scalar(at: place).isStop else {
        place += 1
        continue
      }
      place = take(
        StopRun(
          reader,
          at: place,
          limit: range.end,
          insideStraightQuote: insideStraightQuote
        ),
        &breaks
      )
    }
    closeForeign(&breaks, before: range.end)
    close(at: range.end, next: range.end)
    return sentences
  }

  /// Weighs a run of stops; returns where to go on.
  private mutating func take(_ run: StopRun, _ breaks: inout ProposedBreaks) -> Int {
    closeForeign(&breaks, before: run.start)
    let proposed = breaks.proposes(run, reader)
    if !run.straightMarks.isMultiple(of: 2) { insideStraightQuote.toggle() }
    findFirstWord(before: run.start)
    let sentence = BreakJudge.Sentence(
      start: start,
      firstWord: firstWord,
      isLowerCase: isLowerCase || firstWord < run.start && reader.scalar(at: firstWord).isLower
    )
    if judge.ends(sentence, at: run, proposed: proposed) {
      isLowerCase = sentence.isLowerCase
      close(at: run.sentenceEnd, next: run.next)
    }
    return max(run.sentenceEnd, run.end)
  }

  private mutating func findFirstWord(before limit: Int) {
    while firstWord < limit, !reader.scalar(at: firstWord).isLetterOrDigit {
      firstWord = reader.end(at: firstWord)
    }
  }

  /// Closes sentences at ICU's breaks behind the stops of other scripts.
  private mutating func closeForeign(_ breaks: inout ProposedBreaks, before limit: Int) {
    while let offset = breaks.nextForeign(from: start, before: limit, reader) {
      close(at: offset, next: offset)
    }
  }

  private mutating func close(at end: Int, next: Int) {
    let end = reader.skipSpace(backFrom: end, to: start)
    if end > start { sentences.append(TextRange(start: start, end: end)) }
    start = reader.skipSpace(from: next, to: range.end)
    firstWord = start
  }
}
