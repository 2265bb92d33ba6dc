import Text

/// Stretches that may lie within one another, each with the place it belongs to.
struct Nesting {
  private let stretches: [(range: TextRange, place: Int)]

  init(_ stretches: [(range: TextRange, place: Int)]) {
    self.stretches = stretches.sorted {
      ($0.range.start, $1.range.end, $0.place) < ($1.range.start, $0.range.end, $1.place)
    }
  }

  /// For each of some rising offsets the place of the stretch around it that begins last, or -1.
  func innermost(at offsets: [Int]) -> [Int32] {
    var result: [Int32] = []
    result.reserveCapacity(offsets.count)
    var open: [Int] = []
    var next = 0
    for offset in offsets {
      while next < stretches.count, stretches[next].range.start <= offset {
        while let last = open.last, stretches[last].range.end <= stretches[next].range.start {
          open.removeLast()
        }
        open.append(next)
        next += 1
      }
      while let last = open.last, stretches[last].range.end <= offset { open.removeLast() }
      result.append(open.last.map { Int32(stretches[$0].place) } ?? -1)
    }
    return result
  }
}
