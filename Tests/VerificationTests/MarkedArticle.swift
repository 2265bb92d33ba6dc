import Verification

/// An article made for a test: one statement's parts stand in its text.
enum MarkedArticle {
  /// An article of one sentence or more in which `speaker` says `content`.
  static func article(
    _ text: String,
    _ kind: ReportedStatement.Kind,
    content: [String],
    cue: String = "said",
    speaker: String = "Ada Roth",
    aliases: [String] = [],
    polarity: ReportedStatement.Polarity = .asserted,
    date: String? = nil
  ) -> ReportedArticle {
    ReportedArticle(
      name: "made",
      date: date,
      text: text,
      statements: [
        ReportedStatement(
          id: "a1",
          kind: kind,
          polarity: polarity,
          content: content.map { range(of: $0, in: text) },
          cue: [range(of: cue, in: text)],
          speaker: ReportedSpeaker(name: speaker, aliases: aliases)
        )
      ]
    )
  }

  /// Where a part first stands, in code points; empty at the start if it does not.
  static func range(of part: String, in text: String) -> Range<Int> {
    let (part, text) = (Array(part.unicodeScalars), Array(text.unicodeScalars))
    guard part.count <= text.count else { return 0..<0 }
    let start = (0...(text.count - part.count)).first { start in
      part.indices.allSatisfy { text[start + $0] == part[$0] }
    }
    return start.map { $0..<($0 + part.count) } ?? 0..<0
  }
}
