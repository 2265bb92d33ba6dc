import Lexicon
import Syntax

/// What somebody is charged with: the board accused *the clerk of hiding the ledger*; *the clerk* was
/// accused by the board *of hiding it*.
struct Charge: ContentRule {
  static let id = "charge"
  static let confidence = 0.8
  /// How far "of" may stand behind the one who is charged, or the agent: "by prosecutors on Monday of".
  static let farthestCharge = 8

  func content(of clause: CueClause, in scene: ContentScene) -> ContentFinding? {
    guard clause.cue.frames.contains(.charge), let source = clause.source else { return nil }
    switch clause.cue.form {
    case .passive:
      guard source.rule == PassiveAgent.id, let charged = charged(before: clause, in: scene) else {
        return nil
      }
      return finding(clause, behind: source.tokens.upperBound, in: scene) { [charged, $0] }
    case .finite, .participle:
      let start = clause.cue.tokens.upperBound
      let walker = PhraseWalker(tagged: scene.tagged)
      let object = walker.phrase(startingAt: start, to: clause.region.upperBound)?.tokens
      guard let end = object?.upperBound ?? pronoun(at: start, in: scene) else { return nil }
      return finding(clause, behind: end, in: scene) { [start..<$0.upperBound] }
    default: return nil
    }
  }

  private func pronoun(at token: Int, in scene: ContentScene) -> Int? {
    token < scene.tagged.tokens.count && scene.tagged.pronoun(token) != nil ? token + 1 : nil
  }

  private func charged(before clause: CueClause, in scene: ContentScene) -> Range<Int>? {
    SubjectBefore(tagged: scene.tagged)
      .find(before: clause.cue.tokens.lowerBound, from: clause.region.lowerBound)?.tokens
  }

  /// The content with the charge that follows a token, "of" and its phrase.
  private func finding(
    _ clause: CueClause,
    behind token: Int,
    in scene: ContentScene,
    _ content: (Range<Int>) -> [Range<Int>]
  ) -> ContentFinding? {
    let limit = min(clause.region.upperBound, token + Self.farthestCharge)
    let of = (token..<max(token, limit)).first {
      scene.tagged.function($0) == .of && $0 + 1 < limit
        && (clause.cue.form == .passive || scene.tagged.tags[$0 + 1] == .verbGerund)
    }
    guard let of, !scene.hasFiniteVerb(token..<of) else { return nil }
    let end = scene.ends.find(from: of, of: clause)
    guard of + 1 < end else { return nil }
    return ContentFinding(
      content: content(of..<end),
      rule: Self.id,
      confidence: Self.confidence
    )
  }
}
