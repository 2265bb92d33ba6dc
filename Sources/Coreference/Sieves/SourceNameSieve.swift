import Lexicon
import Mentions
import Speakers
import Syntax
import Text

/// The name that ends a source which begins with a description: "His successor, acting chief economist
/// Carla Sobers", "One of them, a fisherman who gave his name only as Mang Ben", "Former Kilbracken star
/// turned pundit Mossie Duane".
///
/// What stands between may be more descriptions, but nothing that makes the name somebody else's: of "a
/// cousin of Lena Roth" the cousin speaks.
struct SourceNameSieve: Sieve {
  static let id = "name-in-source"

  /// Tokens from the description to the name at most.
  private static let farthest = 24

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    for (place, attribution) in discourse.attributions.enumerated() {
      let mention = Int(discourse.sources[place])
      guard mention >= 0, let source = attribution.source,
        mayBeNamed(mention, &chains, discourse),
        let name = name(ending: discourse.tagged.tokens(in: source), behind: mention, discourse),
        chains.cluster(of: mention).isCompatible(with: chains.cluster(of: name))
      else { continue }
      chains.link(mention, to: name, rule: Self.id)
    }
  }

  private func mayBeNamed(_ place: Int, _ chains: inout Chains, _ discourse: Discourse) -> Bool {
    let mention = discourse.mentions[place]
    return mention.kind == .nominal && !mention.isJoint && mention.isPlural != true
      && (mention.type == .person || mention.type == .unknown)
      && !chains.cluster(of: place).isNamed
  }

  /// The mention of the name that ends a source.
  private func name(ending source: Range<Int>, behind place: Int, _ discourse: Discourse) -> Int? {
    var end = source.upperBound
    while end > source.lowerBound, discourse.kind(end - 1) == .comma { end -= 1 }
    guard end > source.lowerBound, source.contains(discourse.mentions[place].head) else {
      return nil
    }
    let name = Int(discourse.mentionOfToken[end - 1])
    guard name > place, discourse.mentions[name].tokens.upperBound == end,
      isSomebodys(discourse.mentions[name])
    else { return nil }
    let start = discourse.mentions[place].extent.upperBound
    let nameStart = discourse.mentions[name].tokens.lowerBound
    guard start < nameStart, nameStart - start <= Self.farthest,
      leads(start..<nameStart, to: discourse.mentions[name], discourse)
    else { return nil }
    return name
  }

  private func isSomebodys(_ mention: Mention) -> Bool {
    mention.kind == .name && !mention.isJoint && !mention.isPossessive
      && (mention.type == .person || mention.type == .unknown && mention.gender != .neuter)
  }

  /// Whether what stands before a name leaves it to the one described: a mark, a word that names, or
  /// what the name's bearer is.
  private func leads(_ between: Range<Int>, to name: Mention, _ discourse: Discourse) -> Bool {
    let tagged = discourse.tagged
    guard let last = between.last, name.type == .person || givesName(last, discourse) else {
      return false
    }
    if between.contains(where: { tagged.function($0) == .and && tagged.tags[$0 - 1].isProperNoun })
    {
      return false
    }
    if givesName(last, discourse) { return true }
    // "spokesman on education | Tshepo Letsoalo": what the spokesman is for stands in the name's phrase.
    let hasPrefix = (name.name?.lowerBound ?? name.tokens.lowerBound) > name.tokens.lowerBound
    switch tagged.tags[last] {
    case .preposition:
      return hasPrefix && name.roles.isEmpty && between.count == 1
        && tagged.tokens[name.tokens.lowerBound].letterCase == .lower
    case .conjunction: return hasPrefix && !name.roles.isEmpty
    default: break
    }
    // Somebody else's name in a clause: "a man who drove Lena Roth".
    let comma = between.last { discourse.kind($0) == .comma || discourse.kind($0) == .dash }
    guard let comma else { return false }
    return (comma + 1..<name.tokens.lowerBound).allSatisfy { token in
      let tag = tagged.tags[token]
      return tag.isNoun || tag == .adjective || tag == .verbParticiple || tag == .verbGerund
        || tag == .determiner || tag == .possessivePronoun || tag == .possessive || tag == .number
        || tag == .adverb || tagged.function(token) == .and || tagged.function(token) == .of
    }
  }

  /// Whether a word before a name gives it: "named", "turned pundit", "only as" behind "gave", "whose name
  /// is".
  private func givesName(_ token: Int, _ discourse: Discourse) -> Bool {
    let tagged = discourse.tagged
    if tagged.signals(.naming, token) || tagged.signals(.becoming, token) { return true }
    switch tagged.function(token) {
    case .as:
      return (max(0, token - Self.longestGiving)..<token).contains {
        tagged.signals(.introducing, $0) || tagged.word($0)?.form == Self.known
      }
    case .is, .was:
      return token > 0 && tagged.word(token - 1)?.form == Self.nameWord
    default: return false
    }
  }

  /// "identified himself simply as", "known to everybody in the street as".
  private static let longestGiving = 8
  private static let nameWord = "name"
  private static let known = "known"
}
