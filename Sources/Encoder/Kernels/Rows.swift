/// Sums over rows of numbers.
enum Rows {
  /// Adds `y` and a bias to `x`, row by row.
  static func add(_ y: [Float], bias: [Float], rows: Int, to x: inout [Float]) {
    let width = bias.count
    precondition(
      rows * width <= y.count && rows * width <= x.count && width.isMultiple(of: Lanes.scalarCount)
    )
    // Safe: all rows lie within the arrays, as checked, and rows are whole lanes.
    unsafe y.withUnsafeBufferPointer { y in
      unsafe bias.withUnsafeBufferPointer { bias in
        unsafe x.withUnsafeMutableBufferPointer { x in
          guard let y = y.baseAddress, let bias = bias.baseAddress, let x = x.baseAddress else {
            return
          }
          for row in 0..<rows {
            let (x, y) = unsafe (x + row * width, y + row * width)
            for place in stride(from: 0, to: width, by: Lanes.scalarCount) {
              unsafe x.set(place, x.lanes(place) + y.lanes(place) + bias.lanes(place))
            }
          }
        }
      }
    }
  }

  /// Copies a row of `x`, the one from number `from` on, to number `to` on in `y`.
  static func copy(_ x: [Float], from: Int, count: Int, into y: inout [Float], at to: Int) {
    precondition(from >= 0 && to >= 0 && from + count <= x.count && to + count <= y.count)
    // Safe: both stretches lie within their arrays, as checked.
    unsafe x.withUnsafeBufferPointer { x in
      unsafe y.withUnsafeMutableBufferPointer { y in
        guard let x = x.baseAddress, let y = y.baseAddress else { return }
        unsafe (y + to).update(from: x + from, count: count)
      }
    }
  }
}

extension [Float] {
  /// Room for so many numbers, of any value: they are to be written before they are read.
  static func room(_ count: Int) -> [Float] {
    // Safe: every pattern of bits is a number.
    unsafe [Float](unsafeUninitializedCapacity: count) { $1 = count }
  }
}
