import Lexicon
import Mentions
import Syntax

/// Several who were named together before: "Linde and Kirkeby" for "Tove Linde and … Mads
/// Kirkeby"; and one of two: "the former", "the latter".
struct JointSieve: Sieve {
  static let id = "same-members"
  static let oneOfTwoID = "one-of-two"

  /// "the latter" points to two who were named together so many sentences back at most.
  static let farthestPair = 2

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var firsts: [[Int]: Int] = [:]
    for place in discourse.mentions.indices where discourse.mentions[place].isJoint {
      let members = discourse.mentions[place].members.compactMap { tokens -> Int? in
        let mention = discourse.mentionOfToken[tokens.upperBound - 1]
        return mention >= 0 ? chains.root(of: Int(mention)) : nil
      }.sorted()
      guard members.count > 1 else { continue }
      if let first = firsts[members] {
        chains.link(place, to: first, rule: Self.id)
      } else {
        firsts[members] = place
      }
    }
    linkOnesOfTwo(&chains, in: discourse)
  }

  private func linkOnesOfTwo(_ chains: inout Chains, in discourse: Discourse) {
    var pair: Int?
    for place in discourse.mentions.indices {
      let mention = discourse.mentions[place]
      if mention.isJoint {
        if mention.members.count == 2 { pair = place }
      } else if let pair, !chains.isLinked[place], let order = order(of: mention, discourse),
        discourse.distance(from: pair, to: place) <= Self.farthestPair
      {
        let tokens = discourse.mentions[pair].members[order]
        let member = Int(discourse.mentionOfToken[tokens.upperBound - 1])
        if member >= 0 { chains.link(place, to: member, rule: Self.oneOfTwoID) }
      }
    }
  }

  /// 0 for "the former", 1 for "the latter", nil for anything else.
  private func order(of mention: Mention, _ discourse: Discourse) -> Int? {
    guard mention.kind == .nominal, mention.tokens.count == 2,
      discourse.function(mention.tokens.lowerBound) == .the
    else { return nil }
    return discourse.tagged.word(mention.tokens.upperBound - 1).flatMap {
      OneOfTwo(rawValue: $0.form)?.order
    }
  }

  /// The words that tell two apart by their order.
  private enum OneOfTwo: String {
    case former, latter

    var order: Int { self == .former ? 0 : 1 }
  }
}
