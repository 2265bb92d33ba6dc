import Lexicon
import Syntax

/// The relative pronoun before the verb: *who* in "the pilot, who said".
struct RelativePronoun: SourceRule {
  static let id = "relative-pronoun"
  static let confidence = 0.55

  func source(in scene: SourceScene) -> SourcePhrase? {
    let token = scene.cue.tokens.lowerBound - 1
    guard scene.cue.form == .finite, token > scene.region.lowerBound else { return nil }
    switch scene.tagged.function(token) {
    case .who, .which: break
    case .that where scene.tagged.tags[token] == .question: break
    default: return nil
    }
    let span = SourceSpan(tokens: token..<(token + 1), speaker: token..<(token + 1))
    return SourcePhrase(span, rule: Self.id, confidence: Self.confidence)
  }
}
