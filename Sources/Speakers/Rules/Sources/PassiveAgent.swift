import Lexicon
import Syntax

/// The agent of a passive verb: *the harbour board* in "it was decreed by the harbour board that".
///
/// Without an agent a passive has no source: "officials were told that" lays it to nobody.
struct PassiveAgent: SourceRule {
  static let id = "passive-agent"
  static let confidence = 0.95
  /// How far "by" may stand behind the verb: "was announced on Monday by".
  static let farthestAgent = 6

  func source(in scene: SourceScene) -> SourcePhrase? {
    guard scene.cue.form == .passive else { return nil }
    let tagged = scene.tagged
    let start = scene.cue.tokens.upperBound
    for token in start..<min(scene.region.upperBound, start + Self.farthestAgent) {
      if tagged.function(token) == .that || tagged.tags[token].isFiniteVerb { return nil }
      if tagged.function(token) == .by {
        return scene.after.find(at: token + 1, to: scene.region.upperBound).map {
          SourcePhrase($0, rule: Self.id, confidence: Self.confidence)
        }
      }
    }
    return nil
  }
}
