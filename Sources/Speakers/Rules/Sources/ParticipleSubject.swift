import Lexicon
import Syntax

/// The subject of the sentence, which a participle shares: *Roth* in "Roth said …, adding
/// that", and in "Calling the plan “brave”, Roth left".
struct ParticipleSubject: SourceRule {
  static let id = "participle-subject"
  static let confidence = 0.92

  func source(in scene: SourceScene) -> SourcePhrase? {
    guard scene.cue.form == .participle else { return nil }
    let start = scene.cue.tokens.lowerBound
    let opens = scene.region.lowerBound
    if start == opens {
      return subjectBehindComma(in: scene).map {
        SourcePhrase($0, rule: Self.id, confidence: Self.confidence, ownsPlace: false)
      }
    }
    guard isParted(start, in: scene) else { return nil }
    if let earlier = scene.earlier?.source {
      return SourcePhrase(earlier, rule: Self.id, confidence: Self.confidence)
    }
    return scene.subjectOfVerb(before: start).map {
      SourcePhrase($0, rule: Self.id, confidence: Self.confidence, ownsPlace: false)
    }
  }

  /// Whether a comma, a closing mark or a conjunction stands before the participle.
  private func isParted(_ start: Int, in scene: SourceScene) -> Bool {
    let token = start - 1
    if scene.tagged.tokens[token].kind == .comma { return true }
    if scene.context.quote(at: token) != scene.outer { return true }
    let function = scene.tagged.function(token)
    return (function == .and || function == .but || function == .while || function == .by)
      && scene.earlier != nil
  }

  private func subjectBehindComma(in scene: SourceScene) -> SourceSpan? {
    for token in scene.cue.tokens.upperBound..<scene.region.upperBound
    where scene.tagged.tokens[token].kind == .comma || isClosingMark(token, in: scene) {
      guard token + 1 < scene.region.upperBound,
        let phrase = scene.after.walker.phrase(startingAt: token + 1, to: scene.region.upperBound),
        phrase.kind != .other
      else { continue }
      let end = scene.after.chainEnd(
        of: phrase,
        to: scene.region.upperBound,
        inApposition: false
      )
      if scene.after.startsVerb(end, to: scene.region.upperBound) {
        return SourceSpan(tokens: (token + 1)..<end, speaker: phrase.tokens)
      }
    }
    return nil
  }

  private func isClosingMark(_ token: Int, in scene: SourceScene) -> Bool {
    scene.tagged.tokens[token].kind == .quotationMark
  }
}
