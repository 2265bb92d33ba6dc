import Lexicon
import Mentions
import Syntax

/// A description or pronoun first, the name in the next sentence: "The young sailor said …. Ottilie
/// Marr, 19, sets out in May."
///
/// Only for one that nothing before explains, and a name that begins one of the next sentences and
/// is new; "the driver said" alone, without anything that narrows it, stays unnamed.
struct DelayedNameSieve: Sieve {
  static let id = "delayed-name"

  /// The name must begin one of so many sentences that follow.
  static let farthest = 2
  /// Mentions looked at.
  static let mostMentions = 40

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    for place in discourse.mentions.indices where isReference(place, &chains, discourse, words) {
      if let name = name(behind: place, &chains, discourse, words) {
        chains.link(place, to: name, rule: Self.id)
      }
    }
  }

  private func isReference(
    _ place: Int,
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Bool {
    let mention = discourse.mentions[place]
    guard !chains.isLinked[place], discourse.attributionOfSource[place] >= 0, !mention.isJoint,
      !chains.cluster(of: place).isNamed, mention.isPlural != true,
      discourse.quoteOfMention[place] < 0, !discourse.isInHeading(place)
    else { return false }
    switch mention.kind {
    case .pronoun: return mention.gender == .male || mention.gender == .female
    case .nominal:
      guard mention.type == .person, mention.isDefinite,
        discourse.tagged.pronoun(mention.extent.lowerBound) == nil
      else { return false }
      return mention.extent.upperBound > mention.tokens.upperBound || mention.place != nil
        || words.roles[place].first?.isDescriptive == true
    case .name: return false
    }
  }

  private func name(
    behind place: Int,
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Int? {
    let mine = chains.cluster(of: place)
    for other in discourse.mentions.indices[(place + 1)...].prefix(Self.mostMentions) {
      guard discourse.distance(from: place, to: other) <= Self.farthest else { return nil }
      let mention = discourse.mentions[other]
      guard mention.kind == .name, discourse.quoteOfMention[other] < 0,
        discourse.sentence(of: other) > discourse.sentence(of: place),
        discourse.positions[other] == .subject,
        discourse.mentions[place].kind == .pronoun
          || OfficeNameSieve().mayName(other, place, discourse),
        discourse.opensSentence(other)
      else { continue }
      let cluster = chains.cluster(of: other)
      guard cluster.mayBePerson, cluster.isCompatible(with: mine), cluster.name >= place,
        (words.names[other]?.ids.count ?? 0) > 1
      else { continue }
      let isOtherRole =
        mention.kind == .name && !words.roles[other].isEmpty
        && discourse.mentions[place].kind == .nominal
        && !words.roles[other].contains { role in
          words.roles[place].contains { $0.isSame(as: role) || $0.isWider(than: role) }
        }
      return isOtherRole || discourse.attributionOfSource[other] >= 0 ? nil : other
    }
    return nil
  }
}
