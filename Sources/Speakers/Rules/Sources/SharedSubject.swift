import Lexicon
import Syntax

/// The subject of the verb before, which this one shares: *Roth* in "Roth warned … and
/// hinted that".
struct SharedSubject: SourceRule {
  static let id = "shared-subject"
  static let confidence = 0.78

  func source(in scene: SourceScene) -> SourcePhrase? {
    let start = scene.cue.tokens.lowerBound
    guard scene.cue.form == .finite || scene.cue.form == .declined,
      start > scene.region.lowerBound
    else { return nil }
    switch scene.tagged.function(start - 1) {
    case .and, .but, .or, .then: break
    default: return nil
    }
    if let earlier = scene.earlier?.source, scene.earlier?.cue.form != .passive {
      return SourcePhrase(earlier, rule: Self.id, confidence: Self.confidence)
    }
    return scene.subjectOfVerb(before: start).map {
      SourcePhrase($0, rule: Self.id, confidence: Self.confidence, ownsPlace: false)
    }
  }
}
