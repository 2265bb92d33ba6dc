/// For each mention the way over the links to the mention with its fullest name.
struct NamePaths {
  /// The next mention on the way, or -1 at its end.
  private var next: [Int32]

  /// Ways no longer than this are shown.
  static let longest = 12

  /// - Complexity: linear in the mentions: one walk over each cluster's tree.
  init(chains: inout Chains, mentions: Int) {
    next = [Int32](repeating: -1, count: mentions)
    var degrees = [Int32](repeating: 0, count: mentions + 1)
    for edge in chains.edges {
      degrees[Int(edge.mention)] += 1
      degrees[Int(edge.antecedent)] += 1
    }
    var starts = [Int32](repeating: 0, count: mentions + 1)
    for place in 0..<mentions { starts[place + 1] = starts[place] + degrees[place] }
    var neighbours = [Int32](repeating: 0, count: chains.edges.count * 2)
    var filled = starts
    for edge in chains.edges {
      neighbours[Int(filled[Int(edge.mention)])] = edge.antecedent
      filled[Int(edge.mention)] += 1
      neighbours[Int(filled[Int(edge.antecedent)])] = edge.mention
      filled[Int(edge.antecedent)] += 1
    }
    var isDone = [Bool](repeating: false, count: mentions)
    for place in 0..<mentions where !isDone[place] && degrees[place] > 0 {
      let name = chains.cluster(of: place).name
      let first = name >= 0 ? Int(name) : chains.root(of: place)
      var open = [first]
      isDone[first] = true
      while let here = open.popLast() {
        for other in neighbours[Int(starts[here])..<Int(starts[here + 1])]
        where !isDone[Int(other)] {
          isDone[Int(other)] = true
          next[Int(other)] = Int32(here)
          open.append(Int(other))
        }
      }
    }
  }

  /// The mentions from one to the fullest name, itself first.
  func path(from mention: Int) -> [Int] {
    var path = [mention]
    while path.count < Self.longest, let last = path.last, next[last] >= 0 {
      path.append(Int(next[last]))
    }
    return path
  }
}
