/// A linear map of states to fewer numbers, for a stage that makes its own use of them.
package struct StateProjection: Sendable {
  private let layer: Dense

  /// A map by rows of weights, a row for each number that comes out.
  package init(rows: [[Float]]) {
    layer = Dense(
      inputs: rows.first?.count ?? 0,
      weights: rows.flatMap { $0 },
      bias: [Float](repeating: 0, count: rows.count)
    )
  }

  /// What the states of tokens become, row by row.
  ///
  /// The states must have as many numbers as the map takes.
  package func apply(to states: TokenStates, tokens: [Int]) -> [Float] {
    apply(to: states.rows(tokens), rows: tokens.count)
  }

  /// What rows of numbers become, row by row; a row must have as many as the map takes.
  package func apply(to numbers: [Float], rows: Int) -> [Float] {
    var found = [Float].room(rows * layer.outputs)
    layer.multiply(numbers, rows: rows, into: &found)
    return found
  }
}
