import Encoder

/// What the ranker makes of the encoder's state at a mention's head.
///
/// Of a mention two sets of numbers are of use, one for either part it may have in a pair, the pronoun
/// or the other: factors, whose product with the other's factors is added to the score, and what is
/// added to the hidden units.
struct ContextWeights: Sendable {
  /// A part in a pair.
  struct Part: Sendable {
    /// From a state to the factors, then to the inputs of the hidden units.
    let projection: StateProjection
    /// How many factors there are.
    let factors: Int
    /// For each input the weights of its member's hidden units.
    let inputs: [[Float]]
  }

  let pronoun: Part
  let other: Part
  /// The checksum of the encoder's model whose states these weights are for.
  let model: UInt64

  init(_ file: RankerFile) {
    let columns = PairColumn.allCases.count
    let count = file.members.first?.pronounInputs.count ?? 0
    func weights(from first: Int) -> [[Float]] {
      file.members.flatMap { member in
        (0..<count).map { input in member.hidden.map { $0[first + input] } }
      }
    }
    model = file.model
    pronoun = Part(
      projection: StateProjection(
        rows: file.members.flatMap(\.pronounFactors) + file.members.flatMap(\.pronounInputs)
      ),
      factors: file.members.reduce(0) { $0 + $1.pronounFactors.count },
      inputs: weights(from: 1 + columns)
    )
    other = Part(
      projection: StateProjection(
        rows: file.members.flatMap(\.otherFactors) + file.members.flatMap(\.otherInputs)
      ),
      factors: file.members.reduce(0) { $0 + $1.otherFactors.count },
      inputs: weights(from: 1 + columns + count)
    )
  }
}

extension ContextWeights.Part {
  /// A row a token: the factors, then what is added to the hidden units.
  func rows(_ states: TokenStates, tokens: [Int], units: Int, members: Int) -> [[Float]] {
    let projected = projection.apply(to: states, tokens: tokens)
    let width = factors + inputs.count
    let perMember = members > 0 ? inputs.count / members : 0
    let unitsPerMember = members > 0 ? units / members : 0
    return tokens.indices.map { row in
      var found = Array(projected[(row * width)..<(row * width + factors)])
      found += [Float](repeating: 0, count: units)
      for (input, weights) in inputs.enumerated() {
        let value = projected[row * width + factors + input]
        let first = factors + input / max(1, perMember) * unitsPerMember
        for unit in weights.indices { found[first + unit] += value * weights[unit] }
      }
      return found
    }
  }
}
