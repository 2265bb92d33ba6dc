import Lexicon
import Text

/// Joins people whose names are variants of one another, where what is said of them agrees.
///
/// A name that fits two people who are not one fits neither: "I. Roth" beside Ida and Ivo Roth.
struct VariantJoiner {
  let lexicon: LexiconSet
  let apart: Set<PeopleCollector.Pair>

  /// Which nodes are one person: groups of places, each ascending, in the order of their first.
  ///
  /// - Parameter nodes: in the order of their ids.
  func groups(of nodes: [PersonNode]) -> [[Int]] {
    var neighbours: [Int: [Int]] = [:]
    for (left, right) in links(among: nodes) {
      neighbours[left, default: []].append(right)
      neighbours[right, default: []].append(left)
    }
    // Whoever has neighbours that can't be one another is nobody's.
    let torn = Set(
      neighbours.filter { _, others in !areAllOne(others, of: nodes) }.keys
    )
    var seen: Set<Int> = []
    return nodes.indices.flatMap { start -> [[Int]] in
      guard seen.insert(start).inserted else { return [] }
      guard !torn.contains(start) else { return [[start]] }
      var group = [start]
      var next = 0
      while next < group.count {
        for other in neighbours[group[next]] ?? [] where !torn.contains(other) {
          if seen.insert(other).inserted { group.append(other) }
        }
        next += 1
      }
      group.sort()
      return areAllOne(group, of: nodes) ? [group] : group.map { [$0] }
    }
  }

  private func areAllOne(_ places: [Int], of nodes: [PersonNode]) -> Bool {
    places.indices.allSatisfy { left in
      places[(left + 1)...].allSatisfy { right in
        variation(nodes[places[left]], nodes[right]) != nil
      }
    }
  }

  private func variation(_ left: PersonNode, _ right: PersonNode) -> PersonName.Variation? {
    left.isCompatible(with: right, apart: apart, lexicon: lexicon)
  }

  /// Pairs of nodes whose names are variants and of whom like things are said.
  private func links(among nodes: [PersonNode]) -> [(Int, Int)] {
    var links: [(Int, Int)] = []
    var seen: Set<[Int]> = []
    for block in blocks(of: nodes) {
      for (index, left) in block.enumerated() {
        for right in block[(index + 1)...] where agree(nodes[left], nodes[right]) {
          if seen.insert([left, right]).inserted { links.append((left, right)) }
        }
      }
    }
    return links
  }

  /// Places of nodes whose surnames sound alike: no others are compared.
  private func blocks(of nodes: [PersonNode]) -> [[Int]] {
    var blocks: [[UInt8]: [Int]] = [:]
    for (place, node) in nodes.enumerated() {
      for sound in Set(node.names.map { NameSpelling.consonants($0.last.utf8) }) {
        blocks[sound, default: []].append(place)
      }
    }
    return blocks.values.filter { $0.count > 1 }
  }

  private func agree(_ left: PersonNode, _ right: PersonNode) -> Bool {
    guard let variation = variation(left, right) else { return false }
    let (mine, others) = (left.profile.evidence, right.profile.evidence)
    return switch variation {
    case .middle: mine.agrees(with: others) || mine.sharesCompany(with: others)
    case .initial, .nickname: mine.agrees(with: others)
    case .spelling: mine.agreesWell(with: others)
    }
  }
}
