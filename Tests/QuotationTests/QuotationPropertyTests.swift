import Quotation
import Syntax
import TestSupport
import Testing
import Text

@Suite struct QuotationPropertyTests {
  /// Marks, words that report, paragraphs and labels in any order.
  static let pieces = [
    "\"", "“", "”", "‘", "’", "'", "''", "``", "`", "«", "»", "‹", "›", "„", "‚", "\"'", "'\"",
    " ", " ", " ", "\n\n", "\n\n— ", "\n\nQ: ", "\n\nA: ", "\n\nSMITH: ", ". ", ", ", "? ", "…",
    "We", "he", "said", "the weir", "boys", "12", "em", "so-called", "Ms Tamsett", "(", ")", "é",
    "中", "\u{202E}", "\u{0}", "\u{301}",
  ]

  @Test(arguments: 0..<300)
  func `random marks give stretches that are sorted and nest`(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var text = ""
    for _ in 0..<(1 + generator.place(in: 80)) {
      text += Self.pieces[generator.place(in: Self.pieces.count)]
    }
    try Self.check(text)
  }

  @Test(arguments: 0..<60)
  func `any text gives stretches that are sorted and nest`(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    try Self.check(generator.unicode(200))
    try Self.check(generator.bytes(200))
    try Self.check(generator.marks(200))
    try Self.check(generator.lines(40))
  }

  @Test func `a long run of any mark is taken in stride`() throws {
    for mark in ["\"", "“", "”", "‘ a", "' a", "'", "’", "« a ", "\"'", "s' ", "\n\n“a"] {
      try Self.check(String(repeating: mark, count: 2_000))
    }
  }

  /// The laws that hold for the stretches of every text.
  static func check(_ text: String) throws {
    let source = SourceText(text)
    let tagged = try Pipeline.tagged(source)
    let stretches = try Pipeline.stretches(in: tagged)
    let paragraphs = tagged.segmentation.paragraphs.map(\.range)
    var next = 0
    for (place, stretch) in stretches.enumerated() {
      #expect(!stretch.inner.isEmpty)
      #expect(stretch.range.contains(stretch.inner))
      #expect(source.isScalarBoundary(stretch.range.start))
      #expect(source.isScalarBoundary(stretch.range.end))
      #expect(source.isScalarBoundary(stretch.inner.start))
      #expect(source.isScalarBoundary(stretch.inner.end))
      while next < paragraphs.count, paragraphs[next].end <= stretch.range.start { next += 1 }
      #expect(next < paragraphs.count && paragraphs[next].contains(stretch.range))
      #expect((stretch.marking == .label) == (stretch.label != nil))
      if let first = stretch.continues {
        #expect(first < place)
        #expect(stretches[first].range.end < stretch.range.start)
      }
      guard place > 0 else { continue }
      let previous = stretches[place - 1]
      #expect(previous.range.start <= stretch.range.start)
      #expect(previous.range.start < stretch.range.start || previous.range.end >= stretch.range.end)
      if let parent = stretch.parent {
        #expect(parent < place)
        #expect(stretches[parent].range.contains(stretch.range))
      } else {
        #expect(stretches[..<place].suffix(8).allSatisfy { !$0.range.overlaps(stretch.range) })
      }
    }
  }
}
