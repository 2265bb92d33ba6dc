import Quotation
import Syntax

/// A quotation credited behind a dash or in brackets, as surveys and epigraphs have it: *“The fog can
/// wait.”* — Lena Roth; *“The fog can wait.”* (Lena Roth, pilot).
struct DashCredit: LayoutRule {
  static let id = "dash-credit"
  static let confidence = 0.93

  /// The most tokens of a credit: a name, a title and a town.
  static let longestCredit = 16

  func propose(in scene: ContentScene) -> [AttributionCandidate] {
    let context = scene.context
    let tagged = scene.tagged
    return context.quotes.indices.compactMap { place in
      let tokens = context.quoteTokens[place]
      let dash = tokens.upperBound
      guard context.quotes[place].marking == .marks, context.quotes[place].parent == nil,
        context.quotes[place].closure != .continued, !tokens.isEmpty, dash < tagged.tokens.count,
        isMark(dash, in: tagged), opensBlock(place, in: scene),
        tagged.paragraph(of: dash) - tagged.paragraph(of: tokens.upperBound - 1) <= 1,
        let credit = credit(behind: dash, in: scene)
      else { return nil }
      return AttributionCandidate(
        content: scene.withContinued(place),
        cue: tagged.tokens[dash].kind == .dash ? [dash..<(dash + 1)] : [],
        source: credit,
        rule: Self.id,
        confidence: Self.confidence
      )
    }
  }

  private func isMark(_ token: Int, in tagged: TaggedText) -> Bool {
    tagged.tokens[token].kind == .dash || tagged.tokens[token].kind == .openingBracket
  }

  /// Whether nothing stands before a quotation in its paragraph.
  private func opensBlock(_ quote: Int, in scene: ContentScene) -> Bool {
    let first = scene.context.quoteTokens[quote].lowerBound
    return scene.context.paragraphTokens(scene.tagged.paragraph(of: first)).lowerBound == first
  }

  /// The rest of the paragraph behind a dash, if it begins with a name and has no verb.
  private func credit(behind dash: Int, in scene: ContentScene) -> SourcePhrase? {
    let tagged = scene.tagged
    let block = scene.context.paragraphTokens(tagged.paragraph(of: dash))
    var rest = (dash + 1)..<block.upperBound
    if let last = rest.last, tagged.tokens[last].kind == .terminal {
      rest = rest.lowerBound..<last
    }
    if tagged.tokens[dash].kind == .openingBracket {
      guard let last = rest.last, tagged.tokens[last].kind == .closingBracket else { return nil }
      rest = rest.lowerBound..<last
    }
    guard let first = rest.first, rest.count <= Self.longestCredit,
      let name = tagged.nounPhrase(at: first), name.tokens.lowerBound == first, name.kind == .name,
      rest.contains(name.tokens), !scene.hasFiniteVerb(rest),
      rest.allSatisfy({ scene.context.quote(at: $0) == nil })
    else { return nil }
    return SourcePhrase(
      tokens: rest,
      speaker: name.tokens,
      rule: Self.id,
      confidence: Self.confidence
    )
  }
}
