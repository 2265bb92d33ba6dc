import Lexicon
import Syntax

/// The subject behind its verb: *Lena Roth* in "“…,” said Lena Roth".
struct InvertedSubject: SourceRule {
  static let id = "inverted-subject"
  static let confidence = 0.96

  func source(in scene: SourceScene) -> SourcePhrase? {
    let cue = scene.cue
    guard cue.form == .finite, cue.frames.contains(.inverted), follows(scene),
      let span = scene.after.find(at: cue.tokens.upperBound, to: scene.region.upperBound)
    else { return nil }
    return SourcePhrase(span, rule: Self.id, confidence: Self.confidence)
  }

  /// Whether content ends right before the verb: a closing mark, or a comma that closes no
  /// apposition.
  private func follows(_ scene: SourceScene) -> Bool {
    let verb = scene.cue.tokens.lowerBound
    guard verb > scene.region.lowerBound else { return true }
    let token = verb - 1
    let isBehindQuote =
      scene.context.quote(at: token) != scene.outer
      || (scene.tagged.tokens[token].kind == .comma && token > scene.region.lowerBound
        && scene.context.quote(at: token - 1) != scene.outer)
    if isBehindQuote { return true }
    guard scene.tagged.tokens[token].kind == .comma || scene.tagged.tokens[token].kind == .dash,
      !scene.cue.frames.contains(.addressee)
    else { return false }
    return scene.before.find(before: verb, from: scene.leftLimit) == nil
  }
}
