import Circumstances
import Coreference
import Quotation
import Speakers
import Syntax
import Text

/// Behind what a quotation that carries on another becomes an attribution of its own.
enum QuotationBorder {
  /// A paragraph that the reporting clause of the quotation before has closed: *“A,” he said.*, and
  /// *“B.”* in the next. Newsrooms' gold counts two; to PolNeAR and the challenge sets it is all one.
  case paragraph
  /// Any sentence: *“A,” he said. “B.”* is one attribution in two stretches; some gold data, such as
  /// that of Gender Gap Tracker, counts it as two.
  case sentence
}

extension Analysis {
  /// The same, with each quotation behind a border as an attribution of its own.
  ///
  /// What is parted keeps the speaker and has neither cue nor source.
  func withQuotationsApart(at border: QuotationBorder) -> Analysis {
    var split: [Attribution] = []
    var origins: [Int] = []
    var circumstances: [Circumstance] = []
    var firstPart: [Int] = []
    for (place, attribution) in attributions.enumerated() {
      firstPart.append(split.count)
      let parts = quotationsApart(attribution.content, at: border)
      for (number, part) in parts.enumerated() {
        split.append(
          number == 0
            ? attribution.with(part, kind: kind(of: part, in: attribution))
            : attribution.carriedOn(by: part)
        )
        origins.append(place)
        circumstances.append(number == 0 ? circumstance(of: place) : .none)
      }
    }
    guard split.count > attributions.count else { return self }
    func end(of place: Int) -> Int {
      place + 1 < firstPart.count ? firstPart[place + 1] : split.count
    }
    let order = split.indices.sorted { (split[$0].start, $0) < (split[$1].start, $1) }
    var placeOf = [Int](repeating: 0, count: split.count)
    for (place, old) in order.enumerated() { placeOf[old] = place }
    return Analysis(
      article: article,
      tagged: tagged,
      quotes: quotes,
      mentions: mentions,
      cues: cues,
      attributions: order.map { old in
        split[old].held(
          by: split[old].within.map { holder in
            placeOf[part(of: firstPart[holder]..<end(of: holder), in: split, holding: split[old])]
          }
        )
      },
      chains: CoreferenceChains(
        entities: chains.entities,
        entityOfMention: chains.entityOfMention,
        speakerOfAttribution: order.map { chains.speakerOfAttribution[origins[$0]] },
        evidenceOfAttribution: order.map { chains.evidenceOfAttribution[origins[$0]] }
      ),
      circumstances: order.map { circumstances[$0] }
    )
  }

  /// How much of a part is quoted: parted from its quotations, mixed words may be indirect.
  private func kind(of part: [TextRange], in attribution: Attribution) -> Attribution.Kind {
    guard attribution.kind == .mixed, part != attribution.content else { return attribution.kind }
    if part.allSatisfy({ quotation(filling: $0) != nil }) { return .direct }
    let holdsQuotation = quotes.contains { quote in
      quote.marking == .marks && quote.role == .utterance
        && part.contains { $0.overlaps(quote.range) }
    }
    return holdsQuotation ? .mixed : .indirect
  }

  /// The part of a holder that holds a nested attribution, the first if none does.
  private func part(
    of places: Range<Int>,
    in split: [Attribution],
    holding inner: Attribution
  ) -> Int {
    places.first { place in
      split[place].content.contains { range in
        inner.content.allSatisfy { range.start <= $0.start && $0.end <= range.end }
      }
    } ?? places.lowerBound
  }

  /// Stretches of content, in groups: a quotation behind a border begins a new one.
  private func quotationsApart(_ content: [TextRange], at border: QuotationBorder) -> [[TextRange]]
  {
    var parts: [[TextRange]] = []
    for range in content {
      if let last = parts.last?.last, !opensAfresh(range, after: last, at: border) {
        parts[parts.count - 1].append(range)
      } else {
        parts.append([range])
      }
    }
    return parts
  }

  private func opensAfresh(
    _ range: TextRange,
    after last: TextRange,
    at border: QuotationBorder
  ) -> Bool {
    guard let quote = quotation(filling: range), quote.continues == nil else { return false }
    let first = tagged.firstToken(atOrAfter: range.start)
    let behind = tagged.firstToken(atOrAfter: last.end)
    guard first < tagged.tokens.count, behind > 0, behind <= first else { return false }
    switch border {
    case .sentence:
      return tagged.tokens[first].sentence != tagged.tokens[behind - 1].sentence
    case .paragraph:
      let paragraph = tagged.paragraph(of: behind - 1)
      return paragraph != tagged.paragraph(of: first)
        && (behind..<first).contains {
          tagged.paragraph(of: $0) == paragraph && tagged.tokens[$0].kind == .word
        }
    }
  }
}

extension Analysis {
  /// The quotation in marks that fills a range, or nil; the quotations are sorted by where they begin.
  private func quotation(filling range: TextRange) -> QuotedStretch? {
    var (low, high) = (0, quotes.count)
    while low < high {
      let middle = (low + high) / 2
      if quotes[middle].range.start < range.start { low = middle + 1 } else { high = middle }
    }
    return quotes[low...].prefix { $0.range.start == range.start }
      .first { $0.range == range && $0.marking == .marks }
  }
}

extension Attribution {
  fileprivate var start: Int { min(content[0].start, cue.first?.start ?? .max) }
}
