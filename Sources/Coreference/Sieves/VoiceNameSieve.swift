import Lexicon
import Mentions
import Syntax
import Text

/// A spokesman without a name, and the name without a role that speaks next: "A spokeswoman for the
/// mayor said …. “…,” said Ada Roth."
///
/// Who is named for the first time is told with a role, unless it was told just before.
struct VoiceNameSieve: Sieve {
  static let id = "voice-then-name"

  /// The name stands within so many sentences.
  static let farthest = 4

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var voice: Int?
    for attribution in discourse.sources.indices {
      let source = Int(discourse.sources[attribution])
      guard source >= 0, discourse.quoteOfMention[source] < 0 else { continue }
      if let voice, voice < source, isName(source, of: voice, &chains, discourse, words) {
        chains.link(voice, to: source, rule: Self.id)
      }
      voice = isVoice(source, &chains, discourse, words) ? source : nil
    }
  }

  private func isVoice(
    _ place: Int,
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Bool {
    discourse.mentions[place].kind == .nominal && discourse.mentions[place].isPlural != true
      && words.roles[place].first?.kind == .voice && !chains.cluster(of: place).isNamed
      && !discourse.isInHeading(place)
  }

  private func isName(
    _ place: Int,
    of voice: Int,
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Bool {
    let mention = discourse.mentions[place]
    guard mention.kind == .name, !mention.isJoint, !mention.isPossessive, mention.roles.isEmpty,
      words.roles[place].isEmpty, mention.extent == mention.tokens,
      (words.names[place]?.ids.count ?? 0) > 1,
      discourse.distance(from: voice, to: place) <= Self.farthest,
      discourse.paragraph(of: place) - discourse.paragraph(of: voice) <= 1
    else { return false }
    switch discourse.kind(mention.extent.upperBound) {
    // What follows may tell who it is.
    case .comma, .openingBracket, .dash: return false
    default: break
    }
    let cluster = chains.cluster(of: place)
    return cluster.type == .person && cluster.name >= voice && cluster.roles.isEmpty
      && cluster.isCompatible(with: chains.cluster(of: voice))
  }
}
