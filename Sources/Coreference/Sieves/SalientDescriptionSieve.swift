import Lexicon
import Mentions
import Speakers
import Syntax
import Text

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
  /// One whose nation was told may lie further back.
  static let farthestCountryman = 12
  private static let articleAndNoun = 2

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    let salience = Salience(discourse: discourse)
    for place in discourse.mentions.indices where isReference(place, &chains, discourse) {
      let role = words.roles[place].first
      let isTelling = isTelling(place, role, discourse)
      let mine = chains.cluster(of: place)
      if let countryman = countryman(of: place, &chains, discourse) {
        chains.link(place, to: countryman, rule: Self.id)
        continue
      }
      let named = discourse.persons(inContentOf: place)
      let best = salience.best(for: place, farthest: Self.farthest, &chains) { chains, other in
        let cluster = chains.cluster(of: other)
        guard cluster.isNamed,
          isPerson(cluster, isTelling: isTelling && discourse.mentions[place].type == .person),
          cluster.isPlural != true,
          discourse.mentions[other].kind != .pronoun, discourse.positions[other] != .aside,
          discourse.positions[other] == .subject || isTelling || isOnlyOne(other, place, discourse),
          cluster.isCompatible(with: mine), discourse.quoteOfMention[other] < 0,
          !discourse.isInOwnContent(other, source: place),
          !discourse.isSaid(place, by: other, &chains),
          !named.contains(where: { chains.areOne($0, other) }),
          mine.place == nil || cluster.place == nil || mine.place == cluster.place
        else { return false }
        return isTelling || mayDescribe(role, cluster)
      }
      guard isTelling || best.map({ isNear($0, place, role, &chains, discourse) }) == true else {
        continue
      }
      if let best { chains.link(place, to: best, rule: Self.id) }
    }
  }

  /// The one of a nation who was spoken of last: "the Ghanaian" for one who was called a Ghanaian.
  private func countryman(of place: Int, _ chains: inout Chains, _ discourse: Discourse) -> Int? {
    let mine = chains.cluster(of: place)
    // "the Romanian port" is nobody's countryman.
    guard let nation = mine.place, discourse.mentions[place].type == .person else { return nil }
    for other in (0..<place).reversed() {
      guard discourse.distance(from: other, to: place) <= Self.farthestCountryman else {
        return nil
      }
      let cluster = chains.cluster(of: other)
      if discourse.mentions[other].kind == .name, cluster.place == nation, cluster.isNamed,
        isPerson(cluster, isTelling: true), cluster.isPlural != true,
        cluster.isCompatible(with: mine), !discourse.isInOwnContent(other, source: place),
        !discourse.isSaid(place, by: other, &chains)
      {
        return other
      }
    }
    return nil
  }

  /// Whether a cluster is a person, or a full name of which nothing is known that a telling
  /// description may speak of.
  private func isPerson(_ cluster: Cluster, isTelling: Bool) -> Bool {
    cluster.type == .person || isTelling && cluster.type == .unknown && cluster.nameLength > 1
  }

  private func isReference(_ place: Int, _ chains: inout Chains, _ discourse: Discourse) -> Bool {
    let mention = discourse.mentions[place]
    guard mention.kind == .nominal, !mention.isJoint,
      !chains.isLinked[place] || isOnlyHeaded(place, &chains, discourse), mention.isPlural != true,
      !mention.isPossessive, mention.isDefinite,
      discourse.quoteOfMention[place] < 0, !isNarrowed(mention, discourse),
      discourse.function(mention.tokens.lowerBound) == .the,
      discourse.attributionOfSource[place] >= 0,
      // "the younger rower" is the one of two, or nobody.
      ComparisonSieve.comparison(in: mention, discourse) == nil
    else { return false }
    switch mention.type {
    // "the Queen", an office in capitals and nothing else, is one who has it.
    case .person:
      return mention.tokens.count > Self.articleAndNoun
        || !discourse.tagged.tokens[mention.head].isCapitalised
        || discourse.tagged.word(mention.head)?.role?.kind != .office
    case .unknown:
      let attribution = discourse.attributions[Int(discourse.attributionOfSource[place])]
      // "the IOC" describes nobody.
      return (attribution.kind != .indirect || isDescriptive(mention, discourse))
        && discourse.mayBePerson(mention)
        && discourse.tagged.tokens[mention.head].letterCase != .upper
    default: return false
    }
  }

  /// Whether nothing but a headline has used a description before: that names nobody.
  private func isOnlyHeaded(_ place: Int, _ chains: inout Chains, _ discourse: Discourse) -> Bool {
    let cluster = chains.cluster(of: place)
    guard !cluster.isNamed,
      let edge = chains.edges.last(where: { Int($0.mention) == place })
    else { return false }
    return discourse.isInHeading(Int(edge.antecedent))
  }

  /// Whether a phrase or a clause behind it says which one is meant: "the last guy she had dated".
  ///
  /// With "former" or an age even so: "the former serjeant of the House".
  private func isNarrowed(_ mention: Mention, _ discourse: Discourse) -> Bool {
    if mention.extent != mention.tokens,
      mention.type != .person || !isDescriptive(mention, discourse),
      !countsBehind(mention, discourse)
    {
      return true
    }
    let next = mention.extent.upperBound
    return discourse.function(next) == .who || discourse.function(next) == .that
      || discourse.tagged.tokens.indices.contains(next) && discourse.tagged.pronoun(next) != nil
  }

  /// "the veteran of six parliaments", "the winner of three medals": the phrase behind only counts.
  private func countsBehind(_ mention: Mention, _ discourse: Discourse) -> Bool {
    let behind = mention.tokens.upperBound
    return discourse.function(behind) == .of && behind + 1 < mention.extent.upperBound
      && discourse.tagged.tags[behind + 1] == .number
  }

  private func isDescriptive(_ mention: Mention, _ discourse: Discourse) -> Bool {
    mention.tokens.contains { discourse.tagged.tags[$0] == .adjective }
  }

  /// Whether a description tells more than a role: "the affable proprietor", "the Great Pie-Off
  /// star", "the Welshman", "the mother of two".
  private func isTelling(_ place: Int, _ role: RoleFact?, _ discourse: Discourse) -> Bool {
    let mention = discourse.mentions[place]
    if role?.kind == .voice { return false }
    if role?.isDescriptive == true || mention.place != nil || mention.age != nil { return true }
    // "the mother-of-three": a word of its own for one person.
    if mention.type == .person, discourse.tagged.word(mention.head)?.role == nil { return true }
    return mention.tokens.dropFirst().dropLast().contains {
      discourse.tagged.tags[$0].isProperNoun
    }
  }

  /// Whether somebody of whom no trade is told may be described by a plain role.
  private func mayDescribe(_ role: RoleFact?, _ cluster: Cluster) -> Bool {
    guard let role, role.kind != .person, role.kind != .kin else { return true }
    if role.kind == .voice { return false }
    // One called "Mr" in a text with a president is hardly the president.
    if role.kind == .office { return cluster.roles.isEmpty }
    return !cluster.roles.contains {
      // A captain may be a flanker: both are players.
      $0.kind == .office && !role.sharesWider(with: $0) || $0.kind == .occupation
        || $0.kind == .voice
    }
  }

  /// Whether one near by may be described anew: who has said something is not, unless both quote,
  /// as "the defendant said" behind "counsel said" shows.
  private func mayGoOn(_ other: Int, _ place: Int, _ discourse: Discourse) -> Bool {
    let speech = Int(discourse.attributionOfSource[other])
    guard speech >= 0, discourse.attributions[speech].polarity == .asserted,
      !isToldBesides(discourse.attributions[speech], discourse)
    else { return true }
    return discourse.attributions[speech].kind == .direct
      && discourse.attributions[Int(discourse.attributionOfSource[place])].kind == .direct
  }

  /// Whether nobody else was named or described before.
  ///
  /// "An invitation to Mahnoor Sethi was withdrawn. “They panicked,” the novelist said".
  private func isOnlyOne(_ other: Int, _ place: Int, _ discourse: Discourse) -> Bool {
    !discourse.mentions[..<place].indices.contains { before in
      let mention = discourse.mentions[before]
      return before != other && mention.kind != .pronoun && mention.type == .person
        && mention.name != discourse.mentions[other].name && !discourse.isInHeading(before)
    }
  }

  /// Whether somebody said something only in a clause about him: "Tantray, who had said that it would
  /// do, was in no mood to gloat".
  private func isToldBesides(_ attribution: Attribution, _ discourse: Discourse) -> Bool {
    guard let token = attribution.source.flatMap({ discourse.tagged.tokens(in: $0).first }) else {
      return false
    }
    return discourse.function(token) == .who || discourse.function(token) == .whose
  }

  /// Whether somebody stands out as the one whom a plain role means: in this sentence or the one
  /// before, without having the word; the only one named near; or the one whom the article is about.
  private func isNear(
    _ other: Int,
    _ place: Int,
    _ role: RoleFact?,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Bool {
    if discourse.distance(from: other, to: place) <= 1, mayGoOn(other, place, discourse) {
      return true
    }
    let count = chains.cluster(of: other).count
    var isAlone = true
    var isMost = true
    for before in 0..<place where discourse.mentions[before].kind == .name {
      let cluster = chains.cluster(of: before)
      guard cluster.type == .person, !chains.areOne(before, other), mayDescribe(role, cluster)
      else {
        continue
      }
      if cluster.count >= count { isMost = false }
      if discourse.distance(from: before, to: place) <= Self.farthest { isAlone = false }
    }
    return isAlone || isMost
  }
}
