import Syntax
public import Text

/// A document's record with the text it was made of: all that a format writes from.
public struct RecordedDocument: Sendable {
  /// The record.
  public let record: AttributionRecord
  /// The text as received.
  public let source: SourceText
  /// The paragraphs, in order, as bytes of the text.
  public let paragraphs: [Paragraph]
  /// The tokens of each sentence, as bytes of the text.
  public let sentences: [[TextRange]]
  private let converter: OffsetConverter
  private let numbers: SentenceNumbers

  /// A record with its text and that text's layers.
  public init(
    record: AttributionRecord,
    source: SourceText,
    paragraphs: [Paragraph],
    sentences: [[TextRange]]
  ) {
    self.record = record
    self.source = source
    self.paragraphs = paragraphs
    self.sentences = sentences
    converter = OffsetConverter(source)
    numbers = SentenceNumbers(starts: sentences.map { $0.first?.start ?? 0 })
  }

  /// The record that a builder makes of an analysis, with the analysis's layers.
  public init(_ analysis: Analysis, builder: RecordBuilder) {
    self.init(analysis, record: builder.record(of: analysis))
  }

  /// A record of an analysis, with the analysis's layers.
  package init(_ analysis: Analysis, record: AttributionRecord) {
    let tagged = analysis.tagged
    self.init(
      record: record,
      source: tagged.source,
      paragraphs: tagged.segmentation.paragraphs,
      sentences: tagged.sentenceTokens.map { tokens in tokens.map { tagged.tokens[$0].range } }
    )
  }

  /// The text as a string.
  var text: String { source[source.range] }

  /// The speaker of an attribution, or nil.
  func speaker(of attribution: AttributionEntry) -> SpeakerEntry? {
    record.speakers.first { $0.id == attribution.speaker }
  }

  /// The way from an attribution's cue to its speaker's name.
  package func evidence(of attribution: AttributionEntry) -> EvidenceChain {
    EvidenceChain(
      attribution.evidence,
      cue: attribution.cue.words,
      words: { source[bytes($0.start, $0.end)] },
      sentence: { numbers[bytes($0, $0).start] }
    )
  }

  /// The bytes of a stretch that the record gives.
  func bytes(_ start: Int, _ end: Int) -> TextRange {
    let unit = record.offsets ?? .scalars
    return TextRange(
      start: converter.byteOffset(of: start, in: unit),
      end: converter.byteOffset(of: end, in: unit)
    )
  }

  /// The bytes of a span.
  func bytes(_ span: SpanRecord) -> TextRange { bytes(span.start, span.end) }

  /// The paragraphs with what stands beside them, such as an item's bullet, so that only white space (to
  /// XML: blanks, tabs and line ends) is left between them.
  ///
  /// What stands between two paragraphs belongs to the later one if it stands on a line of its own or of
  /// that one's, else to the earlier.
  var blocks: [Paragraph] {
    var blocks: [Paragraph] = []
    var at = 0
    for paragraph in paragraphs where !paragraph.range.isEmpty {
      var start = paragraph.range.start
      if let gap = solid(at, start) {
        let isOnNewLine = source.bytes[at..<gap.start].contains(UInt8(ascii: "\n"))
        if isOnNewLine || blocks.isEmpty {
          start = gap.start
        } else {
          blocks[blocks.count - 1] = blocks[blocks.count - 1].reaching(gap.end)
        }
      }
      at = paragraph.range.end
      let range = TextRange(start: start, end: at)
      blocks.append(Paragraph(range: range, kind: paragraph.kind, sentences: paragraph.sentences))
    }
    guard let rest = solid(at, source.count) else { return blocks }
    guard let last = blocks.popLast() else {
      return [Paragraph(range: rest, kind: .body, sentences: 0..<0)]
    }
    return blocks + [last.reaching(rest.end)]
  }

  /// A stretch without white space at its edges; nil if it holds nothing else.
  private func solid(_ start: Int, _ end: Int) -> TextRange? {
    func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
    guard let first = source.bytes[start..<end].firstIndex(where: { !isSpace($0) }),
      let last = source.bytes[start..<end].lastIndex(where: { !isSpace($0) })
    else { return nil }
    return TextRange(start: first, end: last + 1)
  }

  /// The code points of some bytes of the text.
  func codePoints(_ range: TextRange) -> Range<Int> { converter.range(range, in: .scalars) }
}

extension [SpanRecord] {
  /// What stands between the parts of broken words where they are shown in a row.
  private static let gap = " … "

  /// The words of all stretches in a row.
  var words: String { map(\.text).joined(separator: Self.gap) }
}

extension Paragraph {
  /// The same, with another end.
  fileprivate func reaching(_ end: Int) -> Paragraph {
    Paragraph(range: TextRange(start: range.start, end: end), kind: kind, sentences: sentences)
  }
}
