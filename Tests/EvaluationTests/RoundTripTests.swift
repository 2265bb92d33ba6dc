import DixitKit
import Evaluation
import Foundation
import TestSupport
import Testing
import Text

/// Records written in another format and read back by the readers of `dixit evaluate`.
@Suite struct RoundTripTests {
  /// A record with its text.
  private struct Sample {
    let record: AttributionRecord
    let text: String

    var document: RecordedDocument {
      RecordedDocument(record: record, source: SourceText(text), paragraphs: [], sentences: [])
    }

    var json: String {
      var json = JSONWriter()
      record.write(to: &json)
      return json.string
    }
  }

  /// The articles of Fixtures with their golden records.
  private static func articles() throws -> [Sample] {
    let lines = try String(contentsOf: Repository.fixture("golden/articles.jsonl"), encoding: .utf8)
    return try lines.split(separator: "\n").map { line in
      let record = try JSONDecoder().decode(AttributionRecord.self, from: Data(line.utf8))
      let text = try String(
        contentsOf: Repository.fixture("articles/\(record.id)"),
        encoding: .utf8
      )
      return Sample(record: record, text: text)
    }
  }

  /// What trips offsets up, all in one: a byte order mark, CR LF, code points of four bytes, a letter with
  /// its accent apart, broken words, words without a cue or source, and words within words.
  private static let odd: Sample = {
    let text =
      "\u{FEFF}🌊 Ada\u{301} said: “It\r\nleaks. ‘So it does,’ Ivo tells me,”\r\n“and stays 🙂,” she added."
    let scalars = Array(text.unicodeScalars)
    func span(_ words: String) -> SpanRecord {
      let wanted = Array(words.unicodeScalars)
      let start = scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? 0
      return SpanRecord(start: start, end: start + wanted.count, text: words)
    }
    func attribution(
      _ id: String,
      _ kind: String,
      _ content: [String],
      _ cue: [String],
      _ source: [String],
      within: String?
    ) -> AttributionEntry {
      AttributionEntry(
        id: id,
        kind: kind,
        reportingClass: "writing",
        content: content.map(span),
        cue: cue.map(span),
        source: source.map(span),
        speaker: source.isEmpty ? nil : id == "a1" ? "s1" : "s2",
        confidence: 0.25,
        addressee: id == "a2" ? [span("me")] : [],
        polarity: "negated",
        within: within,
        evidence: [EvidenceStep(rule: "a/rule", start: 0, end: 1)]
      )
    }
    func speaker(_ id: String, _ name: String) -> SpeakerEntry {
      let mention = MentionEntry(span: span(name), kind: "name")
      return SpeakerEntry(
        id: id,
        name: name,
        type: .person,
        roles: [],
        aliases: [],
        mentions: [mention]
      )
    }
    let outer = ["“It\r\nleaks. ‘So it does,’ Ivo tells me,”", "“and stays 🙂,”"]
    return Sample(
      record: AttributionRecord(
        id: "odd",
        attributions: [
          attribution("a1", "direct", outer, ["said", "added"], ["Ada\u{301}"], within: nil),
          attribution("a2", "mixed", ["‘So it does,’"], ["tells"], ["Ivo"], within: "a1"),
          attribution("a3", "indirect", ["does"], [], [], within: "a2"),
        ],
        speakers: [speaker("s1", "Ada\u{301}"), speaker("s2", "Ivo")]
      ),
      text: text
    )
  }()

  private func read(_ reader: any AnnotationReader, _ path: String) throws -> AnnotationSet {
    try reader.read(path, ReadingOptions())
  }

  /// Compares what was read with what the records themselves are read as.
  private func compare(
    _ found: AnnotationSet,
    _ samples: [Sample],
    in scratch: Scratch,
    names: (String) -> String = { $0 }
  ) throws {
    #expect(found.skipped.isEmpty)
    let path = try scratch.write("records.jsonl", samples.map { $0.json + "\n" }.joined())
    let wanted = try read(JSONLinesReader(), path).documents
    #expect(found.documents.count == wanted.count)
    let byID = Dictionary(uniqueKeysWithValues: found.documents.map { ($0.id, $0) })
    for (document, sample) in zip(wanted, samples) {
      let other = try #require(byID[names(document.id)])
      #expect(Array(try #require(other.text).utf8) == Array(sample.text.utf8))
      // Readers may put attributions in another order, and give them other ids.
      let pairs = try document.attributions.map { one in
        (one, try #require(other.attributions.first { matches($0, one) }))
      }
      #expect(other.attributions.count == document.attributions.count)
      let renamed = Dictionary(uniqueKeysWithValues: pairs.map { ($0.id, $1.id) })
      for (one, read) in pairs {
        #expect(read.within == (renamed[one.within] ?? .null))
      }
    }
  }

  private func matches(_ left: AnnotatedAttribution, _ right: AnnotatedAttribution) -> Bool {
    left.content == right.content && left.cue == right.cue && left.source == right.source
      && left.addressee == right.addressee && left.kind == right.kind
      && left.reportingClass == right.reportingClass && left.polarity == right.polarity
      && left.confidence == right.confidence
      && (left.speakerNames ?? []).first == (right.speakerNames ?? []).first
  }

  @Test func `brat loses nothing of spans, kinds and links`() throws {
    let samples = try Self.articles() + [Self.odd]
    let scratch = try Scratch()
    var names = FileNames()
    for sample in samples {
      let rendered = BratFormat().render(sample.document)
      let name = names.next(for: sample.record.id)
      _ = try scratch.write("brat/\(name).txt", rendered.bytes)
      _ = try scratch.write("brat/\(name).ann", rendered.annotations)
    }
    let found = try read(BratReader(), scratch.path + "/brat")
    try compare(found, samples, in: scratch) { $0.hasSuffix(".txt") ? String($0.dropLast(4)) : $0 }
    // The first rule of each is kept as well.
    #expect(found.documents.flatMap(\.attributions).allSatisfy { $0.rule != nil })
  }

  @Test func `Citron's JSON loses nothing of spans, kinds and links`() throws {
    let samples = try Self.articles() + [Self.odd]
    let scratch = try Scratch()
    var stream = DocumentStream(CitronFormat())
    let lines = samples.flatMap { stream.add(CitronFormat().render($0.document)) }
    let path = try scratch.write("citron.jsonl", lines)
    try compare(try read(CitronReader(), path), samples, in: scratch)
  }
}
