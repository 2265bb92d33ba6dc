import DixitKit
import Foundation
import TestSupport
import Verification

/// The articles of Fixtures as the analysis finds them, for the check of claims.
enum ReportedFixtures {
  private struct Line: Decodable {
    let id: String
    let title: String?
    let date: String?
    let source: String?
    let text: String
  }

  /// The articles of Fixtures/articles and Fixtures/archive, read once.
  static let articles = Result { try read() }

  private static func read() throws -> [ReportedArticle] {
    let analyzer = try Analyzer(lexicon: TestLexicon.bundled.get())
    var lines: [Line] = []
    let folder = Repository.fixture("articles")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where name.hasSuffix(".txt") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      lines.append(Line(id: name, title: nil, date: nil, source: nil, text: text))
    }
    let archive = try String(
      contentsOf: Repository.fixture("archive/articles.jsonl"),
      encoding: .utf8
    )
    for line in archive.split(separator: "\n") {
      lines.append(try JSONDecoder().decode(Line.self, from: Data(line.utf8)))
    }
    return lines.map { line in
      let analysis = analyzer.analyze(Article(id: line.id, title: line.title, text: line.text))
      let record = RecordBuilder().record(of: analysis)
      return ReportedArticle(
        name: line.id,
        title: line.title,
        date: line.date,
        outlet: line.source,
        text: line.text,
        statements: statements(of: record)
      )
    }
  }

  /// A record's attributions as the check reads them.
  static func statements(of record: AttributionRecord) -> [ReportedStatement] {
    let speakers = Dictionary(
      uniqueKeysWithValues: record.speakers.map {
        ($0.id, ReportedSpeaker(name: $0.name, aliases: $0.aliases))
      }
    )
    let ranges = { (spans: [SpanRecord]) in spans.map { $0.start..<$0.end } }
    return record.attributions.map { entry in
      ReportedStatement(
        id: entry.id,
        kind: ReportedStatement.Kind(rawValue: entry.kind) ?? .indirect,
        polarity: ReportedStatement.Polarity(rawValue: entry.polarity) ?? .asserted,
        content: ranges(entry.content),
        cue: ranges(entry.cue),
        source: ranges(entry.source),
        speaker: entry.speaker.flatMap { speakers[$0] },
        holder: entry.within,
        confidence: entry.confidence
      )
    }
  }
}
