import Lexicon
import Mentions
import Syntax

/// What the ranker is asked about descriptions: which, and who may be meant.
struct DescriptionQuestions {
  private let discourse: Discourse
  private let reader: PairReader
  private let words: DescriptionWords
  private let roles: [[RoleFact]]

  init(_ discourse: Discourse, _ vocabulary: Vocabulary) {
    self.discourse = discourse
    roles = vocabulary.roles
    reader = PairReader(salience: Salience(discourse: discourse))
    words = DescriptionWords(discourse, vocabulary)
  }

  /// Whether a mention describes one person or body for whom no name is known yet.
  ///
  /// Not one who speaks for others or is called a source, nor one whom an indefinite phrase brought in
  /// and who has spoken since: who is not to be named stays unnamed.
  func isAsked(_ place: Int, _ chains: inout Chains) -> Bool {
    let mention = discourse.mentions[place]
    guard mention.kind == .nominal, !mention.isJoint, mention.isPlural != true,
      !mention.isPossessive, discourse.quoteOfMention[place] < 0,
      discourse.tagged.tags[mention.head].isNoun || mention.place != nil || mention.age != nil
        || mention.type == .person,
      mention.isDefinite || bringsIn(place), !isVoice(mention), !isOfficeOver(place)
    else { return false }
    let cluster = chains.cluster(of: place)
    guard !cluster.isNamed, !isUnnamedSpeaker(Int(cluster.first), besides: place) else {
      return false
    }
    switch cluster.type {
    case .person: return true
    case .organisation, .group:
      return isPlainBody(mention) && !isKnown(Int(cluster.first), as: place)
    case .unknown:
      return discourse.attributionOfSource[place] >= 0
        && (discourse.tagged.endsAsAgent(mention.head) || mention.age != nil)
    case .place, .document: return false
    }
  }

  /// Whether an indefinite phrase speaks at the beginning of an article, which names him below.
  private func bringsIn(_ place: Int) -> Bool {
    discourse.attributionOfSource[place] >= 0
      && (discourse.isInHeading(place)
        || discourse.paragraph(of: place) < PairReader.openingParagraphs)
  }

  /// Whether one who was brought in by an indefinite phrase has spoken: "another official".
  private func isUnnamedSpeaker(_ first: Int, besides place: Int) -> Bool {
    let mention = discourse.mentions[first]
    return first != place && mention.kind == .nominal && !mention.isDefinite
      && discourse.attributionOfSource[first] >= 0 && !discourse.isInHeading(first)
  }

  /// Whether a description is an office with a name behind it that tells over what: "the ambassador in
  /// Berlin".
  ///
  /// It brings somebody in, whom no name before means.
  private func isOfficeOver(_ place: Int) -> Bool {
    let mention = discourse.mentions[place]
    guard roles[place].first?.kind == .office,
      mention.tokens.upperBound < mention.extent.upperBound
    else { return false }
    return (mention.tokens.upperBound..<mention.extent.upperBound).contains {
      discourse.tagged.tags[$0].isProperNoun
    }
  }

  /// Whether a noun is one for those who speak for others, or keep their names to themselves.
  private func isVoice(_ mention: Mention) -> Bool {
    guard let role = discourse.tagged.word(mention.head)?.role else { return false }
    return role.kind == .voice
  }

  /// Whether a body's description has neither a name, an owner nor a clause that tells which one it is:
  /// not "the Roe administration", "Norway’s regulator", "the French government", "the union that called the strike".
  private func isPlainBody(_ mention: Mention) -> Bool {
    mention.extent.lowerBound == mention.tokens.lowerBound
      && mention.extent.upperBound == mention.tokens.upperBound
      && !mention.tokens.contains { discourse.tagged.tags[$0].isProperNoun }
      && mention.place == nil && discourse.function(mention.tokens.upperBound) != .that
  }

  /// Whether a body was told more fully before: "the district council", then "the council".
  private func isKnown(_ first: Int, as place: Int) -> Bool {
    let mention = discourse.mentions[first]
    return first < place && mention.kind == .nominal && mention.isDefinite
      && mention.tokens.count > discourse.mentions[place].tokens.count
      && !discourse.isInHeading(first)
  }

  /// A description with those who may be meant.
  ///
  /// Whose mother, boss or lawyer somebody is, is not that person; and one who was brought in by an
  /// indefinite phrase is the next who is named only if the role agrees.
  func choice(for place: Int, _ chains: inout Chains) -> RankedChoice {
    var words = words
    let mine = chains.cluster(of: place)
    let mention = discourse.mentions[place]
    let role = roles[place].first
    let owner = owner(of: place, &chains)
    let named = discourse.persons(inContentOf: place)
    return reader.choice(forDescription: place, &words, &chains) { chains, other in
      let candidate = discourse.mentions[other]
      guard candidate.kind != .pronoun, chains.root(of: other) != chains.root(of: place),
        mention.isDefinite || other > place || discourse.isInHeading(other)
      else { return false }
      let cluster = chains.cluster(of: other)
      return cluster.isNamed && mayBe(mine, cluster)
        && (mention.isDefinite
          || role.map { mine in cluster.roles.contains { $0.isSame(as: mine) } } == true)
        && cluster.isPlural != true && cluster.isCompatible(with: mine)
        && (mine.place == nil || cluster.place == nil || mine.place == cluster.place)
        && !(role.map { hasOtherOffice(cluster, than: $0) } ?? false)
        && !discourse.isInOwnContent(other, source: place)
        && !discourse.isSaid(place, by: other, &chains)
        && !Byline.isSigned(other, discourse)
        && owner.map { chains.areOne($0, other) } != true
        && !named.contains { chains.areOne($0, other) }
        && !mention.extent.overlaps(candidate.extent)
    }
  }

  /// Whether somebody is known by another office: an interior minister is not "the prime minister", a governor
  /// not "the city comptroller".
  private func hasOtherOffice(_ named: Cluster, than role: RoleFact) -> Bool {
    guard role.kind == .office else { return false }
    let offices = named.roles.filter { $0.kind == .office }
    return !offices.isEmpty
      && offices.allSatisfy { other in
        role.conflicts(with: other)
          || !role.isSame(as: other) && !role.isWider(than: other) && !other.isWider(than: role)
      }
  }

  /// The one who owns the one who is described: Roe of "Roe’s mother", the likeliest of "his lawyer".
  private func owner(of place: Int, _ chains: inout Chains) -> Int? {
    let first = Int(discourse.mentionOfToken[discourse.mentions[place].extent.lowerBound])
    for other in [first, place - 1, place + 1] where other >= 0 && other != place {
      guard discourse.mentions.indices.contains(other),
        discourse.mentions[other].tokens.lowerBound
          == discourse.mentions[place].extent.lowerBound
      else { continue }
      guard discourse.mentions[other].kind == .pronoun else { return other }
      let gender = discourse.mentions[other].gender
      return reader.salience.best(for: other, &chains) { chains, candidate in
        let cluster = chains.cluster(of: candidate)
        // Who "he" is before "his father" is not known yet.
        return discourse.mentions[candidate].kind != .pronoun && cluster.type == .person
          && cluster.isPlural != true && Cluster.agree(cluster.gender, gender)
      }
    }
    return nil
  }

  /// Whether a description may be of one who is known by name.
  private func mayBe(_ mine: Cluster, _ named: Cluster) -> Bool {
    switch named.type {
    case .person: mine.type == .person || mine.type == .unknown
    case .organisation, .group: mine.type != .person
    case .unknown: named.nameLength > 1 || mine.type != .person
    case .place, .document: false
    }
  }
}
