/// The recurrence of one direction: a state for each channel that keeps some of itself at each token.
///
/// Rows of `u` are values, gates and outputs of `channels` channels each. For each token
/// c = f c' + (1 - f) z with f = sigmoid of the gate, and the answer is c silu(output).
struct Scan {
  let channels: Int
  private(set) var state: [Float]

  init(channels: Int) {
    precondition(channels.isMultiple(of: Lanes.scalarCount))
    self.channels = channels
    state = [Float](repeating: 0, count: channels)
  }

  /// Walks over the rows of `u`.
  ///
  /// They stand for the tokens from `first` on; answers go to the rows of `y`, each `width` long, at
  /// channel `offset`. The gates and outputs of `u` are lost.
  mutating func walk(
    _ u: inout [Float],
    bias: [Float],
    first: Int,
    rows: Int,
    backwards: Bool,
    into y: inout [Float],
    width: Int,
    offset: Int
  ) {
    let channels = channels
    precondition(
      rows * 3 * channels <= u.count && bias.count == 3 * channels
        && (first + rows) * width <= y.count && offset + channels <= width
    )
    // Safe: all rows lie within the arrays, as checked, and channels are whole lanes.
    unsafe u.withUnsafeMutableBufferPointer { u in
      unsafe bias.withUnsafeBufferPointer { bias in
        unsafe state.withUnsafeMutableBufferPointer { state in
          unsafe y.withUnsafeMutableBufferPointer { y in
            guard let u = u.baseAddress, let bias = bias.baseAddress,
              let state = state.baseAddress, let y = y.baseAddress
            else { return }
            for step in 0..<rows {
              let row = backwards ? rows - 1 - step : step
              unsafe Self.step(
                u + row * 3 * channels,
                bias,
                state,
                y + (first + row) * width + offset,
                channels
              )
            }
          }
        }
      }
    }
  }

  /// Three loops with little to remember at a time: the processor has few registers for one.
  @inline(__always)
  private static func step(
    _ u: UnsafeMutablePointer<Float>,
    _ bias: UnsafePointer<Float>,
    _ state: UnsafeMutablePointer<Float>,
    _ y: UnsafeMutablePointer<Float>,
    _ channels: Int
  ) {
    for place in stride(from: channels, to: 2 * channels, by: Lanes.scalarCount) {
      unsafe u.set(place, (u.lanes(place) + bias.lanes(place)).sigmoid)
    }
    for place in stride(from: 2 * channels, to: 3 * channels, by: Lanes.scalarCount) {
      let output = unsafe u.lanes(place) + bias.lanes(place)
      unsafe u.set(place, output * output.sigmoid)
    }
    for place in stride(from: 0, to: channels, by: Lanes.scalarCount) {
      let z = unsafe u.lanes(place) + bias.lanes(place)
      let c = unsafe z + u.lanes(channels + place) * (state.lanes(place) - z)
      unsafe state.set(place, c)
      unsafe y.set(place, c * u.lanes(2 * channels + place))
    }
  }
}
