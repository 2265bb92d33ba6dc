import Text

/// A step in writing a text with marked stretches, in the order of the text.
enum MarkupEvent: Hashable {
  /// A block, such as a paragraph, begins.
  case beginBlock(Int)
  /// A block ends; nothing is open then.
  case endBlock(Int)
  /// A part of a stretch begins; its parts are counted from 0.
  case open(stretch: Int, part: Int)
  /// What was opened last ends.
  case close
  /// Some of the text.
  case text(TextRange)
}

/// A text with marked stretches as a sequence of steps in which marks nest and stay within blocks.
///
/// Stretches may overlap and run over blocks. Where they cross, the one that goes on is broken in parts:
/// the innermost open marks are closed and opened again. What begins at the same place nests by length,
/// and then in the order given.
///
/// - Complexity: O(n log n) for n stretches, times the depth to which they nest.
struct NestedMarkup {
  private(set) var events: [MarkupEvent] = []
  /// In how many parts each stretch stands.
  private(set) var partCounts: [Int]
  private let stretches: [TextRange]
  private var open: [Int] = []

  /// The steps for a text of `count` bytes in blocks; these are in order, apart and not empty.
  init(of count: Int, blocks: [TextRange], stretches: [TextRange]) {
    self.stretches = stretches
    partCounts = Array(repeating: 0, count: stretches.count)
    let order = stretches.indices.sorted {
      (stretches[$0].start, -stretches[$0].end, $0) < (stretches[$1].start, -stretches[$1].end, $1)
    }
    let edges = (stretches + blocks).flatMap { [$0.start, $0.end] } + [0, count]
    var (at, next, block) = (0, 0, 0)
    var isInBlock = false
    // What is to be opened as soon as there is a block to open it in.
    var waiting: [Int] = []
    for edge in Set(edges).sorted() {
      if edge > at { events.append(.text(TextRange(start: at, end: edge))) }
      at = edge
      waiting += close(to: edge)
      if isInBlock, blocks[block].end == edge {
        waiting += open
        while !open.isEmpty { closeLast() }
        events.append(.endBlock(block))
        block += 1
        isInBlock = false
      }
      if !isInBlock, block < blocks.count, blocks[block].start == edge {
        events.append(.beginBlock(block))
        isInBlock = true
      }
      while next < order.count, stretches[order[next]].start == edge {
        waiting.append(order[next])
        next += 1
      }
      guard isInBlock else { continue }
      waiting.sort { (-stretches[$0].end, $0) < (-stretches[$1].end, $1) }
      for stretch in waiting where stretches[stretch].end > edge { begin(stretch) }
      waiting = []
    }
  }

  private mutating func begin(_ stretch: Int) {
    events.append(.open(stretch: stretch, part: partCounts[stretch]))
    partCounts[stretch] += 1
    open.append(stretch)
  }

  private mutating func closeLast() {
    open.removeLast()
    events.append(.close)
  }

  /// Closes what ends here, with all that was opened in it; what of that goes on is returned.
  private mutating func close(to edge: Int) -> [Int] {
    guard let first = open.firstIndex(where: { stretches[$0].end <= edge }) else { return [] }
    let goingOn = open[first...].filter { stretches[$0].end > edge }
    while open.count > first { closeLast() }
    return goingOn
  }
}
