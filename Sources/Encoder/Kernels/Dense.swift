import CBLAS

/// A linear layer: y = W x + b.
struct Dense: Sendable {
  let inputs: Int
  let outputs: Int
  /// Row by row, a row an output.
  let weights: [Float]
  let bias: [Float]

  init(inputs: Int, weights: [Float], bias: [Float]) {
    precondition(weights.count == inputs * bias.count, "a row of weights for each output")
    self.inputs = inputs
    self.outputs = bias.count
    self.weights = weights
    self.bias = bias
  }

  /// Some of its outputs, in the order given.
  func picked(_ rows: [Range<Int>]) -> Dense {
    let places = rows.joined()
    return Dense(
      inputs: inputs,
      weights: places.flatMap { weights[($0 * inputs)..<(($0 + 1) * inputs)] },
      bias: places.map { bias[$0] }
    )
  }

  /// Its outputs, then those of another, then as many of zeros as fill up a multiple of `step`.
  func stacked(on other: Dense, step: Int) -> Dense {
    precondition(inputs == other.inputs, "both read the same")
    let missing = (step - (outputs + other.outputs) % step) % step
    return Dense(
      inputs: inputs,
      weights: weights + other.weights + [Float](repeating: 0, count: missing * inputs),
      bias: bias + other.bias + [Float](repeating: 0, count: missing)
    )
  }

  /// Writes W x, without the bias, for `count` rows of x from row `first` on, to rows of y from row
  /// `row` on.
  func multiply(
    _ x: [Float],
    from first: Int = 0,
    rows count: Int,
    into y: inout [Float],
    at row: Int = 0
  ) {
    guard count > 0 else { return }
    precondition(
      first >= 0 && (first + count) * inputs <= x.count
        && row >= 0 && (row + count) * outputs <= y.count,
      "rows within their arrays"
    )
    let (k, n) = (Int32(inputs), Int32(outputs))
    // Safe: all rows lie within the arrays, as checked; the arrays outlive the call.
    unsafe x.withUnsafeBufferPointer { x in
      unsafe weights.withUnsafeBufferPointer { weights in
        unsafe y.withUnsafeMutableBufferPointer { y in
          guard let x = x.baseAddress, let w = weights.baseAddress, let y = y.baseAddress else {
            return
          }
          let (from, to) = unsafe (x + first * inputs, y + row * outputs)
          unsafe dixit_sgemm(Int32(count), n, k, from, k, w, k, to, n)
        }
      }
    }
  }
}
