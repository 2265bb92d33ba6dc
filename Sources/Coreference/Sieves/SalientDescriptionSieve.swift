import Lexicon
import Mentions
import Speakers
import Syntax

/// A description by a word that was not used before, for the one who has the floor: "the plumber"
/// for "Barry Nudd", of whom no trade was told, "the cheerful landlord" for one of whom it was.
///
/// Only for a definite singular without an owner or a phrase behind it, which speaks or is a
/// subject; a plain role is not laid to somebody with another role: "the judge" is not "Detective
/// Rossi".
struct SalientDescriptionSieve: Sieve {
  static let id = "salient-description"

  /// The named one must have been spoken of in this sentence or this many before.
  static let farthest = 3

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    let salience = Salience(discourse: discourse)
    for place in discourse.mentions.indices where isReference(place, chains, discourse) {
      let role = words.roles[place].first
      let mine = chains.cluster(of: place)
      let best = salience.best(for: place, farthest: Self.farthest, &chains) { chains, other in
        let cluster = chains.cluster(of: other)
        guard cluster.isNamed, cluster.type == .person, cluster.isPlural != true,
          discourse.mentions[other].kind == .name, discourse.positions[other] != .aside,
          discourse.positions[other] == .subject || role?.isDescriptive == true
            || mine.place != nil && mine.place == cluster.place,
          cluster.isCompatible(with: mine), discourse.quoteOfMention[other] < 0,
          !discourse.isInOwnContent(other, source: place),
          !discourse.isSaid(place, by: other, &chains),
          mine.place == nil || cluster.place == nil || mine.place == cluster.place
        else { return false }
        return mayDescribe(role, cluster)
      }
      if let best { chains.link(place, to: best, rule: Self.id) }
    }
  }

  private func isReference(_ place: Int, _ chains: Chains, _ discourse: Discourse) -> Bool {
    let mention = discourse.mentions[place]
    guard mention.kind == .nominal, !mention.isJoint, !chains.isLinked[place],
      mention.isPlural != true, !mention.isPossessive, mention.isDefinite,
      discourse.quoteOfMention[place] < 0, !isNarrowed(mention, discourse),
      discourse.function(mention.tokens.lowerBound) == .the,
      discourse.attributionOfSource[place] >= 0
    else { return false }
    switch mention.type {
    case .person: return true
    case .unknown:
      let attribution = discourse.attributions[Int(discourse.attributionOfSource[place])]
      return attribution.kind != .indirect || isDescriptive(mention, discourse)
    default: return false
    }
  }

  /// Whether a phrase or a clause behind it says which one is meant: "the last guy she had dated".
  ///
  /// With "former" or an age even so: "the former serjeant of the House".
  private func isNarrowed(_ mention: Mention, _ discourse: Discourse) -> Bool {
    if mention.extent != mention.tokens, !isDescriptive(mention, discourse) { return true }
    let next = mention.extent.upperBound
    return discourse.function(next) == .who || discourse.function(next) == .that
      || discourse.tagged.tokens.indices.contains(next) && discourse.tagged.pronoun(next) != nil
  }

  private func isDescriptive(_ mention: Mention, _ discourse: Discourse) -> Bool {
    mention.tokens.contains { discourse.tagged.tags[$0] == .adjective }
  }

  /// Whether somebody may be described by this word although it is new.
  private func mayDescribe(_ role: RoleFact?, _ cluster: Cluster) -> Bool {
    guard let role else { return true }
    if role.isDescriptive || role.kind == nil || role.kind == .person { return true }
    if role.kind == .voice { return false }
    // One called "Mr" in a text with a president is hardly the president.
    if role.kind == .office { return cluster.roles.isEmpty }
    return !cluster.roles.contains { $0.kind == .office || $0.kind == .occupation }
  }
}
