import Lexicon
import Mentions
import Syntax
import Text

/// A description or pronoun first, the name in the next sentence: "The young sailor said …. Ottilie
/// Marr, 19, sets out in May."
///
/// Only for one that nothing before explains, and a name that begins one of the next sentences and
/// is new; "the driver said" alone, without anything that narrows it, stays unnamed. In the opening
/// of an article an indefinite phrase may be meant as well: "A woman who … said …. Ada Roth, 34,
/// works"; and a name with the same role tells enough: "A federal judge ruled …. Judge Ada Roth".
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
      guard mention.type == .person, discourse.tagged.pronoun(mention.extent.lowerBound) == nil
      else { return false }
      return mention.isDefinite || isIntroduction(place, discourse)
    case .name: return false
    }
  }

  /// Whether an indefinite phrase brings somebody in at the beginning of an article.
  private func isIntroduction(_ place: Int, _ discourse: Discourse) -> Bool {
    let article = discourse.function(discourse.mentions[place].tokens.lowerBound)
    let sentence = discourse.sentence(of: place)
    let paragraph = discourse.paragraph(of: place)
    return (article == .a || article == .an) && discourse.positions[place] == .subject
      && paragraph < OfficeNameSieve.openingParagraphs
      && (sentence == 0
        || discourse.tagged.segmentation.sentences[sentence - 1].paragraph != paragraph)
  }

  /// Whether a description tells more than a plain role of somebody certain.
  private func isNarrowed(_ place: Int, _ discourse: Discourse, _ words: Vocabulary) -> Bool {
    let mention = discourse.mentions[place]
    return mention.kind == .pronoun
      || mention.isDefinite
        && (mention.extent.upperBound > mention.tokens.upperBound || mention.place != nil
          || words.roles[place].first?.isDescriptive == true)
  }

  private func name(
    behind place: Int,
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Int? {
    let mine = chains.cluster(of: place)
    let isPronoun = discourse.mentions[place].kind == .pronoun
    let isNarrowed = isNarrowed(place, discourse, words)
    for other in discourse.mentions.indices[(place + 1)...].prefix(Self.mostMentions) {
      guard discourse.distance(from: place, to: other) <= Self.farthest else { return nil }
      let mention = discourse.mentions[other]
      guard mention.kind == .name, discourse.quoteOfMention[other] < 0,
        discourse.sentence(of: other) > discourse.sentence(of: place),
        discourse.positions[other] == .subject,
        isPronoun || OfficeNameSieve().mayName(other, place, discourse)
      else { continue }
      let isSameRole = !isPronoun && isSameRole(place, other, words)
      guard isSameRole || discourse.opensSentence(other) else { continue }
      let cluster = chains.cluster(of: other)
      guard cluster.type == .person, cluster.isCompatible(with: mine), cluster.name >= place,
        (words.names[other]?.ids.count ?? 0) > 1
      else { continue }
      if isSameRole { return other }
      let isAnybody = words.roles[place].first?.kind == .person && mention.age != nil
      guard isNarrowed || isAnybody else { continue }
      let isOtherRole = !isPronoun && !words.roles[other].isEmpty
      return isOtherRole || discourse.attributionOfSource[other] >= 0 ? nil : other
    }
    return nil
  }

  /// Whether a name comes with the role of a description or a narrower one.
  private func isSameRole(_ place: Int, _ other: Int, _ words: Vocabulary) -> Bool {
    words.roles[other].contains { role in
      words.roles[place].contains { $0.isSame(as: role) || $0.isWider(than: role) }
    }
  }
}
