import TestSupport
import Testing
import Text

@testable import DixitKit

@Suite struct NestedMarkupTests {
  private static func markup(_ count: Int, _ blocks: [[Int]], _ stretches: [[Int]]) -> NestedMarkup
  {
    func ranges(_ edges: [[Int]]) -> [TextRange] {
      edges.map { TextRange(start: $0[0], end: $0[1]) }
    }
    return NestedMarkup(of: count, blocks: ranges(blocks), stretches: ranges(stretches))
  }

  /// The steps as text: brackets are blocks, letters open a stretch, dots are bytes.
  private static func picture(_ markup: NestedMarkup) -> String {
    markup.events.map { event in
      switch event {
      case .beginBlock: "["
      case .endBlock: "]"
      case .open(let stretch, let part): "\(stretch)\("abcdef".dropFirst(part).prefix(1))("
      case .close: ")"
      case .text(let range): String(repeating: ".", count: range.length)
      }
    }.joined()
  }

  @Test(
    arguments: [
      (4, [[0, 4]], [], "[....]"),
      (4, [[0, 4]], [[1, 3]], "[.0a(..).]"),
      // What is longer stands outside, and of two alike the first.
      (4, [[0, 4]], [[0, 2], [0, 4], [0, 4]], "[1a(2a(0a(..)..))]"),
      // What crosses is broken where the other ends.
      (6, [[0, 6]], [[0, 4], [2, 6]], "[0a(..1a(..))1b(..)]"),
      // What runs over blocks has a part in each; the space between is left out.
      (6, [[0, 2], [4, 6]], [[1, 5]], "[.0a(.)]..[0b(.).]"),
      (4, [[0, 2], [2, 4]], [[0, 4], [1, 2]], "[0a(.1a(.))][0b(..)]"),
      // What begins between blocks is opened in the next one.
      (6, [[0, 2], [4, 6]], [[3, 6]], "[..]..[0a(..)]"),
      (0, [], [], ""),
    ] as [(Int, [[Int]], [[Int]], String)]
  )
  func `marks nest within blocks`(
    count: Int,
    blocks: [[Int]],
    stretches: [[Int]],
    picture: String
  ) {
    #expect(Self.picture(Self.markup(count, blocks, stretches)) == picture)
  }

  @Test(arguments: UInt64(0)..<200)
  func `any stretches are covered exactly, in parts that are not empty`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let cuts = Set((0..<8).map { _ in random.place(in: 60) }).sorted()
    let blocks = stride(from: 0, to: cuts.count - 1, by: 2).map { [cuts[$0], cuts[$0 + 1]] }
    let stretches = (0..<random.place(in: 12)).map { _ in
      let start = random.place(in: 59)
      return [start, start + 1 + random.place(in: 60 - start)]
    }
    let markup = Self.markup(60, blocks, stretches)
    var open: [(stretch: Int, length: Int)] = []
    var covered = Array(repeating: Set<Int>(), count: stretches.count)
    var parts = Array(repeating: 0, count: stretches.count)
    var (at, isInBlock) = (0, false)
    for event in markup.events {
      switch event {
      case .beginBlock: isInBlock = true
      case .endBlock:
        isInBlock = false
        #expect(open.isEmpty)
      case .open(let stretch, let part):
        #expect(part == parts[stretch] && isInBlock)
        parts[stretch] += 1
        open.append((stretch, 0))
      case .close: #expect(open.removeLast().length > 0)
      case .text(let range):
        #expect(range.start == at)
        at = range.end
        for place in open.indices {
          open[place].length += range.length
          covered[open[place].stretch].formUnion(range.start..<range.end)
        }
      }
    }
    #expect(at == 60)
    #expect(parts == markup.partCounts)
    let inBlocks = Set(blocks.flatMap { $0[0]..<$0[1] })
    for (stretch, bytes) in zip(stretches, covered) {
      #expect(bytes == inBlocks.intersection(stretch[0]..<stretch[1]))
    }
  }
}
