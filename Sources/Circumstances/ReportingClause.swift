import Lexicon
import Speakers
import Syntax
import Text

/// The places around a cue where adjuncts of its clause may stand, as stretches of tokens.
struct ReportingClause {
  /// The cue's last stretch of words.
  let cue: Range<Int>
  /// Behind the cue, or behind a source that follows it, up to the content or the sentence's end.
  let tail: Range<Int>
  /// From the source to the cue; nil where the source follows or is missing.
  let between: Range<Int>?
  /// What follows the speaker's name within the source, or nil.
  let sourceTail: Range<Int>?
  /// What precedes the source within the clause's sentence, or nil.
  let head: Range<Int>?
  /// Whether the clause begins where `head` does, and not merely behind other words said.
  let opensAtHead: Bool
  /// What follows a content that ends with a quotation mark or at a preposition, or nil.
  let behindContent: Range<Int>?
  /// What stands between two stretches of content behind the cue.
  let gaps: [Range<Int>]
  /// Whether the content behind the cue ends with a quotation mark.
  let endsQuoted: Bool
  /// Whether it is written rather than said.
  let isWriting: Bool
  /// Whether it is still to be said: "will say on Monday".
  let isToCome: Bool
}

/// Works out the clauses of a text's attributions.
struct ReportingClauses {
  let tagged: TaggedText
  let attributions: [Attribution]
  /// The tokens of each attribution's content.
  private let contents: [[Range<Int>]]

  init(tagged: TaggedText, attributions: [Attribution]) {
    self.tagged = tagged
    self.attributions = attributions
    contents = attributions.map { attribution in
      attribution.content.map(tagged.tokens(in:)).filter { !$0.isEmpty }
    }
  }

  /// How many attributions to either side are looked at for words that belong to them: a bound on the
  /// work, beyond the number in a sentence.
  private static let neighbours = 6

  /// The clause of an attribution; nil where it has no cue.
  func clause(of place: Int) -> ReportingClause? {
    let attribution = attributions[place]
    guard let cueRange = attribution.cue.last else { return nil }
    let cue = tagged.tokens(in: cueRange)
    guard let firstCue = attribution.cue.first, !cue.isEmpty else { return nil }
    let cueStart = tagged.firstToken(atOrAfter: firstCue.start)
    let source = attribution.source.map(tagged.tokens(in:)).flatMap { $0.isEmpty ? nil : $0 }
    let sentence = tagged.sentenceTokens[tagged.tokens[cue.lowerBound].sentence]
    let others = foreignContent(around: place)
    let own = contents[place]

    var tailStart = cue.upperBound
    if let source, source.lowerBound >= tailStart { tailStart = source.upperBound }
    let bounds = (own + others).map(\.lowerBound).filter { $0 >= tailStart }
    let tailEnd = min(sentence.upperBound, bounds.min() ?? .max)

    // Where the clause begins: behind whatever was said or reported before it in the sentence.
    let clauseEnd = min(source?.lowerBound ?? cueStart, cueStart)
    let before = (own + others).map(\.upperBound).filter { $0 <= clauseEnd }
    let holder = attribution.within.map { holderStart(of: $0, around: clauseEnd) } ?? 0
    let opening = max(sentence.lowerBound, holder)
    let clauseStart = max(opening, before.max() ?? 0)

    let between = source.flatMap {
      $0.upperBound < cueStart && cueStart - $0.upperBound <= Self.longestGap
        && !endsInClause($0)
        ? $0.upperBound..<cueStart : nil
    }
    let speaker = attribution.speaker
    let sourceTail = source.flatMap { source in
      speaker.flatMap {
        source.contains($0.lowerBound) && $0.upperBound < source.upperBound
          ? $0.upperBound..<source.upperBound : nil
      }
    }
    let last = own.last { $0.lowerBound >= cue.upperBound }
    return ReportingClause(
      cue: cue,
      tail: tailStart..<max(tailStart, tailEnd),
      between: between,
      sourceTail: sourceTail,
      head: source != nil && clauseStart < clauseEnd ? clauseStart..<clauseEnd : nil,
      opensAtHead: clauseStart == opening,
      behindContent: last.flatMap { content in
        let end = min(
          tagged.sentenceTokens[tagged.tokens[content.upperBound - 1].sentence].upperBound,
          others.map(\.lowerBound).filter { $0 >= content.upperBound }.min() ?? .max
        )
        return content.upperBound < end ? content.upperBound..<end : nil
      },
      gaps: zip(own, own.dropFirst()).compactMap { left, right in
        left.lowerBound >= cue.upperBound && left.upperBound < right.lowerBound
          ? left.upperBound..<right.lowerBound : nil
      },
      endsQuoted: last.map { tagged.tokens[$0.upperBound - 1].kind == .quotationMark } ?? false,
      isWriting: attribution.reportingClass == .writing,
      isToCome: attribution.polarity == .hypothetical || cue.contains(where: isFuture)
    )
  }

  /// Whether a source ends in a clause of its own, which what follows may belong to: "the woman who
  /// called | on Friday".
  private func endsInClause(_ source: Range<Int>) -> Bool {
    let end = source.upperBound
    let isClosed = tagged.tokens[end - 1].kind == .comma || tagged.tokens[end].kind == .comma
    return !isClosed && source.contains { tagged.tags[$0].isVerb }
  }

  /// The farthest a cue stands from its source with nothing but adjuncts between.
  private static let longestGap = 30

  private func isFuture(_ token: Int) -> Bool {
    switch tagged.function(token) {
    case .will, .contractedWill, .shall, .to: true
    default: false
    }
  }

  /// The content of the attributions around one that do not hold it.
  private func foreignContent(around place: Int) -> [Range<Int>] {
    let near =
      max(0, place - Self.neighbours)..<min(attributions.count, place + Self.neighbours + 1)
    return near.flatMap { other -> [Range<Int>] in
      guard other != place, !holds(other, place) else { return [] }
      return contents[other]
    }
  }

  private func holds(_ outer: Int, _ inner: Int) -> Bool {
    var holder = attributions[inner].within
    for _ in 0..<Self.neighbours {
      guard let place = holder else { return false }
      if place == outer { return true }
      holder = attributions[place].within
    }
    return false
  }

  /// Where the content begins that holds a token.
  private func holderStart(of holder: Int, around token: Int) -> Int {
    contents[holder].last { $0.lowerBound <= token }?.lowerBound ?? 0
  }
}
