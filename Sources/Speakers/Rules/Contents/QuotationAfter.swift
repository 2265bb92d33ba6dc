import Lexicon
import Quotation
import Syntax

/// A quotation behind the clause: pilot Lena Roth said, *“The fog can wait.”*.
struct QuotationAfter: ContentRule {
  static let id = "quotation-after"
  static let confidence = 0.94

  func content(of clause: CueClause, in scene: ContentScene) -> ContentFinding? {
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
      introduced || end <= tokens.upperBound || !goesOn(tokens.upperBound, in: clause.region, scene)
      ? scene.withContinuation(quote) : [tokens.lowerBound..<end]
    return ContentFinding(
      content: content,
      cueMark: cueMark,
      rule: Self.id,
      confidence: Self.confidence
    )
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
