/// What windows are told of the tokens of a document.
struct TokenLayers {
  let sentences: [Int32]
  let paragraphs: [Int32]
  /// Whether each token opens, goes on with or closes a quotation; see `quotePart`.
  let quoteParts: [UInt8]
  /// How many quotations have begun, up to and with each token.
  let quoteOrdinals: [Int32]
  /// The place of the surest proposal that has each token in its cue, -1 if none has.
  let proposals: [Int32]

  init(
    _ features: TokenFeatures,
    sentences: [Int32],
    paragraphs: [Int32],
    proposals: [WindowProposal]
  ) {
    self.sentences = sentences
    self.paragraphs = paragraphs
    let width = FeatureColumn.allCases.count
    let parts = (0..<features.count).map {
      Self.quotePart(features.columns[$0 * width + FeatureColumn.quotation.rawValue])
    }
    quoteParts = parts
    quoteOrdinals = Self.ordinals(parts)
    self.proposals = Self.surest(proposals, count: features.count)
  }

  private static let outside: UInt8 = 0
  private static let opens: UInt8 = 1
  private static let inside: UInt8 = 2
  private static let closes: UInt8 = 3

  /// 0 outside of quotations, 1 opens one, 2 inside, 3 closes it, from a token's `QuoteState`.
  static func quotePart(_ state: UInt16) -> UInt8 {
    switch state {
    case QuoteState.outside, QuoteState.strayMark: outside
    case QuoteState.turn, QuoteState.dash: inside
    default: opens + UInt8(truncatingIfNeeded: QuoteState.part(state))
    }
  }

  private static func ordinals(_ parts: [UInt8]) -> [Int32] {
    var before = outside
    var count: Int32 = 0
    return parts.map { part in
      if part != outside, part == opens || before == outside || before == closes { count += 1 }
      before = part
      return count
    }
  }

  private static func surest(_ proposals: [WindowProposal], count: Int) -> [Int32] {
    var surest = [Int32](repeating: -1, count: count)
    for (place, proposal) in proposals.enumerated() {
      for token in proposal.cue.joined() where surest.indices.contains(token) {
        let other = surest[token]
        if other < 0 || proposal.confidence > proposals[Int(other)].confidence {
          surest[token] = Int32(place)
        }
      }
    }
    return surest
  }

  /// The place of the surest proposal that shares a token of its cue with a candidate, the first on
  /// ties.
  func proposal(_ cue: Range<Int>, of all: [WindowProposal]) -> Int? {
    var best: Int?
    for token in cue where proposals[token] >= 0 {
      let place = Int(proposals[token])
      guard let other = best else {
        best = place
        continue
      }
      let (ours, theirs) = (all[place].confidence, all[other].confidence)
      if ours > theirs || ours == theirs && place < other { best = place }
    }
    return best
  }
}
