import Lexicon

/// How dear each state is behind two others, as one dense table.
struct TagTransitions: Sendable {
  /// Weights by the state before the last, the last and the next, each in six bits.
  private var weights: [Int16]
  /// The weight of each state anywhere.
  private(set) var priors: [Int16]

  /// Dearer than any sequence that was seen.
  private static let never: Int16 = 1_500

  init(_ lexicon: LexiconSet, _ states: NamedStates) throws(TaggerError) {
    let limit = TagState.limit
    priors = [Int16](repeating: Self.never, count: limit)
    var pairs = [Int16](repeating: Self.never, count: limit * limit)
    // In the line without context the state "start" has the weight that an unseen pair adds.
    for sequence in lexicon.tagSequences where sequence.before.isEmpty {
      for next in lexicon.tagWeights[sequence.following] {
        priors[Int(next.tag)] = min(next.weight, Self.never)
      }
    }
    let unseen = priors[Int(states.start.index)]
    guard unseen < Self.never else { throw TaggerError.noSequences }
    for last in 0..<limit {
      for next in 0..<limit {
        pairs[last * limit + next] = min(priors[next] + unseen, Self.never)
      }
    }
    for sequence in lexicon.tagSequences where sequence.before.count == 1 {
      for next in lexicon.tagWeights[sequence.following] {
        pairs[Int(sequence.before[0].index) * limit + Int(next.tag)] = next.weight
      }
    }
    weights = []
    weights.reserveCapacity(limit * pairs.count)
    for _ in 0..<limit { weights += pairs }
    for sequence in lexicon.tagSequences where sequence.before.count == 2 {
      let row = Self.row(sequence.before[0].index, sequence.before[1].index)
      for next in lexicon.tagWeights[sequence.following] {
        weights[row + Int(next.tag)] = next.weight
      }
    }
    forbidPastBehindAuxiliaries(states)
  }

  /// Makes "has said" and "was never told" participles: the slips of the annotators aside, no past
  /// form stands there.
  private mutating func forbidPastBehindAuxiliaries(_ states: NamedStates) {
    let auxiliaries = states.have.compactMap(\.self) + states.be.compactMap(\.self)
    let between = [Tag.adverb.state, states.not, states.quote].compactMap(\.self)
    let past = (0..<UInt8(TagState.names.count)).filter { states.tags[Int($0)] == .verbPast }
    for auxiliary in auxiliaries {
      for next in past {
        for first in 0..<UInt8(TagState.limit) {
          weights[Self.row(first, auxiliary.index) + Int(next)] = Self.never
        }
        for middle in between {
          weights[Self.row(auxiliary.index, middle.index) + Int(next)] = Self.never
        }
      }
    }
  }

  /// Where the weights of what follows two states begin.
  @inline(__always)
  static func row(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first & 63) << 6 | Int(second & 63)) << 6
  }

  /// The weight of a state behind two others.
  @inline(__always)
  subscript(row: Int, next: UInt8) -> Int { Int(weights[row + Int(next & 63)]) }
}
