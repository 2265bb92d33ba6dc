/// The letters with a full stop that head the paragraphs of an interview: `Q.` and `A.`.
///
/// Only where both head paragraphs; `A. Smith` may begin one as well.
struct LetterLabels {
  private let reader: ScalarReader
  private let areThere: Bool

  /// The labels of a text's paragraphs.
  init(_ reader: ScalarReader, of blocks: [Block]) {
    self.reader = reader
    areThere =
      blocks.contains { Self.begins($0, with: UInt8(ascii: "Q"), reader) }
      && blocks.contains { Self.begins($0, with: UInt8(ascii: "A"), reader) }
  }

  /// Where the label of a paragraph ends, with its full stop; nil if it has none.
  func end(in block: Block) -> Int? {
    guard areThere,
      Self.begins(block, with: UInt8(ascii: "Q"), reader)
        || Self.begins(block, with: UInt8(ascii: "A"), reader)
    else { return nil }
    return block.range.start + 2
  }

  private static func begins(_ block: Block, with letter: UInt8, _ reader: ScalarReader) -> Bool {
    let start = block.range.start
    return block.range.length > 2 && reader.bytes[start] == letter
      && reader.bytes[start + 1] == UInt8(ascii: ".") && reader.bytes[start + 2] <= 0x20
  }
}
