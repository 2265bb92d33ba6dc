import Mentions

/// Several who were named together before: "Linde and Kirkeby" for "Tove Linde and … Mads
/// Kirkeby".
struct JointSieve: Sieve {
  static let id = "same-members"

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var firsts: [[Int]: Int] = [:]
    for place in discourse.mentions.indices where discourse.mentions[place].isJoint {
      let members = discourse.mentions[place].members.compactMap { tokens -> Int? in
        let mention = discourse.mentionOfToken[tokens.lowerBound]
        return mention >= 0 ? chains.root(of: Int(mention)) : nil
      }.sorted()
      guard members.count > 1 else { continue }
      if let first = firsts[members] {
        chains.link(place, to: first, rule: Self.id)
      } else {
        firsts[members] = place
      }
    }
  }
}
