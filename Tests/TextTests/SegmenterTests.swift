import Lexicon
import TestSupport
import Testing
import Text

@Suite struct SegmenterTests {
  let segmenter: Segmenter

  init() throws {
    segmenter = try Segmenter(lexicon: TestLexicon.bundled.get())
  }

  @Test(arguments: try MarkedCase.all(in: "Text/sentences.marked"))
  func `sentences end where a reader ends them`(_ example: MarkedCase) throws {
    let expected = try MarkedText(example.notation)
    let found = segmenter.segment(expected.source).sentences
    let marked = MarkedText(expected.source, marks: found.map { .init(range: $0.range) })
    #expect(marked.notation == expected.notation)
  }

  @Test(arguments: try MarkedCase.all(in: "Text/paragraphs.marked"))
  func `paragraphs are what a reader sees`(_ example: MarkedCase) throws {
    let expected = try MarkedText(example.notation)
    let found = segmenter.segment(expected.source).paragraphs
    var counts: [Paragraph.Kind: Int] = [:]
    let marks = found.map { paragraph in
      counts[paragraph.kind, default: 0] += 1
      let label = "\(letter(of: paragraph.kind))\(counts[paragraph.kind, default: 0])"
      return MarkedText.Mark(label: label, range: paragraph.range)
    }
    #expect(MarkedText(expected.source, marks: marks).notation == expected.notation)
  }

  private func letter(of kind: Paragraph.Kind) -> String {
    switch kind {
    case .body: "P"
    case .heading: "H"
    case .listItem: "L"
    }
  }

  @Test(arguments: ["", " ", "\n", "\r\n\t \u{A0}\u{2028}\u{2029}\u{3000}\n\n"])
  func `a text without words has no paragraphs`(_ text: String) {
    let segmentation = segmenter.segment(SourceText(text))
    #expect(segmentation.paragraphs.isEmpty)
    #expect(segmentation.sentences.isEmpty)
  }

  @Test(arguments: ["\u{FEFF}", "\u{FEFF}\n\n", "\u{FEFF} "])
  func `a byte order mark is no content`(_ start: String) {
    let words = "“The pier is sold,” said Ivo Morey. Nobody came.\n\n\u{FEFF}End."
    let source = SourceText(start + words)
    let found = segmenter.segment(source)
    #expect(
      found.sentences.map { source[$0.range] } == [
        "“The pier is sold,” said Ivo Morey.", "Nobody came.", "\u{FEFF}End.",
      ]
    )
    #expect(found.paragraphs.first?.range.start == start.utf8.count)
    #expect(segmenter.segment(SourceText(start)).paragraphs.isEmpty)
  }

  @Test(arguments: ["\n\n", "\r\n\r\n", "\r\r", "\u{2029}", "\n \t\u{A0}\n", "\u{85}\u{85}"])
  func `any blank line parts paragraphs`(_ gap: String) {
    let source = SourceText("The pier was sold\(gap)Nobody came")
    let segmentation = segmenter.segment(source)
    #expect(
      segmentation.sentences.map { source[$0.range] } == ["The pier was sold", "Nobody came"]
    )
    #expect(segmentation.paragraphs.count == 2)
  }

  @Test func `a sentence knows its paragraph`() {
    let source = SourceText("Pier sold\n\nIt was empty. It was old.\n\nNobody came.")
    let segmentation = segmenter.segment(source)
    #expect(segmentation.sentences.map(\.paragraph) == [0, 1, 1, 2])
    #expect(segmentation.paragraphs.map(\.sentences) == [0..<1, 1..<3, 3..<4])
    #expect(segmentation.paragraphs.map(\.kind) == [.heading, .body, .body])
  }

  /// Each would take hours if a rule looked further than its surroundings.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "word ", "a", ". ", "… ", "! ", "“", "\"", "(", "Mr. ", "U.S. ", "1. ", "\n- ", "x\n", "’ ",
      "[1] ", "a. ", "• ", "\u{301}", "?\"", "Dr.", "e\u{2028}",
    ]
  )
  func `a long run of anything takes no more than moments`(_ piece: String) {
    let source = SourceText(String(repeating: piece, count: 300_000 / piece.utf8.count))
    checkInvariants(segmenter.segment(source), of: source)
  }
}
