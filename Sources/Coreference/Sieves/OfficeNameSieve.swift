import Lexicon
import Mentions
import Syntax

/// An office first, its holder's name in the next sentence.
///
/// "The Danish fisheries minister watched from the quay. Tove Linde told reporters …": surer than
/// other late names, so it runs before pronouns are read: the office is narrowed by a nation or a
/// phrase and a subject, and the name is new, has no role or age of its own, and is the subject
/// that begins the next sentence outside quotation marks. Two who both speak are two, and below the
/// opening a new paragraph turns to somebody new.
struct OfficeNameSieve: Sieve {
  static let id = "office-then-name"

  /// The name begins the next sentence outside quotation marks.
  static let farthest = 1
  /// The paragraphs, a headline among them, whose office the next paragraph may name.
  static let openingParagraphs = 2
  /// Mentions looked at, however long the sentences.
  static let mostMentions = 24

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    for place in discourse.mentions.indices where isOffice(place, &chains, discourse, words) {
      if let name = name(behind: place, &chains, discourse, words) {
        chains.link(place, to: name, rule: Self.id)
      }
    }
  }

  /// Whether a mention tells of an unnamed holder of one certain office.
  private func isOffice(
    _ place: Int,
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Bool {
    let mention = discourse.mentions[place]
    guard mention.kind == .nominal, mention.type == .person, mention.isDefinite,
      mention.isPlural != true, discourse.positions[place] == .subject,
      let role = words.roles[place].first, role.kind == .office,
      mention.place != nil || !role.modifiers.isEmpty,
      discourse.quoteOfMention[place] < 0, discourse.contentOfMention[place] < 0,
      !discourse.isInHeading(place),
      discourse.tagged.pronoun(mention.extent.lowerBound) == nil
    else { return false }
    return !chains.cluster(of: place).isNamed
  }

  /// Whether a later name stands where it may name somebody: in the same paragraph, or behind the
  /// opening.
  func mayName(_ name: Int, _ place: Int, _ discourse: Discourse) -> Bool {
    discourse.paragraph(of: place) < Self.openingParagraphs
      || discourse.paragraph(of: place) == discourse.paragraph(of: name)
  }

  private func name(
    behind place: Int,
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Int? {
    let mine = chains.cluster(of: place)
    for other in discourse.mentions.indices[(place + 1)...].prefix(Self.mostMentions)
    where discourse.sentence(of: other) > discourse.sentence(of: place) {
      guard discourse.distance(from: place, to: other) <= Self.farthest else { return nil }
      let mention = discourse.mentions[other]
      guard mention.kind == .name, discourse.quoteOfMention[other] < 0,
        discourse.opensSentence(other)
      else { continue }
      guard mention.type == .person, (words.names[other]?.ids.count ?? 0) > 1, mention.age == nil,
        discourse.positions[other] == .subject,
        mayName(other, place, discourse),
        discourse.attributionOfSource[place] < 0 || discourse.attributionOfSource[other] < 0
      else { return nil }
      let cluster = chains.cluster(of: other)
      // An earlier mention by full name would be the cluster's name.
      return Int(cluster.name) == other && cluster.roles.isEmpty && cluster.isCompatible(with: mine)
        ? other : nil
    }
    return nil
  }
}
