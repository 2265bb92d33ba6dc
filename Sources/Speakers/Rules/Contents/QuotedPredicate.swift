import Lexicon
import Quotation
import Syntax

/// A judgement with quoted words: Roth called *the quay “a museum of puddles”*, dismissed *the
/// plan as “paint”*, praised *his “brave arithmetic”*.
struct QuotedPredicate: ContentRule {
  static let id = "quoted-predicate"
  static let confidence = 0.72

  func content(of clause: CueClause, in scene: ContentScene) -> ContentFinding? {
    guard !clause.cue.frames.isDisjoint(with: [.noun, .as, .naming, .charge]),
      clause.source != nil, clause.cue.form == .finite || clause.cue.form == .participle
    else { return nil }
    let start = clause.cue.tokens.upperBound
    let end = scene.ends.find(from: start, of: clause)
    guard let quote = firstQuote(in: start..<end, of: clause, scene) else { return nil }
    let tokens = scene.context.quoteTokens[quote]
    if isWhatClause(clause, in: scene) {
      return ContentFinding(content: [tokens], rule: Self.id, confidence: Self.confidence)
    }
    let last = withoutTime(max(end, tokens.upperBound), from: tokens.upperBound, in: scene)
    return ContentFinding(content: [start..<last], rule: Self.id, confidence: Self.confidence)
  }

  /// The first stretch of the object, unless a finite verb shows that another clause holds it.
  private func firstQuote(in tokens: Range<Int>, of clause: CueClause, _ scene: ContentScene)
    -> Int?
  {
    for token in tokens {
      if let quote = scene.context.quote(at: token, within: clause.outer) {
        return scene.context.quoteTokens[quote].lowerBound == token ? quote : nil
      }
      if scene.tagged.tags[token].isFiniteVerb || scene.tagged.tokens[token].kind == .semicolon {
        return nil
      }
    }
    return nil
  }

  /// "what she called “paint on rust”": only the quotation is hers.
  private func isWhatClause(_ clause: CueClause, in scene: ContentScene) -> Bool {
    let before = clause.tokens.lowerBound - 1
    return before >= clause.region.lowerBound && scene.tagged.function(before) == .what
  }

  /// Leaves out a time behind the quotation: "on Monday".
  private func withoutTime(_ end: Int, from quoteEnd: Int, in scene: ContentScene) -> Int {
    guard end > quoteEnd, let phrase = scene.tagged.nounPhrase(at: end - 1),
      scene.context.isTime(phrase.tokens)
    else { return end }
    var start = phrase.tokens.lowerBound
    if start > quoteEnd, scene.tagged.tags[start - 1] == .preposition { start -= 1 }
    return start >= quoteEnd ? start : end
  }
}
