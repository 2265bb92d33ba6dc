import Lexicon
import Quotation
import Syntax

/// A quotation behind the clause: pilot Lena Roth said, *“The fog can wait.”*.
struct QuotationAfter: ContentRule {
  static let id = "quotation-after"
  static let confidence = 0.94
  /// Of a quotation that makes the next sentence.
  static let farConfidence = 0.8

  func content(of clause: CueClause, in scene: ContentScene) -> ContentFinding? {
    if let finding = nextSentence(behind: clause, in: scene) ?? asClause(clause, in: scene) {
      return finding
    }
    guard clause.cue.frames.contains(.quote),
      case .quote(let quote, let introduced) = clause.tail.opening,
      scene.context.mayBeUttered(quote)
    else { return nil }
    let tokens = scene.context.quoteTokens[quote]
    let mark = tokens.lowerBound - 1
    let cueMark =
      mark == clause.cue.tokens.upperBound && scene.tagged.tokens[mark].kind == .colon
      ? mark..<tokens.lowerBound : nil
    let end = scene.ends.find(from: tokens.lowerBound, of: clause)
    let content =
      introduced || end <= tokens.upperBound || isWhole(tokens, scene)
        || !goesOn(tokens.upperBound, in: clause.region, scene)
      ? scene.withContinuation(quote) : [tokens.lowerBound..<end]
    return ContentFinding(
      content: content,
      cueMark: cueMark,
      rule: Self.id,
      confidence: Self.confidence
    )
  }

  /// A quotation that makes the next sentence, where the clause ends its own without content: Roth put
  /// it more drily. *“The fog can wait.”*
  private func nextSentence(behind clause: CueClause, in scene: ContentScene) -> ContentFinding? {
    let first = clause.tail.contentStart + 1
    guard clause.cue.frames.contains(.quote), clause.cue.form == .finite,
      clause.cue.polarity == .asserted, clause.source != nil, clause.outer == nil,
      clause.tail.opening == .end, first < scene.tagged.tokens.count,
      scene.tagged.isFullStop(first - 1),
      scene.tagged.paragraph(of: first) == scene.tagged.paragraph(of: first - 1),
      let quote = scene.context.quote(at: first, within: nil),
      scene.context.quoteTokens[quote].lowerBound == first,
      scene.standsAlone(quote)
    else { return nil }
    return ContentFinding(
      content: scene.withContinuation(quote),
      rule: Self.id,
      confidence: Self.farConfidence
    )
  }

  /// The quotation of a sentence into which the clause is put with "as": the plan was, as Roth put it,
  /// *“paint on rust”*; patience, as she likes to put it, is *“a slow wind”*.
  private func asClause(_ clause: CueClause, in scene: ContentScene) -> ContentFinding? {
    let before = clause.tokens.lowerBound - 1
    guard clause.cue.frames.contains(.quote), !clause.cue.frames.contains(.parenthetical),
      clause.cue.form == .finite, clause.source != nil, clause.tail.opening == .comma,
      before >= clause.region.lowerBound, scene.tagged.function(before) == .as
    else { return nil }
    let first = clause.tail.contentStart + 1
    let limit = min(first + Self.reachOfAsClause, clause.region.upperBound)
    for token in first..<max(first, limit) {
      if let quote = scene.context.quote(at: token, within: clause.outer) {
        return ContentFinding(
          content: [scene.context.quoteTokens[quote]],
          rule: Self.id,
          confidence: Self.confidence
        )
      }
      if scene.context.cueOfToken[token] >= 0 || scene.tagged.tokens[token].kind != .word {
        return nil
      }
    }
    return nil
  }

  /// Words between such a clause and its quotation at most: "is", "was no more than".
  private static let reachOfAsClause = 6

  /// Whether a quotation is a sentence of its own, behind which the story goes on: shouted *“Get
  /// out!”* and left.
  private func isWhole(_ quote: Range<Int>, _ scene: ContentScene) -> Bool {
    let words = quote.dropFirst().dropLast()
    guard let first = words.first, let last = words.last else { return false }
    return scene.tagged.tokens[first].isCapitalised && scene.tagged.tokens[last].kind == .terminal
  }

  /// Whether the reported clause goes on behind the quotation.
  ///
  /// It does in “a deal” *is near*; what tells when or where does not: “One more” *until midnight*.
  private func goesOn(_ token: Int, in region: Range<Int>, _ scene: ContentScene) -> Bool {
    guard token < region.upperBound else { return false }
    switch scene.tagged.function(token) {
    case .and, .or, .but, .that: return true
    default: break
    }
    return SubjectAfter(tagged: scene.tagged).startsVerb(token, to: region.upperBound)
      || scene.tagged.tags[token].isNoun || scene.tagged.tags[token] == .possessive
  }
}
