/// A run of stops with what belongs to it.
///
/// Examples: `…?!”`, `. . .`, `.” [4]`.
struct StopRun {
  /// What the run asks for.
  enum Kind {
    /// One full stop.
    case period
    /// Several full stops, close or spaced, or an ellipsis sign.
    case ellipsis
    /// Exclamation marks, perhaps among full stops.
    case exclamation
    /// A question mark among them.
    case question
  }

  let kind: Kind
  /// The first stop's offset.
  let start: Int
  /// Behind the last stop.
  let end: Int
  /// Behind the closing marks, brackets and references that belong to the sentence.
  let sentenceEnd: Int
  /// The next thing that is not white space, or the paragraph's end.
  let next: Int
  /// Whether a quotation mark closes behind the stops.
  let closesQuote: Bool
  /// Whether a bracket closes behind the stops.
  let closesBracket: Bool
  /// How many straight double marks are among what closes.
  let straightMarks: Int

  /// Whether white space follows.
  var isSpaced: Bool { next > sentenceEnd }

  /// The run whose first stop is at `start`.
  ///
  /// - Parameter insideStraightQuote: whether a straight double mark is open, so that one right
  ///   before a word closes.
  init(_ reader: ScalarReader, at start: Int, limit: Int, insideStraightQuote: Bool) {
    let stops = Stops(reader, at: start, limit: limit)
    var closing = Closing(place: stops.end)
    closing.take(reader, limit, insideStraightQuote)
    kind = stops.kind
    self.start = start
    end = stops.end
    sentenceEnd = closing.place
    next = reader.skipSpace(from: closing.place, to: limit)
    closesQuote = closing.hasQuote
    closesBracket = closing.hasBracket
    straightMarks = closing.straightMarks
  }
}

/// The stops of a run.
private struct Stops {
  var end: Int
  var kind: StopRun.Kind

  init(_ reader: ScalarReader, at start: Int, limit: Int) {
    var periods = 0
    var hasEllipsis = false
    var hasQuestion = false
    var hasExclamation = false
    end = start
    while end < limit {
      let scalar = reader.scalar(at: end)
      guard scalar.isStop else { break }
      switch scalar {
      case "?": hasQuestion = true
      case "!": hasExclamation = true
      case ".": periods += 1
      default: hasEllipsis = true
      }
      end = reader.end(at: end)
    }
    if hasQuestion {
      kind = .question
    } else if hasExclamation {
      kind = .exclamation
    } else if hasEllipsis || periods > 1 {
      kind = .ellipsis
    } else {
      kind = .period
      takeSpacedPeriods(reader, start, limit)
    }
  }

  /// Takes the rest of an ellipsis with blanks in it.
  ///
  /// Where the first stop stands close to a word and three spaced ones
  /// follow, the first ends the sentence and the ellipsis begins the next ("the bridge. . . . Nobody
  /// paid"); at the paragraph's end all of them close it.
  private mutating func takeSpacedPeriods(_ reader: ScalarReader, _ start: Int, _ limit: Int) {
    var place = end
    var more = 0
    while place + 1 < limit, reader.scalar(at: place).isSpace {
      let stop = reader.end(at: place)
      guard stop < limit, reader.bytes[stop] == UInt8(ascii: ".") else { break }
      // ". .com" and ". .." begin something else.
      let next = stop + 1 < limit ? reader.scalar(at: stop + 1) : " "
      guard !next.isLetterOrDigit, next != "." else { break }
      place = stop + 1
      more += 1
    }
    guard more >= 1 else { return }
    let isClose = !reader.scalar(before: start).isSpace
    let isFull = isClose && more >= 3
    if isFull, reader.scalar(at: reader.skipSpace(from: place, to: limit)).isUpper { return }
    end = place
    kind = .ellipsis
  }
}

/// What closes behind the stops.
private struct Closing {
  var place: Int
  var hasQuote = false
  var hasBracket = false
  var straightMarks = 0

  mutating func take(_ reader: ScalarReader, _ limit: Int, _ insideStraightQuote: Bool) {
    takeMarks(reader, limit, insideStraightQuote)
    takeSpacedMark(reader, limit, insideStraightQuote)
    while let end = reference(reader, limit) { place = end }
  }

  private mutating func takeMarks(
    _ reader: ScalarReader,
    _ limit: Int,
    _ insideStraightQuote: Bool
  ) {
    while place < limit {
      let scalar = reader.scalar(at: place)
      let behind = reader.end(at: place)
      let next = behind < limit ? reader.scalar(at: behind) : " "
      if scalar.isClosingBracket {
        hasBracket = true
      } else if scalar.isClosingQuote {
        hasQuote = true
      } else if scalar == "\"" {
        guard insideStraightQuote && straightMarks == 0 || !next.isLetterOrDigit else { return }
        hasQuote = true
        straightMarks += 1
      } else if scalar == "'" || scalar.isOpeningQuote && scalar != "`" {
        // Opening glyphs close in „…“ and »…«, and by mistake; then no word follows them closely.
        guard
          next.isSpace || next.isContinuation || next.isStraightQuote || next.isClosingQuote
            || next.isClosingBracket || next.isStop || next.isDash
        else { return }
        hasQuote = true
      } else {
        return
      }
      place = behind
    }
  }

  /// Takes a closing mark that stands apart.
  ///
  /// Examples: `stop. ) Next`, `stop. ” Next`.
  private mutating func takeSpacedMark(
    _ reader: ScalarReader,
    _ limit: Int,
    _ insideStraightQuote: Bool
  ) {
    let mark = reader.skipSpace(from: place, to: limit)
    guard mark > place, mark < limit else { return }
    let scalar = reader.scalar(at: mark)
    let behind = reader.end(at: mark)
    guard behind >= limit || reader.scalar(at: behind).isSpace else { return }
    if scalar.isClosingBracket {
      hasBracket = true
    } else if scalar == "\u{201D}" || scalar == "\u{BB}" {
      hasQuote = true
    } else if scalar == "\"", insideStraightQuote, straightMarks == 0 {
      hasQuote = true
      straightMarks += 1
    } else {
      return
    }
    place = behind
  }

  /// The end of a reference such as "[4]", "[4, 7]", "[…]" that stands here, a blank before it or
  /// none.
  private func reference(_ reader: ScalarReader, _ limit: Int) -> Int? {
    var at = place
    if at < limit, reader.bytes[at] == 0x20 { at += 1 }
    guard at < limit, reader.bytes[at] == UInt8(ascii: "[") else { return nil }
    at += 1
    let inner = at
    while at < limit, at - inner < Self.longestReference {
      let scalar = reader.scalar(at: at)
      if scalar == "]" {
        let behind = at + 1
        let isApart = behind >= limit || !reader.scalar(at: behind).isLetterOrDigit
        return at > inner && isApart ? behind : nil
      }
      guard
        scalar.isDigit || scalar == "," || scalar == " " || scalar.isDash || scalar == "\u{2026}"
          || scalar == "."
      else { return nil }
      at = reader.end(at: at)
    }
    return nil
  }

  /// Longer brackets hold words, not numbers.
  private static let longestReference = 24
}
