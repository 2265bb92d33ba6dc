import Lexicon
import Syntax

/// The subject before its verb: *Harbour pilot Lena Roth* in "… said on Friday that".
struct SubjectOfCue: SourceRule {
  static let id = "subject-of-cue"
  static let confidence = 0.98

  func source(in scene: SourceScene) -> SourcePhrase? {
    guard scene.cue.form == .finite || scene.cue.form == .declined else { return nil }
    return scene.before.find(before: scene.cue.tokens.lowerBound, from: scene.leftLimit).map {
      SourcePhrase($0, rule: Self.id, confidence: Self.confidence)
    }
  }
}
