import Lexicon
import Mentions

/// The only man and the only woman whom a text names, if there is just one.
///
/// Somebody whose gender nothing tells may be either, so that one is neither's only one beside
/// another.
struct OnlyPersons {
  private let man: Int?
  private let woman: Int?

  init(in discourse: Discourse, _ chains: inout Chains) {
    var men = Candidates()
    var women = Candidates()
    for place in discourse.standing where discourse.mentions[place].kind == .name {
      let cluster = chains.cluster(of: place)
      guard cluster.isNamed, cluster.mayBePerson, cluster.isPlural != true,
        cluster.type == .person || !discourse.isCommonNoun(place)
      else { continue }
      let root = chains.root(of: place)
      if Cluster.agree(cluster.gender, .male) { men.add(place, root: root) }
      if Cluster.agree(cluster.gender, .female) { women.add(place, root: root) }
    }
    man = men.only
    woman = women.only
  }

  /// The first mention of the only person of a gender, or nil.
  func person(of gender: Gender) -> Int? {
    switch gender {
    case .male: man
    case .female: woman
    default: nil
    }
  }

  /// The first mention of the first candidate, and whether there is another.
  private struct Candidates {
    private var first: (mention: Int, root: Int)?
    private var hasOthers = false

    var only: Int? { hasOthers ? nil : first?.mention }

    mutating func add(_ mention: Int, root: Int) {
      if let first {
        hasOthers = hasOthers || first.root != root
      } else {
        first = (mention, root)
      }
    }
  }
}
