import Lexicon
import Quotation
import Syntax
import Text

/// Turns candidates that stand into attributions: bytes for tokens, kind, class and nesting.
struct AttributionWriter {
  let context: AttributionContext
  /// What turns the encoder's figures into confidence; nil where the rules work alone.
  let calibrator: Calibrator?
  private var tagged: TaggedText { context.tagged }

  init(context: AttributionContext, calibrator: Calibrator? = nil) {
    self.context = context
    self.calibrator = calibrator
  }

  /// The attributions, in order of their first byte.
  func write(_ candidates: [AttributionCandidate]) -> [Attribution] {
    let sorted = candidates.sorted { ($0.firstToken, $0.lastToken) < ($1.firstToken, $1.lastToken) }
    return sorted.indices.map { place in
      let candidate = sorted[place]
      let holder = holder(of: candidate, at: place, in: sorted)
      let content = candidate.content.sorted { $0.lowerBound < $1.lowerBound }
      let kind = kind(of: content, isVerbatim: candidate.isVerbatim)
      let support = candidate.support ?? Support(rule: candidate.confidence)
      return Attribution(
        content: content.map(range),
        cue: candidate.cue.sorted { $0.lowerBound < $1.lowerBound }.map(tagged.range),
        source: candidate.isSourceElsewhere
          ? nil : candidate.source.map { tagged.range(of: $0.tokens) },
        speaker: candidate.source?.speaker,
        addressee: candidate.addressee.map(tagged.range),
        kind: kind,
        reportingClass: candidate.cueRecord?.reportingClass ?? candidate.layoutClass,
        polarity: candidate.cueRecord?.polarity ?? .asserted,
        within: holder,
        rule: candidate.rule,
        confidence: calibrator?.confidence(of: support, kind: kind, isNested: holder != nil)
          ?? candidate.confidence * share(of: candidate, isNested: holder != nil),
        support: support
      )
    }
  }

  /// How much surer the rules are outside than within the words of another.
  private func share(of candidate: AttributionCandidate, isNested: Bool) -> Double {
    if candidate.isInner { return InnerReport.share }
    return isNested ? Self.nested : 1
  }

  /// The bytes of a stretch of content: a quotation's own where it is one.
  private func range(of tokens: Range<Int>) -> TextRange {
    context.stretch(filling: tokens).map { context.quotes[$0].range } ?? tagged.range(of: tokens)
  }

  private func kind(of content: [Range<Int>], isVerbatim: Bool) -> Attribution.Kind {
    if isVerbatim || content.allSatisfy({ context.stretch(filling: $0) != nil }) { return .direct }
    let outer = outer(of: content)
    let hasQuote = content.contains { tokens in
      tokens.contains { context.quote(at: $0) != nil && context.quote(at: $0) != outer }
    }
    return hasQuote ? .mixed : .indirect
  }

  /// The stretch that the whole content stands in, or nil.
  private func outer(of content: [Range<Int>]) -> Int? {
    guard let first = content.first?.lowerBound, let quote = context.quote(at: first) else {
      return nil
    }
    let holds = content.allSatisfy {
      context.quoteTokens[quote].lowerBound <= $0.lowerBound
        && $0.upperBound <= context.quoteTokens[quote].upperBound
    }
    return holds ? quote : context.quotes[quote].parent
  }

  /// The smallest attribution whose content holds a candidate.
  private func holder(
    of candidate: AttributionCandidate,
    at place: Int,
    in all: [AttributionCandidate]
  ) -> Int? {
    var best: Int?
    var bestSize = Int.max
    var other = place - 1
    let nearest = max(0, place - Self.nestingWindow)
    while other >= nearest {
      if candidate.isHeld(by: all[other]) {
        let size = all[other].content.reduce(0) { $0 + $1.count }
        if size < bestSize {
          best = other
          bestSize = size
        }
      }
      other -= 1
    }
    return best
  }

  /// The share of nested attributions by rules alone that are right.
  ///
  /// A quarter of the nested attributions of the development sets are in the gold, which seldom goes
  /// down a second level; see `Measurements/`.
  static let nested = 0.25

  /// How many attributions back a holder may stand: a bound on the work, far beyond real nesting.
  static let nestingWindow = 64
}
