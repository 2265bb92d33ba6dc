import Lexicon
import Mentions
import Speakers
import Syntax
import Text

/// A description and a name beside each other: "the vicar, the Reverend Edith Combe", "Rosamund
/// Tate, a councillor", "the composer Tunde Balogun", "CHAIR (Ms Orrin)".
///
/// What follows the pair must close it: "the mayor, Jens Adler, said", and not "visiting the mayor,
/// Jens Adler and his wife said".
struct AppositionSieve: Sieve {
  static let id = "apposition"

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    let mentions = discourse.mentions
    for (order, place) in discourse.standing.enumerated() {
      guard let next = partner(of: place, order, in: discourse) else { continue }
      if chains.cluster(of: place).isCompatible(with: chains.cluster(of: next)) {
        let (description, name) =
          mentions[next].kind == .name ? (place, next) : (next, place)
        chains.link(description, to: name, rule: Self.id)
      }
    }
  }

  /// The mention behind one, if the two are a pair.
  private func partner(of place: Int, _ order: Int, in discourse: Discourse) -> Int? {
    if let name = called(place, in: discourse) ?? introducing(place, in: discourse) { return name }
    let end = discourse.mentions[place].extent.upperBound
    var later = order + 1
    // What narrows a description lies within it: "the mayor of Ostrey".
    while later < discourse.standing.count,
      discourse.mentions[discourse.standing[later]].tokens.lowerBound < end
    {
      later += 1
    }
    guard later < discourse.standing.count else { return nil }
    let next = discourse.standing[later]
    if discourse.mentions[place].kind == .name, discourse.tagged.isParty(discourse.mentions[next]) {
      guard later + 1 < discourse.standing.count else { return nil }
      let described = discourse.standing[later + 1]
      return isBehindParty(place, described, in: discourse) ? described : nil
    }
    return isPair(place, next, in: discourse) ? next : nil
  }

  /// A description behind the party: "Lucy Allard, D-Ohio, the chair of the committee".
  private func isBehindParty(_ left: Int, _ right: Int, in discourse: Discourse) -> Bool {
    let second = discourse.mentions[right]
    return second.kind == .nominal && second.isPlural != true
      && discourse.kind(second.extent.lowerBound - 1) == .comma
      && discourse.sentence(of: left) == discourse.sentence(of: right)
      && isDescribed(discourse.mentions[left], second, in: discourse)
  }

  private func isPair(_ left: Int, _ right: Int, in discourse: Discourse) -> Bool {
    let first = discourse.mentions[left]
    let second = discourse.mentions[right]
    guard !first.isJoint, !second.isJoint, first.isPlural != true, second.isPlural != true,
      !first.isPossessive, first.kind != .pronoun, second.kind != .pronoun,
      first.kind == .nominal || second.kind == .nominal
    else { return false }
    let end = first.extent.upperBound
    guard end <= second.extent.lowerBound else { return false }
    if end == second.extent.lowerBound {
      return discourse.sentence(of: left) == discourse.sentence(of: right)
        && isClose(first, second)
    }
    // "Edith Combe, 34, a nurse": the age stands between.
    let gap = first.age != nil && discourse.kind(end) == .comma ? end + 2 : end
    guard gap + 1 == second.extent.lowerBound else { return false }
    switch discourse.kind(gap) {
    case .openingBracket:
      return discourse.kind(second.extent.upperBound) == .closingBracket
        && (first.kind == .nominal) != (second.kind == .nominal)
    case .word where discourse.function(gap) == .and:
      // "Agriculture Minister and former dairy farmer Birgit Aune"
      return first.kind == .nominal && second.kind == .name && first.type == .person
        && !first.isDefinite && !second.roles.isEmpty
        && discourse.tagged.tags[first.tokens.lowerBound] != .determiner
    case .comma:
      if first.kind == .nominal, second.kind == .name {
        return isNamed(first, second, at: left, in: discourse)
      }
      if second.kind == .nominal,
        first.kind == .name || !second.isDefinite && first.isDefinite
          || isOwned(first, in: discourse) && second.type == .person
      {
        return isDescribed(first, second, in: discourse)
      }
      return false
    default: return false
    }
  }

  /// The name that a participle gives somebody: "a retired auditor called Edith Combe", "an
  /// official in Brenby named Orrin".
  private func called(_ place: Int, in discourse: Discourse) -> Int? {
    let mention = discourse.mentions[place]
    let tagged = discourse.tagged
    var token = mention.tokens.upperBound
    // Of "a bird ringer called Nunes" nothing but the name tells that it is a person.
    let isSomebody =
      mention.type == .person
      || mention.type == .unknown && namedPlace(from: token, in: tagged) != nil
        // "a ring in his eyebrow named Orrin": the man with it is.
        && tagged.pronoun(mention.extent.lowerBound) == nil
    guard mention.kind == .nominal, isSomebody, mention.isPlural != true else { return nil }
    let end = min(token + Self.longestBetween, tagged.tokens.count - 1)
    while token < end, namedPlace(from: token, in: tagged) == nil {
      let isWithin =
        token < mention.extent.upperBound || tagged.tags[token].isNoun
        || tagged.tags[token] == .preposition || tagged.tags[token] == .determiner
        || tagged.tags[token] == .adjective || tagged.tags[token] == .possessivePronoun
      guard isWithin else { return nil }
      token += 1
    }
    guard token < end, let start = namedPlace(from: token, in: tagged),
      tagged.tokens[start].sentence == tagged.tokens[mention.head].sentence
    else { return nil }
    let name = Int(discourse.mentionOfToken[start])
    guard name >= 0, discourse.mentions[name].tokens.lowerBound == start,
      discourse.mentions[name].kind == .name, !discourse.mentions[name].isPossessive,
      discourse.mentions[name].type == .person
        || mention.type == .person && discourse.mentions[name].type == .unknown
    else { return nil }
    // "A spokesman called Lind “a liar”" calls him something.
    let range = tagged.tokens[token].range
    let given = tagged.range(of: discourse.mentions[name].tokens)
    let isSaid = discourse.attributions.contains { attribution in
      attribution.content != [given] && attribution.cue.contains { $0.overlaps(range) }
    }
    return isSaid ? nil : name
  }

  /// The name that somebody gives: "a clerk, who identified herself only as Orrin", "a spokesman who goes by
  /// the name Combe".
  private func introducing(_ place: Int, in discourse: Discourse) -> Int? {
    let mention = discourse.mentions[place]
    guard mention.kind == .nominal, mention.type == .person, mention.isPlural != true else {
      return nil
    }
    var who = mention.extent.upperBound
    if discourse.kind(who) == .comma { who += 1 }
    guard discourse.function(who) == .who else { return nil }
    let end = min(who + Self.longestIntroduction, discourse.tagged.tokens.count)
    guard
      let start = (who + 1..<end).first(where: {
        discourse.tagged.tokens[$0].isCapitalised
          && discourse.tagged.tokens[$0].sentence == discourse.tagged.tokens[who].sentence
      }), (who + 1..<start).contains(where: { givesName($0, in: discourse.tagged) })
    else { return nil }
    let name = Int(discourse.mentionOfToken[start])
    guard name >= 0, discourse.mentions[name].kind == .name, !discourse.mentions[name].isPossessive,
      discourse.mentions[name].name?.lowerBound ?? start >= start,
      discourse.mentions[name].type == .person || discourse.mentions[name].type == .unknown
    else { return nil }
    return name
  }

  /// Whether a word tells that somebody says how to be called: "identified", "gave", "goes by", "asked to be
  /// identified".
  private func givesName(_ token: Int, in tagged: TaggedText) -> Bool {
    tagged.signals(.introducing, token)
  }

  /// "who asked to be identified only by his first name,": the words up to the name at most.
  private static let longestIntroduction = 12

  /// Words between somebody and the participle that names them at most: "in the north of Brenby".
  private static let longestBetween = 7

  /// Where the name begins that a participle at a token gives: "named | Orrin", "known to all as |
  /// Pastor"; or nil.
  private func namedPlace(from token: Int, in tagged: TaggedText) -> Int? {
    guard token + 1 < tagged.tokens.count else { return nil }
    if tagged.signals(.naming, token) { return token + 1 }
    guard tagged.word(token)?.form == Self.known else { return nil }
    let limit = min(token + Self.longestKnown, tagged.tokens.count - 1)
    return (token..<limit).first { tagged.function($0) == .as }.map { $0 + 1 }
  }

  private static let known = "known"

  /// "known to everybody in the street as": the words up to "as" at most.
  private static let longestKnown = 8

  /// Whether somebody is told by a pronoun's owner: "her host, the mayor of Masinloc".
  private func isOwned(_ mention: Mention, in discourse: Discourse) -> Bool {
    mention.type == .person
      && discourse.tagged.pronoun(mention.tokens.lowerBound)?.isPossessive == true
  }

  /// "the composer" and "Tunde Balogun", two phrases with nothing between.
  private func isClose(_ first: Mention, _ second: Mention) -> Bool {
    first.kind == .nominal && second.kind == .name
      && (first.type == .person || first.type == .organisation)
      && (second.type == first.type || second.type == .unknown)
      && first.extent.upperBound == first.tokens.upperBound
  }

  /// "the mayor of Ostrey, Jens Adler".
  private func isNamed(
    _ first: Mention,
    _ second: Mention,
    at place: Int,
    in discourse: Discourse
  ) -> Bool {
    if isToldBy(second, place, in: discourse) || endsInKin(first, in: discourse) { return false }
    let isKnown =
      first.type != .unknown
      || second.type == .person && discourse.positions[place] != .oblique
        && discourse.tagged.word(first.head)?.isTime != true
    guard isKnown, first.type != .document, first.type != .place,
      Cluster.agree(first.type, second.type), first.type != .group || second.type != .person
    else { return false }
    let end = second.extent.upperBound
    if second.isPossessive { return false }
    if closes(end, in: discourse) { return true }
    guard end < discourse.tagged.tokens.count, isVerb(end, in: discourse) else { return false }
    // A verb may be that of the name alone: "After meeting the mayor, Jens Adler said", "According to
    // the mayor, Jens Adler left".
    let before = first.extent.lowerBound - 1
    if before >= 0, discourse.function(before) == .to { return false }
    // "Knowing Roth was a fan, Adler tried": said of the one before.
    if before >= 0, !first.isDefinite, discourse.function(before)?.isBe == true { return false }
    return discourse.positions[place] != .oblique && discourse.positions[place] != .object
  }

  /// Whether a name is the source of words in which the description stands: "The knee, Roth said,
  /// had".
  private func isToldBy(_ name: Mention, _ place: Int, in discourse: Discourse) -> Bool {
    let mention = Int(discourse.mentionOfToken[name.tokens.upperBound - 1])
    return mention >= 0 && discourse.attributionOfSource[mention] >= 0
      && discourse.isInOwnContent(place, source: mention)
  }

  /// Whether a description ends in somebody's kin, whose name it is then: "an agent for his wife,
  /// Tansy Rourke".
  private func endsInKin(_ description: Mention, in discourse: Discourse) -> Bool {
    guard description.extent.upperBound > description.tokens.upperBound else { return false }
    return discourse.tagged.word(description.extent.upperBound - 1)?.role?.kind == .kin
  }

  /// "Rosamund Tate, a councillor".
  private func isDescribed(_ first: Mention, _ second: Mention, in discourse: Discourse) -> Bool {
    let isKnown =
      second.type != .unknown
      || first.type == .person && !second.isDefinite
        && discourse.tagged.tags[second.tokens.lowerBound] == .determiner
        && discourse.tagged.word(second.head)?.isTime != true
    guard isKnown, second.type != .document, second.type != .place,
      Cluster.agree(first.type, second.type), !second.isPossessive,
      !(first.type == .place && second.type == .person)
    else { return false }
    let end = second.extent.upperBound
    if closes(end, in: discourse) { return true }
    return discourse.function(end) == .and && !second.isDefinite
      || namedPlace(from: end, in: discourse.tagged) != nil
      || discourse.function(end) == .who || discourse.function(end) == .with
  }

  private func closes(_ token: Int, in discourse: Discourse) -> Bool {
    switch discourse.kind(token) {
    case .comma, .terminal, .closingBracket, .quotationMark, .dash, .semicolon, .colon, nil: true
    default:
      discourse.tagged.tokens[token].sentence != discourse.tagged.tokens[token - 1].sentence
    }
  }

  private func isVerb(_ token: Int, in discourse: Discourse) -> Bool {
    discourse.tagged.tags[token].isFiniteVerb
      || discourse.tagged.function(token)?.isAuxiliary == true
  }
}
