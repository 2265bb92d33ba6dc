import DixitKit
import Lexicon
import TestSupport
import Testing
import Text

/// Laws of the whole pipeline on texts that nobody would write.
@Suite struct AnalyzerPropertyTests {
  /// What the texts are put together from: marks that open and close, words that report, layouts,
  /// scripts, and code points that trip offsets up.
  private static let pieces = [
    "“", "”", "‘", "’", "\"", "'", "``", "''", "«", "»", "„", "(", ")", "[", "—", "– ", ": ", ", ",
    ". ", "? ", "… ", "\n", "\n\n", "\r\n", "\t", " ", "\u{0}", "\u{1B}", "\u{7F}", "\u{A0}",
    "\u{200D}", "\u{FEFF}", "\u{2028}", "\u{202E}", "e\u{301}", "👩‍👩‍👧", "🌊", "שלום", "مرحبا",
    "東京", "he", "she said", "said", "according to", "told reporters that", "Ivo Morey", "Mr.",
    "Dr", "U.S.", "the mayor of Quay", "its", "they", "who", "not", "would", "SMITH:", "Q:", "• ",
    "1,200", "http://a.b/c", "the tide was late", "and", "of", "’s", "n’t", "It rained",
  ]

  /// Built once, since reading the lexicons takes longer than all the texts.
  private static let shared = Result { try Analyzer(lexicon: TestLexicon.bundled.get()) }

  private let analyzer: Analyzer

  init() throws {
    analyzer = try Self.shared.get()
  }

  /// A text of random pieces; the same seed gives the same text.
  private func text(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...120, using: &random)
    var text = ""
    for _ in 0..<count {
      text += Self.pieces.randomElement(using: &random) ?? ""
      if Bool.random(using: &random) { text += " " }
    }
    return text
  }

  private func check(_ text: String) throws {
    let analysis = analyzer.analyze(Article(id: "x", text: text))
    var options = RecordBuilder.Options()
    options.classes.insert(.thought)
    options.hasQuotes = true
    let record = RecordBuilder(options: options).record(of: analysis)
    try check(record, scalars: Array(text.unicodeScalars))
    #expect(
      RecordBuilder(options: options).record(of: analyzer.analyze(analysis.article)) == record
    )
  }

  private func check(_ record: AttributionRecord, scalars: [Unicode.Scalar]) throws {
    let ids = record.attributions.map(\.id)
    for attribution in record.attributions {
      try #require(!attribution.content.isEmpty)
      for (left, right) in zip(attribution.content, attribution.content.dropFirst()) {
        #expect(left.end <= right.start)
      }
      for cue in attribution.cue {
        for other in attribution.content + attribution.source {
          #expect(cue.end <= other.start || other.end <= cue.start)
        }
      }
      let spans = attribution.content + attribution.cue + attribution.source
      for span in spans + attribution.addressee { try check(span, scalars) }
      for step in attribution.evidence {
        #expect(0 <= step.start && step.start <= step.end && step.end <= scalars.count)
        #expect(!step.rule.isEmpty)
      }
      #expect((0...1).contains(attribution.confidence))
      #expect(attribution.within.map(ids.contains) ?? true)
      #expect(attribution.within != attribution.id)
      #expect(attribution.speaker.map { id in record.speakers.contains { $0.id == id } } ?? true)
    }
    for mention in record.speakers.flatMap(\.mentions) {
      try check(SpanRecord(start: mention.start, end: mention.end, text: mention.text), scalars)
    }
    for quote in record.quotes ?? [] {
      try check(SpanRecord(start: quote.start, end: quote.end, text: quote.text), scalars)
    }
  }

  /// A span lies within the text, holds something, and its words are the text's own.
  private func check(_ span: SpanRecord, _ scalars: [Unicode.Scalar]) throws {
    try #require(0 <= span.start && span.start < span.end && span.end <= scalars.count)
    let slice = String(String.UnicodeScalarView(scalars[span.start..<span.end]))
    #expect(Array(slice.unicodeScalars) == Array(span.text.unicodeScalars))
  }

  @Test(arguments: 0..<40)
  func `texts of any pieces give sound records, the same each time`(round: Int) throws {
    for seed in 0..<10 { try check(text(seed: UInt64(round * 10 + seed))) }
  }

  @Test(arguments: UInt64(0)..<10)
  func `any bytes, code points, marks and lines give sound records`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    try check(random.bytes(400))
    try check(random.unicode(300))
    try check(random.marks(300))
    try check(random.lines(100))
  }

  @Test(arguments: [
    "", " ", "\n\n", ".", "“", "”", "\u{FEFF}", "\u{0}", "said", "he said", ":", "–",
    String(repeating: "“", count: 500), String(repeating: "no end ", count: 2000),
    String(repeating: "x", count: 20_000), String(repeating: "(‘\"", count: 300),
    String(repeating: "he said ", count: 500), String(repeating: "“no,” he said. ", count: 300),
    String(repeating: "according to Bo, ", count: 300),
  ])
  func `odd texts give sound records`(text: String) throws {
    try check(text)
  }
}
