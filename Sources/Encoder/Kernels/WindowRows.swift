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
      sum(projections, token * stride + offset, base, 0, into: &x, at, width)
      for (feature, table) in tables.enumerated() {
        let value = Int(values[first + place * tables.count + feature])
        precondition(value < table.rows && table.width == width)
        add(table.values, value * width, to: &x, at, width)
      }
      normalise(norm, &x, at)
    }
  }

  private static func sum(
    _ a: [Float],
    _ aPlace: Int,
    _ b: [Float],
    _ bPlace: Int,
    into x: inout [Float],
    _ at: Int,
    _ width: Int
  ) {
    // Safe: the caller has checked that all three rows lie within their arrays.
    unsafe a.withUnsafeBufferPointer { a in
      unsafe b.withUnsafeBufferPointer { b in
        unsafe x.withUnsafeMutableBufferPointer { x in
          guard let a = a.baseAddress, let b = b.baseAddress, let x = x.baseAddress else { return }
          for place in Swift.stride(from: 0, to: width, by: Lanes.scalarCount) {
            unsafe x.set(at + place, a.lanes(aPlace + place) + b.lanes(bPlace + place))
          }
        }
      }
    }
  }

  private static func add(
    _ a: [Float],
    _ aPlace: Int,
    to x: inout [Float],
    _ at: Int,
    _ width: Int
  ) {
    // Safe: the caller has checked that both rows lie within their arrays.
    unsafe a.withUnsafeBufferPointer { a in
      unsafe x.withUnsafeMutableBufferPointer { x in
        guard let a = a.baseAddress, let x = x.baseAddress else { return }
        for place in Swift.stride(from: 0, to: width, by: Lanes.scalarCount) {
          unsafe x.set(at + place, x.lanes(at + place) + a.lanes(aPlace + place))
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
        for place in Swift.stride(from: 0, to: width, by: Lanes.scalarCount) {
          let centred = unsafe (x.lanes(place) - mean) * factor
          unsafe x.set(place, (centred * scale.lanes(place) + shift.lanes(place)).rectified)
        }
      }
    }
  }

  /// Adds rows of `y` to rows of `x`: with a bias, normalised, negative numbers as 0.
  static func add(
    _ y: inout [Float],
    row yRow: Int,
    bias: [Float],
    norm: Norm,
    rows: Int,
    to x: inout [Float],
    row xRow: Int
  ) {
    let width = norm.width
    precondition((yRow + rows) * width <= y.count && (xRow + rows) * width <= x.count)
    // Safe: all rows lie within the arrays, as checked, and rows are whole lanes.
    unsafe y.withUnsafeMutableBufferPointer { y in
      unsafe x.withUnsafeMutableBufferPointer { x in
        unsafe norm.withBases(bias) { scale, shift, bias in
          guard let yBase = y.baseAddress, let xBase = x.baseAddress else { return }
          for row in 0..<rows {
            let y = unsafe yBase + (yRow + row) * width
            let x = unsafe xBase + (xRow + row) * width
            for place in stride(from: 0, to: width, by: Lanes.scalarCount) {
              unsafe y.set(place, y.lanes(place) + bias.lanes(place))
            }
            let (mean, factor) = unsafe Norm.moments(y, width: width)
            for place in stride(from: 0, to: width, by: Lanes.scalarCount) {
              let centred = unsafe (y.lanes(place) - mean) * factor
              let fresh = unsafe (centred * scale.lanes(place) + shift.lanes(place)).rectified
              unsafe x.set(place, x.lanes(place) + fresh)
            }
          }
        }
      }
    }
  }

  /// Writes the largest and the mean of each number over rows of `x`, one behind the other.
  static func pool(
    _ x: [Float],
    row first: Int,
    rows: Int,
    width: Int,
    into y: inout [Float],
    at to: Int
  ) {
    precondition(rows > 0 && (first + rows) * width <= x.count && to + 2 * width <= y.count)
    // Safe: all rows lie within the arrays, as checked, and rows are whole lanes.
    unsafe x.withUnsafeBufferPointer { x in
      unsafe y.withUnsafeMutableBufferPointer { y in
        guard let base = x.baseAddress, let y = y.baseAddress else { return }
        let x = unsafe base + first * width
        for place in stride(from: 0, to: width, by: Lanes.scalarCount) {
          var largest = unsafe x.lanes(place)
          var sum = Lanes()
          for row in 0..<rows {
            let lanes = unsafe x.lanes(row * width + place)
            largest = largest.replacing(with: lanes, where: lanes .> largest)
            sum += lanes
          }
          unsafe y.set(to + place, largest)
          unsafe y.set(to + width + place, sum / Float(rows))
        }
      }
    }
  }
}
