/// Decides whether a run of stops ends its sentence.
///
/// ICU's proposal holds unless a rule knows better; each rule reads only the words around the run,
/// so that a decision takes constant time.
struct BreakJudge {
  let reader: ScalarReader
  let words: BreakWords
  /// The paragraph's end.
  let limit: Int
  /// Whether the paragraph is a heading, where every word may have a capital.
  let isHeading: Bool

  /// The sentence as far as it is known.
  struct Sentence {
    /// Where it starts.
    let start: Int
    /// Where its first word starts; the run's start if there is none before it.
    let firstWord: Int
    /// Whether the paragraph's sentences do without capitals, as in hasty messages.
    let isLowerCase: Bool
  }

  /// Whether `run` ends `sentence`, given whether ICU proposes it.
  func ends(_ sentence: Sentence, at run: StopRun, proposed: Bool) -> Bool {
    guard run.next < limit else { return false }
    // "?!" or an ellipsis alone belongs to what follows.
    guard sentence.firstWord < run.start else { return false }
    let following = Following(reader, run, limit)
    switch run.kind {
    case .period: return periodEnds(sentence, run, following, proposed)
    case .ellipsis: return ellipsisEnds(run, following, proposed)
    case .exclamation, .question: return markEnds(sentence, run, following, proposed)
    }
  }
}

/// What stands behind a run of stops.
struct Following {
  /// Where the next word, number or sign begins, behind marks and brackets that open.
  let word: Int
  /// Its first code point.
  let first: Unicode.Scalar
  /// Whether a quotation mark opens before it.
  let opensQuote: Bool
  /// Whether a bracket opens before it.
  let opensBracket: Bool

  var isOpened: Bool { opensQuote || opensBracket }

  /// More marks than this do not open at one place.
  private static let mostMarks = 4

  init(_ reader: ScalarReader, _ run: StopRun, _ limit: Int) {
    var place = run.next
    var opensQuote = false
    var opensBracket = false
    var marks = 0
    while place < limit, marks < Self.mostMarks {
      let scalar = reader.scalar(at: place)
      if scalar.isOpeningBracket {
        opensBracket = true
      } else if scalar.isOpeningQuote || scalar.isStraightQuote || scalar.isClosingQuote {
        opensQuote = true
      } else if scalar != "\u{BF}" && scalar != "\u{A1}" {
        break
      }
      place = reader.end(at: place)
      marks += 1
    }
    word = place
    first = place < limit ? reader.scalar(at: place) : " "
    self.opensQuote = opensQuote
    self.opensBracket = opensBracket
  }
}
