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
      guard let (owner, kin) = Self.kin(place, discourse) else { continue }
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

  /// The pronoun that owns a kin phrase, and the word: "his" and "daughter" of "his daughter" and of
  /// "his daughter Catriona".
  static func kin(_ place: Int, _ discourse: Discourse) -> (owner: Int, kin: Role)? {
    let mention = discourse.mentions[place]
    let first = mention.tokens.lowerBound
    guard mention.kind != .pronoun, mention.isPlural != true, !mention.isJoint,
      discourse.tagged.pronoun(first)?.isPossessive == true
    else { return nil }
    // Nothing between: "her first husband" is another than "her husband".
    guard let role = discourse.tagged.word(first + 1)?.role, role.kind == .kin,
      mention.kind == .name || mention.head == first + 1
    else { return nil }
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
    var found: Int?
    for fact in facts {
      var bearer: Int?
      if chains.areOne(fact.owner, owner),
        fact.kin.isWithin(kin.lemma) || kin.isWithin(fact.kin.lemma)
      {
        bearer = fact.bearer
      } else if chains.areOne(fact.bearer, owner), chains.cluster(of: fact.owner).isNamed,
        Kinship.allCases.contains(where: {
          fact.kin.isWithin($0.rawValue) && kin.isWithin($0.inverse.rawValue)
        })
      {
        // "his daughter Catriona": to her he is "her father".
        bearer = fact.owner
      }
      guard let bearer else { continue }
      // Of two brothers nobody is "her brother".
      if let found, !chains.areOne(found, bearer) { return nil }
      found = bearer
    }
    return found
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
