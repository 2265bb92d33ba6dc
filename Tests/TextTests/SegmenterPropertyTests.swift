import Lexicon
import TestSupport
import Testing
import Text

@Suite struct SegmenterPropertyTests {
  let segmenter: Segmenter

  init() throws {
    segmenter = try Segmenter(lexicon: TestLexicon.bundled.get())
  }

  @Test(arguments: 0..<40)
  func `any text has well-formed paragraphs and sentences`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for length in [1, 7, 60, 900] {
      let texts = [
        random.unicode(length), random.bytes(length), random.marks(length), random.lines(length),
      ]
      for text in texts {
        let source = SourceText(text)
        let segmentation = segmenter.segment(source)
        checkInvariants(segmentation, of: source)
        #expect(segmenter.segment(source) == segmentation)
      }
    }
  }

  @Test(arguments: try MarkedCase.all(in: "Text/sentences.marked"))
  func `a fixture with bytes changed stays well-formed`(_ example: MarkedCase) throws {
    var random = SeededGenerator(seed: UInt64(example.notation.utf8.count))
    let bytes = try MarkedText(example.notation).source.bytes
    for _ in 0..<20 {
      var changed = bytes
      for _ in 0..<3 {
        changed[random.place(in: changed.count)] = UInt8.random(in: .min ... .max, using: &random)
      }
      let source = SourceText(String(decoding: changed, as: UTF8.self))
      checkInvariants(segmenter.segment(source), of: source)
    }
  }
}
