import Lexicon
import Mentions
import Syntax
import Text

/// Words for several who were named together: "both", "the two ministers", "the couple", "the twins"
/// for "Ada Roth and her deputy, Bo Lind".
struct PairSieve: Sieve {
  static let id = "named-together"

  /// Sentences that the ones named together may lie back.
  static let farthest = 6

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var joints: [Int] = []
    for place in discourse.mentions.indices {
      if discourse.mentions[place].isJoint || isCounted(place, discourse) {
        joints.append(place)
      } else if let family = family(of: place, joints, discourse) {
        chains.link(place, to: family, rule: Self.id)
      } else if isReference(place, discourse), isUnnamed(place, &chains, discourse) {
        let found = joints.reversed()
          .prefix { discourse.distance(from: $0, to: place) <= Self.farthest }
          .first { joint in
            discourse.mentions[joint].isJoint
              ? fits(place, joint, &chains, discourse, words)
              : saysOnlyHowMany(place, discourse)
                && number(in: discourse.mentions[place], discourse)
                  == number(in: discourse.mentions[joint], discourse)
          }
        if let found { chains.link(place, to: found, rule: Self.id) }
      }
    }
  }

  /// Those named together whose surname a family has: "the Morans" for "Ines and Piers Moran".
  private func family(of place: Int, _ joints: [Int], _ discourse: Discourse) -> Int? {
    let mention = discourse.mentions[place]
    guard mention.kind == .name, mention.isPlural == true, let name = mention.name,
      name.count == 1, discourse.function(mention.tokens.lowerBound) == .the
    else { return nil }
    let plural = bytes(of: name.lowerBound, discourse)
    return joints.last { joint in
      discourse.mentions[joint].isJoint
        && discourse.mentions[joint].members.allSatisfy { tokens in
          let member = Int(discourse.mentionOfToken[tokens.upperBound - 1])
          guard member >= 0 else { return false }
          let mention = discourse.mentions[member]
          let surname = mention.lentSurname?.last ?? mention.name?.last
          guard let surname else { return false }
          let singular = bytes(of: surname, discourse)
          return plural == singular + [UInt8(ascii: "s")] || plural == singular + Array("es".utf8)
        }
    }
  }

  private func bytes(of token: Int, _ discourse: Discourse) -> [UInt8] {
    let range = discourse.tagged.tokens[token].range
    return Array(discourse.tagged.source.bytes[range.start..<range.end])
  }

  /// Whether a mention may speak of several together: a plural with "the" or "both", without a phrase
  /// behind that says which, outside quotation marks.
  private func isReference(_ place: Int, _ discourse: Discourse) -> Bool {
    let mention = discourse.mentions[place]
    guard mention.kind == .nominal, mention.extent == mention.tokens,
      !mention.isPossessive, discourse.quoteOfMention[place] < 0
    else { return false }
    let next = mention.tokens.upperBound
    if discourse.function(next) == .who || discourse.function(next) == .of { return false }
    // "both their parents" are other ones.
    let first = mention.tokens.lowerBound
    return discourse.function(first) == .both && discourse.tagged.pronoun(first + 1) == nil
      || discourse.function(mention.tokens.lowerBound) == .the
        && (mention.isPlural == true || number(in: mention, discourse) != nil)
  }

  /// Whether a mention brings in several by their number: "two officials briefed on the talks".
  private func isCounted(_ place: Int, _ discourse: Discourse) -> Bool {
    let mention = discourse.mentions[place]
    return mention.kind == .nominal && mention.type != .unknown && !mention.isPossessive
      && discourse.quoteOfMention[place] < 0
      && Self.count(of: mention.tokens.lowerBound, discourse) != nil
      && !saysOnlyHowMany(place, discourse)
      && discourse.function(mention.tokens.lowerBound) != .both
  }

  /// Whether a mention tells nothing but a number: "both", "the two", "the pair".
  private func saysOnlyHowMany(_ place: Int, _ discourse: Discourse) -> Bool {
    let mention = discourse.mentions[place]
    return number(in: mention, discourse) != nil
      && !mention.tokens.contains { token in
        discourse.tagged.tags[token].isNoun && Self.count(of: token, discourse) == nil
      }
  }

  /// Whether nobody who is known by name has been found for a mention.
  private func isUnnamed(_ place: Int, _ chains: inout Chains, _ discourse: Discourse) -> Bool {
    let cluster = chains.cluster(of: place)
    return !cluster.isNamed
      && !(discourse.mentions.indices.contains(Int(cluster.lastDescribed))
        && discourse.mentions[Int(cluster.lastDescribed)].isJoint)
  }

  private func fits(
    _ place: Int,
    _ joint: Int,
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Bool {
    // "the Greens and the Nationals": the second is one of them.
    guard !discourse.mentions[joint].tokens.contains(discourse.mentions[place].head) else {
      return false
    }
    let members = members(of: joint, discourse).map { chains.cluster(of: $0) }
    guard members.count == discourse.mentions[joint].members.count, members.count > 1 else {
      return false
    }
    let mention = discourse.mentions[place]
    guard members.allSatisfy({ Cluster.agree($0.gender, mention.gender) }) else { return false }
    if let number = number(in: mention, discourse), number != members.count { return false }
    // "both companies", "the two unions"
    if number(in: mention, discourse) != nil, mention.type == .organisation {
      return members.allSatisfy { $0.type == .organisation }
    }
    // "both", "the two", "the pair" say no more than that.
    if saysOnlyHowMany(place, discourse) { return true }
    guard let role = words.roles[place].first else { return false }
    let isKin = role.kind == .kin || role.kind == .person
    let arePersons = members.allSatisfy(\.mayBePerson)
    if isKin { return arePersons }
    let isOne = { (member: Cluster) in
      member.roles.contains { role.isSame(as: $0) || role.isWider(than: $0) }
    }
    // "the agents" are not the residents and the agents.
    return members.contains(where: isOne)
      && (number(in: mention, discourse) != nil
        || arePersons && members.allSatisfy { $0.roles.isEmpty || isOne($0) })
  }

  private func members(of joint: Int, _ discourse: Discourse) -> [Int] {
    discourse.mentions[joint].members.compactMap { tokens in
      let mention = Int(discourse.mentionOfToken[tokens.upperBound - 1])
      return mention >= 0 ? mention : nil
    }
  }

  /// How many a mention says that there are, or nil: 2 for "both", "the two ministers", "the couple".
  private func number(in mention: Mention, _ discourse: Discourse) -> Int? {
    for token in mention.tokens {
      if let count = Self.count(of: token, discourse) { return count }
    }
    return nil
  }

  /// How many persons a word counts, if it is one of those: 2 for "couple".
  static func count(of token: Int, _ discourse: Discourse) -> Int? {
    counts.first { discourse.tagged.signals($0.signal, token) }?.count
  }

  private static let counts: [(signal: Signal, count: Int)] = [(.two, 2), (.three, 3), (.four, 4)]
}
