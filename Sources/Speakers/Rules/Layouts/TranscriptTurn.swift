import Quotation
import Syntax
import Text

/// A turn of a transcript: `PILOT (Ms Roth):` *Can the fog wait?*.
struct TranscriptTurn: LayoutRule {
  static let id = "transcript-turn"
  static let confidence = 0.97

  func propose(in scene: ContentScene) -> [AttributionCandidate] {
    let context = scene.context
    return context.quotes.indices.compactMap { place in
      let quote = context.quotes[place]
      guard quote.marking == .label, quote.continues == nil, let label = quote.label else {
        return nil
      }
      let tokens = scene.tagged.tokens(in: label)
      guard !tokens.isEmpty, !context.quoteTokens[place].isEmpty else { return nil }
      let colon = tokens.upperBound
      let hasColon =
        colon < scene.tagged.tokens.count && scene.tagged.tokens[colon].kind == .colon
      return AttributionCandidate(
        content: scene.withContinuation(place).filter { !$0.isEmpty },
        cue: hasColon ? [colon..<(colon + 1)] : [],
        source: SourcePhrase(
          tokens: tokens,
          speaker: name(in: tokens, of: scene.tagged),
          rule: Self.id,
          confidence: Self.confidence
        ),
        isVerbatim: true,
        rule: Self.id,
        confidence: Self.confidence
      )
    }
  }

  /// The noun phrase of a label that names the speaker: of `PILOT (Ms Roth)` the name.
  private func name(in tokens: Range<Int>, of tagged: TaggedText) -> Range<Int> {
    for token in tokens.dropFirst() where tagged.tokens[token - 1].kind == .openingBracket {
      if let phrase = tagged.nounPhrase(at: token), phrase.kind == .name { return phrase.tokens }
    }
    return tokens.first.flatMap { tagged.nounPhrase(at: $0)?.tokens } ?? tokens
  }
}
