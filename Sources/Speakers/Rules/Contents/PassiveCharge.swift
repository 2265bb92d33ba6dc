import Lexicon
import Syntax

/// A charge in the passive: *The clerk* was accused by the board *of hiding the ledger*.
struct PassiveCharge: ContentRule {
  static let id = "passive-charge"
  static let confidence = 0.8
  /// How far "of" may stand behind the agent: "by prosecutors on Monday of".
  static let farthestCharge = 6

  func content(of clause: CueClause, in scene: ContentScene) -> ContentFinding? {
    guard clause.cue.form == .passive, clause.cue.frames.contains(.charge),
      let agent = clause.source, agent.rule == PassiveAgent.id
    else { return nil }
    let limit = min(clause.region.upperBound, agent.tokens.upperBound + Self.farthestCharge)
    let of = (agent.tokens.upperBound..<max(agent.tokens.upperBound, limit)).first {
      scene.tagged.function($0) == .of
    }
    let subjects = SubjectBefore(tagged: scene.tagged)
    guard let of,
      let charged = subjects.find(
        before: clause.cue.tokens.lowerBound,
        from: clause.region.lowerBound
      )
    else { return nil }
    let end = scene.ends.find(from: of, of: clause)
    guard of + 1 < end else { return nil }
    return ContentFinding(
      content: [charged.tokens, of..<end],
      rule: Self.id,
      confidence: Self.confidence
    )
  }
}
