import DixitKit
import Syntax
import TestSupport
import Text

/// Documents of odd texts with attributions laid anywhere over them, crossing and within one another.
///
/// No stage of the pipeline would give such records; a format must write them soundly all the same.
struct RandomDocument {
  private static let pieces = [
    "word", " ", "  ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\t", "“", "”", "\"", "'", "&", "<", ">",
    "]]>",
    "<!--", "</p>", "&amp;", ",", ";", ":", "#", "\\", "e\u{301}", "👩‍👩‍👧", "🌊", "\u{10FFFF}", "שלום",
    "مرحبا", "東京", "\u{0}", "\u{1}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9C}", "\u{A0}", "\u{200D}",
    "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{E000}",
    "ß",
  ]

  /// The document.
  let document: RecordedDocument
  /// Its code points.
  let scalars: [Unicode.Scalar]

  /// A document that follows from `seed`.
  init(seed: UInt64, unit: OffsetUnit = .scalars) {
    var random = SeededGenerator(seed: seed)
    var text = seed % 5 == 0 ? "\u{FEFF}" : ""
    for _ in 0..<Int.random(in: 0...80, using: &random) {
      text += Self.pieces[random.place(in: Self.pieces.count)]
    }
    let source = SourceText(text)
    let scalars = Array(text.unicodeScalars)
    let converter = OffsetConverter(source)
    // Nothing that is attributed is blank; formats need not show what is.
    let solid = scalars.indices.filter { ![" ", "\t", "\n", "\r"].contains(scalars[$0]) }
    func span() -> SpanRecord {
      let start = solid[random.place(in: solid.count)]
      let end = start + 1 + random.place(in: min(20, scalars.count - start))
      let bytes = TextRange(
        start: converter.byteOffset(of: start, in: .scalars),
        end: converter.byteOffset(of: end, in: .scalars)
      )
      let place = converter.range(bytes, in: unit)
      return SpanRecord(start: place.lowerBound, end: place.upperBound, text: source[bytes])
    }
    func spans(_ counts: ClosedRange<Int>) -> [SpanRecord] {
      (0..<Int.random(in: counts, using: &random)).map { _ in span() }.sorted {
        $0.start < $1.start
      }
    }
    let odd = { (random: inout SeededGenerator) in Self.pieces[random.place(in: Self.pieces.count)]
    }
    let count = solid.isEmpty ? 0 : random.place(in: 8)
    let attributions = (0..<count).map { number in
      AttributionEntry(
        id: "a\(number + 1)",
        kind: ["direct", "mixed", "indirect"][random.place(in: 3)],
        reportingClass: ["speech", "writing", "thought"][random.place(in: 3)],
        content: spans(1...3),
        cue: spans(0...2),
        source: spans(0...1),
        speaker: Bool.random(using: &random) ? "s1" : nil,
        confidence: 0.5,
        addressee: spans(0...1),
        medium: spans(0...2),
        when: Bool.random(using: &random)
          ? TimeRecord(span: span(), date: Bool.random(using: &random) ? "2026-W06" : nil) : nil,
        polarity: "asserted",
        within: number > 0 && Bool.random(using: &random) ? "a\(number)" : nil,
        evidence: [EvidenceStep(rule: "rule", start: 0, end: 1)]
      )
    }
    let speaker = SpeakerEntry(
      id: "s1",
      name: "Ivo" + odd(&random) + "Morey",
      type: [.person, .group, .organisation, .unnamed][random.place(in: 4)],
      roles: [odd(&random)],
      aliases: [odd(&random)],
      mentions: solid.isEmpty ? [] : spans(1...3).map { MentionEntry(span: $0, kind: "name") }
    )
    self.scalars = scalars
    document = RecordedDocument(
      record: AttributionRecord(
        id: "d" + odd(&random) + "/\(seed)",
        title: Bool.random(using: &random) ? odd(&random) : nil,
        date: Bool.random(using: &random) ? odd(&random) : nil,
        attributions: attributions,
        speakers: count == 0 ? [] : [speaker],
        offsets: unit == .scalars ? nil : unit
      ),
      source: source,
      paragraphs: Self.stretches(of: source) { $0 == 0x0A || $0 == 0x0D }.map {
        Paragraph(range: $0, kind: .body, sentences: 0..<0)
      },
      sentences: [Self.stretches(of: source) { $0 <= 0x20 }]
    )
  }

  /// The stretches between separating bytes.
  private static func stretches(of source: SourceText, by isEdge: (UInt8) -> Bool) -> [TextRange] {
    source.bytes.indices.split { isEdge(source.bytes[$0]) }.map {
      TextRange(start: $0.startIndex, end: $0.endIndex)
    }
  }

  /// The code points from `start` to `end`.
  func slice(_ start: Int, _ end: Int) -> [Unicode.Scalar] { Array(scalars[start..<end]) }
}

extension DocumentFormat {
  /// All that is written for some documents.
  func text(of documents: [RecordedDocument]) -> String {
    var stream = DocumentStream(self)
    var bytes = stream.begin()
    for document in documents { bytes += stream.add(render(document)) }
    return String(decoding: bytes + stream.end(), as: UTF8.self)
  }
}
