import Lexicon
import Mentions

/// The clusters of mentions while rules link them, with the reason for each link.
///
/// A union-find over mentions: links only ever join, and each join keeps the two mentions and the
/// rule, so that the links form a tree over each cluster.
struct Chains {
  /// A join of two mentions' clusters.
  struct Edge {
    let mention: Int32
    let antecedent: Int32
    let rule: String
  }

  private var parents: [Int32]
  private var clusters: [Cluster]
  private(set) var edges: [Edge] = []
  /// For each mention whether a rule has linked it to another as its antecedent.
  private(set) var isLinked: [Bool]
  /// What the ranker was asked, if that is kept for training.
  var journal: ChoiceJournal?

  init(_ mentions: [Mention], roles: [[RoleFact]], nameLengths: [Int]) {
    parents = mentions.indices.map(Int32.init)
    isLinked = [Bool](repeating: false, count: mentions.count)
    clusters = mentions.indices.map { place in
      let mention = mentions[place]
      return Cluster(
        type: mention.type,
        gender: mention.gender,
        isPlural: mention.isPlural,
        place: mention.place,
        age: mention.age,
        roles: roles[place],
        name: nameLengths[place] > 0 ? Int32(place) : -1,
        nameLength: nameLengths[place],
        lastDescribed: mention.kind == .pronoun ? -1 : Int32(place),
        count: 1,
        first: Int32(place)
      )
    }
  }

  /// The mention that stands for a mention's cluster.
  mutating func root(of mention: Int) -> Int {
    var place = Int32(mention)
    while parents[Int(place)] != place {
      parents[Int(place)] = parents[Int(parents[Int(place)])]
      place = parents[Int(place)]
    }
    return Int(place)
  }

  /// What is known of a mention's cluster.
  mutating func cluster(of mention: Int) -> Cluster { clusters[root(of: mention)] }

  /// Whether two mentions are of one cluster.
  mutating func areOne(_ left: Int, _ right: Int) -> Bool { root(of: left) == root(of: right) }

  /// Makes two mentions' clusters one, for the reason that `rule` names.
  mutating func link(_ mention: Int, to antecedent: Int, rule: String) {
    let left = root(of: mention)
    let right = root(of: antecedent)
    guard left != right else { return }
    edges.append(
      Edge(mention: Int32(mention), antecedent: Int32(antecedent), rule: rule)
    )
    isLinked[mention] = true
    let (kept, lost) = clusters[left].count > clusters[right].count ? (left, right) : (right, left)
    parents[lost] = Int32(kept)
    clusters[kept].absorb(clusters[lost])
  }

  /// Notes a gender, a type or a place that a rule has learned of a mention's cluster.
  mutating func note(_ mention: Int, _ change: (inout Cluster) -> Void) {
    change(&clusters[root(of: mention)])
  }
}
