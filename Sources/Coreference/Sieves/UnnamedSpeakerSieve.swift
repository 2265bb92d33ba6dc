import Lexicon
import Mentions
import Speakers
import Syntax

/// "the woman" for whoever spoke last, if that is one without a name.
///
/// "Another tenant, who asked not to be named, said …. The woman added".
struct UnnamedSpeakerSieve: Sieve {
  static let id = "unnamed-speaker"

  /// The one without a name spoke in this sentence or this many before.
  static let farthest = 3
  private static let articleAndNoun = 2

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var last: Int?
    for place in discourse.mentions.indices
    where discourse.attributionOfSource[place] >= 0 && discourse.quoteOfMention[place] < 0 {
      if let last, isGeneric(place, chains, discourse),
        discourse.distance(from: last, to: place) <= Self.farthest,
        chains.cluster(of: last).isCompatible(with: chains.cluster(of: place))
      {
        chains.link(place, to: last, rule: Self.id)
      } else if discourse.mentions[place].kind != .pronoun {
        last = isUnnamed(place, &chains, discourse) ? place : nil
      }
    }
  }

  /// Whether a mention is "the man", "the woman", "the person" and not yet known to be anybody.
  private func isGeneric(_ place: Int, _ chains: Chains, _ discourse: Discourse) -> Bool {
    let mention = discourse.mentions[place]
    guard mention.kind == .nominal, mention.tokens.count == Self.articleAndNoun,
      mention.extent == mention.tokens, mention.isPlural != true, !chains.isLinked[place],
      discourse.function(mention.tokens.lowerBound) == .the,
      let role = discourse.tagged.word(mention.head)?.role
    else { return false }
    return role.kind == .person && (role.gender != .unknown || role.hypernyms.isEmpty)
  }

  /// Whether a mention brings in somebody without a name: "another tenant".
  private func isUnnamed(_ place: Int, _ chains: inout Chains, _ discourse: Discourse) -> Bool {
    let mention = discourse.mentions[place]
    return mention.kind == .nominal && mention.type == .person && mention.isPlural != true
      && !mention.isJoint && !mention.isDefinite
      && discourse.tagged.pronoun(mention.extent.lowerBound) == nil
      && !chains.cluster(of: place).isNamed
  }
}
