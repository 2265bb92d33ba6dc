import Mentions

/// An age that stands for its bearer: "the 34-year-old" for "Adam Prewitt, 34".
struct AgeSieve: Sieve {
  static let id = "age"

  /// Bearers of one age that are looked at.
  static let mostBearers = 8

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var bearers: [Int: [Int]] = [:]
    for place in discourse.mentions.indices where discourse.mentions[place].kind == .name {
      if let age = discourse.mentions[place].age { bearers[age, default: []].append(place) }
    }
    for place in discourse.mentions.indices {
      let mention = discourse.mentions[place]
      guard mention.kind == .nominal, mention.isDefinite, !chains.isLinked[place],
        let age = mention.age, let known = bearers[age]
      else { continue }
      let fitting = known.suffix(Self.mostBearers).filter {
        chains.cluster(of: $0).isCompatible(with: chains.cluster(of: place))
      }
      if let bearer = fitting.last(where: { $0 < place }) ?? fitting.first {
        chains.link(place, to: bearer, rule: Self.id)
      }
    }
  }
}
