/// Layer normalisation: numbers of mean 0 and variance 1, scaled and shifted.
struct Norm: Sendable {
  let scale: [Float]
  let shift: [Float]
  var width: Int { scale.count }

  /// Added to the variance, as PyTorch does.
  private static let epsilon: Float = 1e-5

  init(scale: [Float], shift: [Float]) {
    precondition(scale.count == shift.count && scale.count.isMultiple(of: Lanes.scalarCount))
    self.scale = scale
    self.shift = shift
  }

  /// Mean, and one over the standard deviation, of the numbers.
  ///
  /// The caller answers for `width` numbers, a multiple of `Lanes.scalarCount`.
  @inline(__always)
  static func moments(_ x: UnsafePointer<Float>, width: Int) -> (mean: Float, factor: Float) {
    var sum = Lanes()
    var squares = Lanes()
    var place = 0
    while place < width {
      let lanes = unsafe x.lanes(place)
      sum += lanes
      squares += lanes * lanes
      place += Lanes.scalarCount
    }
    let count = Float(width)
    let mean = sum.sum() / count
    // Sums of squares lose some digits where the mean is large; states have small ones.
    let variance = max(0, squares.sum() / count - mean * mean)
    return (mean, 1 / (variance + epsilon).squareRoot())
  }

  /// Normalises rows in place, after adding `bias` if there is one.
  func apply(to x: inout [Float], rows: Int, adding bias: [Float]?) {
    precondition(rows * width <= x.count)
    let bias = bias ?? [Float](repeating: 0, count: width)
    let width = width
    // Safe: all rows lie within the array, as checked, and rows are whole lanes.
    unsafe x.withUnsafeMutableBufferPointer { x in
      unsafe withBases(bias) { scale, shift, bias in
        guard let base = x.baseAddress else { return }
        for row in 0..<rows {
          let x = unsafe base + row * width
          for place in stride(from: 0, to: width, by: Lanes.scalarCount) {
            unsafe x.set(place, x.lanes(place) + bias.lanes(place))
          }
          let (mean, factor) = unsafe Self.moments(x, width: width)
          for place in stride(from: 0, to: width, by: Lanes.scalarCount) {
            let centred = unsafe (x.lanes(place) - mean) * factor
            unsafe x.set(place, centred * scale.lanes(place) + shift.lanes(place))
          }
        }
      }
    }
  }

  /// Calls with the scale, the shift, and another array of the same width.
  @inline(__always)
  func withBases(
    _ other: [Float],
    _ body: (UnsafePointer<Float>, UnsafePointer<Float>, UnsafePointer<Float>) -> Void
  ) {
    precondition(other.count >= width)
    unsafe scale.withUnsafeBufferPointer { scale in
      unsafe shift.withUnsafeBufferPointer { shift in
        unsafe other.withUnsafeBufferPointer { other in
          guard let scale = scale.baseAddress, let shift = shift.baseAddress,
            let other = other.baseAddress
          else { return }
          unsafe body(scale, shift, other)
        }
      }
    }
  }
}
