import Text

/// The way from a cue to a speaker's name, in words for a person to read.
package struct EvidenceChain: Hashable, Sendable {
  /// A step of the way.
  package struct Step: Hashable, Sendable {
    /// The words that it led to, in one line, shortened if they are long.
    package let words: String
    /// The sentence in which they begin, counted from 1; nil where that is not known.
    package let sentence: Int?
    /// Why: “the subject of “said””; empty for a rule that is not known.
    package let reason: String
    /// The id of the rule.
    package let rule: String
    /// Where the words stand, in the unit of the record.
    package let span: Range<Int>

    /// What stands behind the words: " (sentence 7), the subject of “said”".
    package var sentenceAndReason: String {
      (sentence.map { " (sentence \($0))" } ?? "") + (reason.isEmpty ? "" : ", " + reason)
    }

    /// The step in one line, the rule's id and place behind it.
    package var line: String {
      "“\(words)”\(sentenceAndReason)  [\(rule) \(span.lowerBound)-\(span.upperBound)]"
    }
  }

  /// The steps, in order.
  package let steps: [Step]

  /// The way that some steps go.
  ///
  /// - Parameters:
  ///   - evidence: the steps as a record has them.
  ///   - cue: the words of the cue.
  ///   - words: the text of a step's span.
  ///   - sentence: the sentence in which a place of the record stands, counted from 1.
  package init(
    _ evidence: [EvidenceStep],
    cue: String,
    words: (EvidenceStep) -> String,
    sentence: (Int) -> Int?
  ) {
    var steps: [Step] = []
    let cue = Self.line(cue)
    for step in evidence {
      let found = Self.line(words(step))
      let reason =
        if let last = steps.last {
          RuleWords.link(step.rule, from: last.words)
        } else {
          RuleWords.attribution(step.rule, cue: cue, to: found)
        }
      steps.append(
        Step(
          words: found,
          sentence: sentence(step.start),
          reason: reason ?? "",
          rule: step.rule,
          span: step.start..<max(step.start, step.end)
        )
      )
    }
    self.steps = steps
  }

  /// Characters of a step that are shown.
  private static let longest = 80

  /// A text in one line without its marks, shortened.
  private static func line(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > longest ? line.prefix(longest) + "…" : line
  }
}

/// The number of the sentence in which a byte stands.
package struct SentenceNumbers: Sendable {
  /// Where each sentence begins, in order.
  private let starts: [Int]

  /// Numbers by where the sentences begin, in order.
  package init(starts: [Int]) {
    self.starts = starts
  }

  /// The number of the last sentence that begins at or before a place, counted from 1; nil before the
  /// first one.
  package subscript(place: Int) -> Int? {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low
  }
}
