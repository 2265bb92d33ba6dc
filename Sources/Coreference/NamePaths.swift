/// For each mention the way over the links to the mention with its fullest name.
struct NamePaths {
  /// The next mention on the way, or -1 at its end.
  private var next: [Int32]
  /// The link over which the way goes there, as a place in `edges`.
  private var link: [Int32]
  private let edges: [Chains.Edge]

  /// Ways no longer than this are shown.
  static let longest = 12

  /// - Complexity: linear in the mentions: one walk over each cluster's tree.
  init(chains: inout Chains, mentions: Int) {
    next = [Int32](repeating: -1, count: mentions)
    link = [Int32](repeating: -1, count: mentions)
    edges = chains.edges
    var degrees = [Int32](repeating: 0, count: mentions + 1)
    for edge in edges {
      degrees[Int(edge.mention)] += 1
      degrees[Int(edge.antecedent)] += 1
    }
    var starts = [Int32](repeating: 0, count: mentions + 1)
    for place in 0..<mentions { starts[place + 1] = starts[place] + degrees[place] }
    // The places of the links that a mention has, one mention behind the other.
    var linksOfMention = [Int32](repeating: 0, count: edges.count * 2)
    var filled = starts
    for (place, edge) in edges.enumerated() {
      for end in [edge.mention, edge.antecedent] {
        linksOfMention[Int(filled[Int(end)])] = Int32(place)
        filled[Int(end)] += 1
      }
    }
    var isDone = [Bool](repeating: false, count: mentions)
    for place in 0..<mentions where !isDone[place] && degrees[place] > 0 {
      let name = chains.cluster(of: place).name
      let first = name >= 0 ? Int(name) : chains.root(of: place)
      var open = [first]
      isDone[first] = true
      while let here = open.popLast() {
        for place in linksOfMention[Int(starts[here])..<Int(starts[here + 1])] {
          let edge = edges[Int(place)]
          let other = Int(edge.mention) == here ? Int(edge.antecedent) : Int(edge.mention)
          guard !isDone[other] else { continue }
          isDone[other] = true
          next[other] = Int32(here)
          link[other] = place
          open.append(other)
        }
      }
    }
  }

  /// The way from a mention to the fullest name.
  ///
  /// Of several links in a row by one rule that compares words, "the president" with "the president", the
  /// last is enough.
  func path(from mention: Int) -> NamePath {
    var steps: [Link] = []
    var here = mention
    while steps.count < Self.longest, next[here] >= 0 {
      let step = Link(antecedent: Int(next[here]), rule: edges[Int(link[here])].rule)
      if steps.last?.rule == step.rule, Self.isTransitive(step.rule) { steps.removeLast() }
      steps.append(step)
      here = Int(next[here])
    }
    return NamePath(mention: mention, steps: steps)
  }

  /// Whether what a rule says of one and another, and of that and a third, holds of the first and the third.
  private static func isTransitive(_ rule: String) -> Bool {
    switch rule {
    case SameNameSieve.id, ShortNameSieve.id, RoleSieve.id, RoleSieve.nationalityID,
      BodySieve.id:
      true
    default: false
    }
  }
}
