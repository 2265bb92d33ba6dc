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

  /// Writes W x, without the bias, for rows of x: `count` rows from `first`.
  ///
  /// A row of x begins `stride` numbers behind the one before; rows may overlap. Rows of y are
  /// `outputs` long, from row `row` on.
  func multiply(
    _ x: [Float],
    from first: Int,
    stride: Int,
    rows count: Int,
    into y: inout [Float],
    at row: Int = 0
  ) {
    guard count > 0 else { return }
    precondition(
      first >= 0 && first + (count - 1) * stride + inputs <= x.count
        && row >= 0 && (row + count) * outputs <= y.count,
      "rows within their arrays"
    )
    let (inputs, outputs) = (Int32(inputs), Int32(outputs))
    // Safe: all rows lie within the arrays, as checked; the arrays outlive the call.
    unsafe x.withUnsafeBufferPointer { x in
      unsafe weights.withUnsafeBufferPointer { weights in
        unsafe y.withUnsafeMutableBufferPointer { y in
          guard let x = x.baseAddress, let w = weights.baseAddress, let y = y.baseAddress else {
            return
          }
          unsafe dixit_sgemm(
            Int32(count),
            outputs,
            inputs,
            x + first,
            Int32(stride),
            w,
            inputs,
            y + row * Int(outputs),
            outputs,
            false
          )
        }
      }
    }
  }

  /// Writes the sum of W x over shifted rows: three parts of W, a third of its inputs each, for the
  /// rows `reach` before, at and behind each of `count` rows from `first`.
  func multiplyTriple(
    _ x: [Float],
    first: Int,
    reach: Int,
    rows count: Int,
    into y: inout [Float]
  ) {
    let width = inputs / 3
    guard count > 0 else { return }
    precondition(
      first >= reach && (first + count + reach) * width <= x.count && count * outputs <= y.count,
      "rows within their arrays"
    )
    // Safe: all rows lie within the arrays, as checked; the arrays outlive the call.
    unsafe x.withUnsafeBufferPointer { x in
      unsafe weights.withUnsafeBufferPointer { weights in
        unsafe y.withUnsafeMutableBufferPointer { y in
          guard let x = x.baseAddress, let w = weights.baseAddress, let y = y.baseAddress else {
            return
          }
          for part in 0..<3 {
            unsafe dixit_sgemm(
              Int32(count),
              Int32(outputs),
              Int32(width),
              x + (first + (part - 1) * reach) * width,
              Int32(width),
              w + part * width,
              Int32(inputs),
              y,
              Int32(outputs),
              part > 0
            )
          }
        }
      }
    }
  }
}
