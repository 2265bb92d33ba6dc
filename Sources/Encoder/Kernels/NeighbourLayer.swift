/// A layer of the second pass: adds to each row what it makes of the row and of two others, `reach` rows
/// before and behind it.
struct NeighbourLayer: Sendable {
  let reach: Int
  /// The three parts of the layer's weights, one for each row it reads, under one another: the rows
  /// are multiplied once, and the products are summed.
  private let parts: Dense
  private let bias: [Float]
  private let norm: Norm
  private var width: Int { norm.width }

  /// A layer of weights for rows before, at and behind a row, joined in this order.
  init(_ layer: Dense, norm: Norm, reach: Int) {
    let width = layer.outputs
    precondition(layer.inputs == 3 * width && norm.width == width)
    self.reach = reach
    self.norm = norm
    bias = layer.bias
    let rows = (0..<3).flatMap { part in
      (0..<width).flatMap { output in
        let first = output * 3 * width + part * width
        return layer.weights[first..<(first + width)]
      }
    }
    parts = Dense(inputs: width, weights: rows, bias: [Float](repeating: 0, count: 3 * width))
  }

  /// How many numbers of room it takes for so many rows.
  static func room(rows: Int, width: Int) -> Int { 3 * rows * width }

  /// Adds to stretches of the first `count` rows of `x`; the rows between stay as they are.
  ///
  /// `products` is room to work in. All rows within reach of a stretch must be within the count.
  func add(to x: inout [Float], rows count: Int, stretches: [Range<Int>], products: inout [Float]) {
    precondition(
      stretches.allSatisfy { $0.lowerBound >= reach && $0.upperBound + reach <= count }
    )
    parts.multiply(x, rows: count, into: &products)
    // Safe: the stretches lie within the rows, as checked, and `multiply` has checked the arrays.
    unsafe products.withUnsafeMutableBufferPointer { products in
      unsafe x.withUnsafeMutableBufferPointer { x in
        unsafe norm.withBases(bias) { scale, shift, bias in
          guard let products = products.baseAddress, let x = x.baseAddress else { return }
          for row in stretches.joined() {
            unsafe add(products + row * 3 * width, to: x + row * width, scale, shift, bias)
          }
        }
      }
    }
  }

  /// Adds to one row; `products` are those of the row itself, and the middle ones are lost.
  @inline(__always)
  private func add(
    _ products: UnsafeMutablePointer<Float>,
    to x: UnsafeMutablePointer<Float>,
    _ scale: UnsafePointer<Float>,
    _ shift: UnsafePointer<Float>,
    _ bias: UnsafePointer<Float>
  ) {
    let width = width
    let before = unsafe products - 3 * width * reach
    let here = unsafe products + width
    let behind = unsafe products + 3 * width * reach + 2 * width
    for place in stride(from: 0, to: width, by: Lanes.scalarCount) {
      let outer = unsafe before.lanes(place) + behind.lanes(place)
      unsafe here.set(place, here.lanes(place) + outer + bias.lanes(place))
    }
    let (mean, factor) = unsafe Norm.moments(here, width: width)
    for place in stride(from: 0, to: width, by: Lanes.scalarCount) {
      let centred = unsafe (here.lanes(place) - mean) * factor
      let fresh = unsafe (centred * scale.lanes(place) + shift.lanes(place)).rectified
      unsafe x.set(place, x.lanes(place) + fresh)
    }
  }
}
