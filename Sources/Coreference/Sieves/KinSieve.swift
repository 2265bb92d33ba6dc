import Lexicon
import Mentions
import Syntax

/// Somebody's kin by what was told of the two before: "Her father" for him of whom "his daughter
/// Catriona" was told, "her brother" for him who was called so.
struct KinSieve: Sieve {
  static let id = "kin"

  /// What was told: of whose kin, by which word, who that is.
  private struct Fact {
    let owner: Int
    let kin: Role
    let bearer: Int
  }

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var facts: [Fact] = []
    for place in discourse.mentions.indices {
      guard let (owner, kin) = kin(place, discourse) else { continue }
      if chains.cluster(of: place).isNamed {
        if facts.count < Self.mostFacts {
          facts.append(Fact(owner: owner, kin: kin, bearer: place))
        }
      } else if discourse.attributionOfSource[place] >= 0 || !chains.isLinked[place],
        let bearer = bearer(of: kin, of: owner, facts, &chains),
        chains.cluster(of: bearer).isCompatible(with: chains.cluster(of: place))
      {
        chains.link(place, to: bearer, rule: Self.id)
      }
    }
  }

  /// More kin than these are no article's.
  private static let mostFacts = 32

  /// The pronoun that owns a kin phrase, and the word: "his" and "daughter" of "his elder daughter" and
  /// of "his daughter Catriona".
  private func kin(_ place: Int, _ discourse: Discourse) -> (owner: Int, kin: Role)? {
    let mention = discourse.mentions[place]
    let first = mention.tokens.lowerBound
    guard mention.kind != .pronoun, mention.isPlural != true, !mention.isJoint,
      discourse.tagged.pronoun(first)?.isPossessive == true
    else { return nil }
    let words = mention.kind == .nominal ? mention.head..<(mention.head + 1) : mention.tokens
    let roles = words.compactMap { discourse.tagged.word($0)?.role }
    guard let role = roles.last(where: { $0.kind == .kin }) else { return nil }
    let near = max(0, place - 1)..<min(place + 2, discourse.mentions.count)
    let owner = near.first {
      discourse.mentions[$0].kind == .pronoun && discourse.mentions[$0].tokens.lowerBound == first
    }
    return owner.map { ($0, role) }
  }

  private func bearer(
    of kin: Role,
    of owner: Int,
    _ facts: [Fact],
    _ chains: inout Chains
  ) -> Int? {
    for fact in facts.reversed() {
      if chains.areOne(fact.owner, owner),
        fact.kin.isWithin(kin.lemma) || kin.isWithin(fact.kin.lemma)
      {
        return fact.bearer
      }
      // "his daughter Catriona": to her he is "her father".
      if chains.areOne(fact.bearer, owner), chains.cluster(of: fact.owner).isNamed,
        Kinship.allCases.contains(where: {
          fact.kin.isWithin($0.rawValue) && kin.isWithin($0.inverse.rawValue)
        })
      {
        return fact.owner
      }
    }
    return nil
  }
}

/// The kinds of kin that have an inverse, by the words of roles.tsv under which all others stand.
private enum Kinship: String, CaseIterable {
  case child, parent, spouse, sibling, grandchild, grandparent

  var inverse: Kinship {
    switch self {
    case .child: .parent
    case .parent: .child
    case .spouse: .spouse
    case .sibling: .sibling
    case .grandchild: .grandparent
    case .grandparent: .grandchild
    }
  }
}

extension Role {
  /// Whether it is this word or a narrower one.
  fileprivate func isWithin(_ word: String) -> Bool { lemma == word || hypernyms.contains(word) }
}
