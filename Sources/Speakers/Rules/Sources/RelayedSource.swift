import Lexicon
import Syntax

/// The one quoted by another: *Roth* in "Roth was quoted by a magazine as saying" and in
/// "the magazine quoted Roth as saying".
struct RelayedSource: SourceRule {
  static let id = "relayed"
  static let confidence = 0.95

  func source(in scene: SourceScene) -> SourcePhrase? {
    guard scene.cue.form == .relayed else { return nil }
    let tagged = scene.tagged
    let nearest = max(
      scene.region.lowerBound,
      scene.cue.tokens.lowerBound - CueFinder.longestRelay
    )
    var verb = scene.cue.tokens.lowerBound - 1
    while verb >= nearest {
      defer { verb -= 1 }
      guard tagged.tags[verb].isVerb, tagged.word(verb)?.reporting != nil else { continue }
      let group = VerbGroup(head: verb, in: scene.region, of: tagged)
      let relayer =
        group.hasBe ? nil : scene.before.find(before: group.start, from: scene.leftLimit)
      let span =
        group.hasBe
        ? scene.before.find(before: group.start, from: scene.leftLimit)
        : scene.after.find(at: verb + 1, to: scene.cue.tokens.lowerBound)
      guard let span else { return nil }
      var source = SourcePhrase(
        span,
        rule: Self.id,
        confidence: Self.confidence,
        relay: group.start..<(verb + 1)
      )
      source.relayStart = relayer?.tokens.lowerBound
      return source
    }
    return nil
  }
}
