import Lexicon

/// The cheapest ways through the states of a sentence (Viterbi), over pairs of neighbours.
struct TagLattice {
  private let start: UInt8
  /// Candidates of all tokens so far, and where each token's begin.
  private var candidates: [TagCandidate] = []
  private var starts: [Int] = []
  /// For each token and pair of its candidate and the one before: the best candidate before those.
  private var origins: [UInt8] = []
  private var originStarts: [Int] = []
  /// Costs of pairs: the last candidate but one times `width` plus the last.
  private var costs: [Int] = []
  private var next: [Int] = []
  private var beforeLast: [UInt8] = []
  private var last: [UInt8] = []

  init(start: TagState) {
    self.start = start.index
  }

  /// Begins a sentence.
  mutating func begin() {
    candidates.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    originStarts.removeAll(keepingCapacity: true)
    costs.removeAll(keepingCapacity: true)
    costs.append(0)
    beforeLast.removeAll(keepingCapacity: true)
    beforeLast.append(start)
    last.removeAll(keepingCapacity: true)
    last.append(start)
  }

  /// Goes on to a token with these candidates.
  mutating func add(_ found: [TagCandidate], _ transitions: TagTransitions) {
    starts.append(candidates.count)
    originStarts.append(origins.count)
    candidates += found
    next.removeAll(keepingCapacity: true)
    if beforeLast.count == 1 {
      addBehindOne(found, transitions)
    } else {
      addBehindSeveral(found, transitions)
    }
    swap(&costs, &next)
    swap(&beforeLast, &last)
    last.removeAll(keepingCapacity: true)
    for candidate in found { last.append(candidate.state) }
  }

  /// The costs behind a token with one candidate: there is nothing to choose.
  private mutating func addBehindOne(_ found: [TagCandidate], _ transitions: TagTransitions) {
    for middle in last.indices {
      let row = TagTransitions.row(beforeLast[0], last[middle])
      let cost = costs[middle]
      for candidate in found {
        next.append(cost + transitions[row, candidate.state] + Int(candidate.weight))
        origins.append(0)
      }
    }
  }

  private mutating func addBehindSeveral(_ found: [TagCandidate], _ transitions: TagTransitions) {
    for middle in last.indices {
      for candidate in found {
        var best = Int.max
        var origin = 0
        for first in beforeLast.indices {
          let row = TagTransitions.row(beforeLast[first], last[middle])
          let cost = costs[first * last.count + middle] + transitions[row, candidate.state]
          if cost < best {
            best = cost
            origin = first
          }
        }
        next.append(best + Int(candidate.weight))
        origins.append(UInt8(truncatingIfNeeded: origin))
      }
    }
  }

  /// Appends the tags of the cheapest way.
  func appendBest(to tags: inout [Tag]) {
    guard !starts.isEmpty else { return }
    var place = 0
    for index in costs.indices where costs[index] < costs[place] { place = index }
    var current = place % last.count
    var previous = place / last.count
    let first = tags.count
    for token in starts.indices { tags.append(candidates[starts[token]].tag) }
    for token in starts.indices.reversed() {
      tags[first + token] = candidates[starts[token] + current].tag
      let width = (token + 1 < starts.count ? starts[token + 1] : candidates.count) - starts[token]
      let origin = Int(origins[originStarts[token] + previous * width + current])
      current = previous
      previous = origin
    }
  }
}
