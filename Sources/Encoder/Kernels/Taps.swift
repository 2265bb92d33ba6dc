/// Normalises rows and mixes each with its neighbours, channel by channel.
struct Taps: Sendable {
  let norm: Norm
  /// Three rows: what the row before, the row itself and the row behind count.
  let weights: [Float]

  init(norm: Norm, weights: [Float]) {
    precondition(weights.count == 3 * norm.width)
    self.norm = norm
    self.weights = weights
  }

  /// Writes the normalised rows of `x` to `scratch`, and their mixture to `y`.
  ///
  /// `scratch` holds two rows more than there are in `x`: an empty one at each end.
  func apply(_ x: [Float], rows: Int, scratch: inout [Float], into y: inout [Float]) {
    let width = norm.width
    precondition(
      rows * width <= x.count && (rows + 2) * width <= scratch.count && rows * width <= y.count
    )
    // Safe: all rows lie within the arrays, as checked, and rows are whole lanes.
    unsafe x.withUnsafeBufferPointer { x in
      unsafe scratch.withUnsafeMutableBufferPointer { scratch in
        unsafe y.withUnsafeMutableBufferPointer { y in
          unsafe norm.withBases(weights) { scale, shift, taps in
            guard let x = x.baseAddress, let padded = scratch.baseAddress, let y = y.baseAddress
            else { return }
            unsafe padded.update(repeating: 0, count: width)
            unsafe (padded + (rows + 1) * width).update(repeating: 0, count: width)
            let normed = unsafe padded + width
            for row in 0..<rows {
              let x = unsafe x + row * width
              let (mean, factor) = unsafe Norm.moments(x, width: width)
              let out = unsafe normed + row * width
              for place in stride(from: 0, to: width, by: Lanes.scalarCount) {
                let centred = unsafe (x.lanes(place) - mean) * factor
                unsafe out.set(place, centred * scale.lanes(place) + shift.lanes(place))
              }
            }
            for row in 0..<rows {
              let here = unsafe normed + row * width
              let out = unsafe y + row * width
              for place in stride(from: 0, to: width, by: Lanes.scalarCount) {
                var mixed = unsafe (here - width).lanes(place) * taps.lanes(place)
                unsafe mixed += here.lanes(place) * taps.lanes(width + place)
                unsafe mixed += (here + width).lanes(place) * taps.lanes(2 * width + place)
                unsafe out.set(place, mixed)
              }
            }
          }
        }
      }
    }
  }
}
