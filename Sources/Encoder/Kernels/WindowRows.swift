/// Rows of the second pass.
enum WindowRows {
  /// Writes what the second pass begins with: for each token of a window its projection, the cue's row
  /// `base` and the rows of its features, summed, normalised, negative numbers as 0.
  ///
  /// - Parameters:
  ///   - tokens: numbers of the tokens' projections: `offset` numbers into rows `stride` long.
  ///   - values: a row of feature values a token, from number `first` on.
  ///   - row: the first row of `x` to write.
  static func open(
    _ tokens: Range<Int>,
    projections: [Float],
    stride: Int,
    offset: Int,
    base: [Float],
    tables: [EmbeddingTable],
    values: [UInt8],
    from first: Int,
    norm: Norm,
    into x: inout [Float],
    row: Int
  ) {
    let width = norm.width
    precondition(
      tokens.lowerBound >= 0 && tokens.upperBound * stride <= projections.count
        && offset + width <= stride && (row + tokens.count) * width <= x.count
        && base.count >= width && first + tokens.count * tables.count <= values.count
    )
    for (place, token) in tokens.enumerated() {
      let at = (row + place) * width
      Rows.copy(base, from: 0, count: width, into: &x, at: at)
      add(projections, token * stride + offset, to: &x, at, width)
      for (feature, table) in tables.enumerated() {
        let value = Int(values[first + place * tables.count + feature])
        precondition(value < table.rows && table.width == width, "a value of the feature")
        add(table.values, value * width, to: &x, at, width)
      }
      normalise(norm, &x, at)
    }
  }

  private static func add(
    _ y: [Float],
    _ from: Int,
    to x: inout [Float],
    _ at: Int,
    _ width: Int
  ) {
    // Safe: the caller has checked that both rows lie within their arrays.
    unsafe y.withUnsafeBufferPointer { y in
      unsafe x.withUnsafeMutableBufferPointer { x in
        guard let y = y.baseAddress, let x = x.baseAddress else { return }
        for place in stride(from: 0, to: width, by: Lanes.scalarCount) {
          unsafe x.set(at + place, x.lanes(at + place) + y.lanes(from + place))
        }
      }
    }
  }

  private static func normalise(_ norm: Norm, _ x: inout [Float], _ at: Int) {
    let width = norm.width
    // Safe: the caller has checked that the row lies within the array.
    unsafe x.withUnsafeMutableBufferPointer { x in
      unsafe norm.withBases(norm.shift) { scale, shift, _ in
        guard let base = x.baseAddress else { return }
        let x = unsafe base + at
        let (mean, factor) = unsafe Norm.moments(x, width: width)
        for place in stride(from: 0, to: width, by: Lanes.scalarCount) {
          let centred = unsafe (x.lanes(place) - mean) * factor
          unsafe x.set(place, (centred * scale.lanes(place) + shift.lanes(place)).rectified)
        }
      }
    }
  }

  /// Writes the largest and the mean of each number over rows of `x`, one behind the other.
  static func pool(
    _ x: [Float],
    _ rows: Range<Int>,
    width: Int,
    into y: inout [Float],
    at to: Int
  ) {
    precondition(!rows.isEmpty && rows.lowerBound >= 0 && rows.upperBound * width <= x.count)
    precondition(to >= 0 && to + 2 * width <= y.count)
    // Safe: all rows lie within the arrays, as checked, and rows are whole lanes.
    unsafe x.withUnsafeBufferPointer { x in
      unsafe y.withUnsafeMutableBufferPointer { y in
        guard let x = x.baseAddress, let y = y.baseAddress else { return }
        for place in stride(from: 0, to: width, by: Lanes.scalarCount) {
          var largest = unsafe x.lanes(rows.lowerBound * width + place)
          var sum = Lanes()
          for row in rows {
            let lanes = unsafe x.lanes(row * width + place)
            largest = largest.replacing(with: lanes, where: lanes .> largest)
            sum += lanes
          }
          unsafe y.set(to + place, largest)
          unsafe y.set(to + width + place, sum / Float(rows.count))
        }
      }
    }
  }
}
