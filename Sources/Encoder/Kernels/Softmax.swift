import Glibc

/// Probabilities from logits.
enum Softmax {
  /// e to the power of a number.
  static func exponential(_ x: Float) -> Float { exp(x) }

  /// The Gaussian error linear unit in its usual approximation by tanh.
  static func gelu(_ x: Float) -> Float {
    // tanh y = 2 sigmoid 2y - 1, and 2 sqrt(2 / pi) = 1.595769.
    x / (1 + exp(-1.595_769_12 * (x + 0.044_715 * x * x * x)))
  }

  /// Writes the probabilities of the first seven of each row of logits, after adding `bias`.
  ///
  /// Rows of `x` are `stride` numbers long; rows of `y` are seven, the first of them at number `to`.
  static func labels(
    _ x: [Float],
    stride: Int,
    rows: Int,
    bias: [Float],
    into y: inout [Float],
    at to: Int
  ) {
    let count = EncoderModel.labels
    precondition(
      count + 1 == Lanes.scalarCount && stride > count && bias.count > count
        && rows * stride <= x.count && to + rows * count <= y.count
    )
    var offsets = Lanes(bias[..<Lanes.scalarCount])
    // The last lane is another head's: no probability.
    offsets[count] = 0
    // Safe: all rows lie within the arrays, as checked.
    unsafe x.withUnsafeBufferPointer { x in
      unsafe y.withUnsafeMutableBufferPointer { y in
        guard let x = x.baseAddress, let y = y.baseAddress else { return }
        for row in 0..<rows {
          var logits = unsafe x.lanes(row * stride) + offsets
          logits[count] = -.infinity
          let powers = (logits - logits.max()).exponential
          let shares = powers / powers.sum()
          let out = unsafe y + to + row * count
          for label in 0..<count { unsafe out[label] = shares[label] }
        }
      }
    }
  }

  /// The logarithms of the probabilities of `count` logits from a place on, after adding `bias`.
  static func logarithms(_ x: [Float], at place: Int, bias: [Float], into y: inout [Float]) {
    var highest = -Float.infinity
    for offset in bias.indices { highest = max(highest, x[place + offset] + bias[offset]) }
    var sum: Float = 0
    for offset in bias.indices { sum += exp(x[place + offset] + bias[offset] - highest) }
    let whole = highest + log(sum)
    for offset in bias.indices { y.append(x[place + offset] + bias[offset] - whole) }
  }
}
