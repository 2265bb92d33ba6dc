import Archive
import DixitKit
import Verification

extension ReportedArticle {
  /// An article of the archive as the check reads it.
  init(
    _ stored: StoredArticle,
    _ statements: [StoredStatement],
    _ speakers: [Int64: LocalSpeaker]
  ) {
    let names = Dictionary(statements.map { ($0.id, $0.attribution) }) { first, _ in first }
    self.init(
      name: stored.name,
      title: stored.title,
      date: stored.date,
      outlet: stored.outlet,
      url: stored.url,
      text: stored.text,
      statements: statements.map { statement in
        ReportedStatement(
          statement,
          speaker: ReportedSpeaker(statement.speaker, speakers[statement.id]),
          holder: statement.holder.flatMap { names[$0] }
        )
      }
    )
  }
}

extension ReportedStatement {
  fileprivate init(_ stored: StoredStatement, speaker: ReportedSpeaker?, holder: String?) {
    let ranges = { (spans: [SpanRecord]) in spans.map { $0.start..<$0.end } }
    self.init(
      id: stored.attribution,
      kind: Kind(rawValue: stored.kind) ?? .indirect,
      polarity: Polarity(rawValue: stored.polarity) ?? .asserted,
      content: ranges(stored.content),
      cue: ranges(stored.cue),
      source: ranges(stored.source),
      speaker: speaker,
      holder: holder,
      evidence: stored.evidence.map { EvidenceLink(rule: $0.rule, span: $0.start..<$0.end) },
      confidence: stored.confidence
    )
  }
}

extension ReportedSpeaker {
  /// The person's name across articles, with what this article calls them.
  fileprivate init?(_ person: PersonHead?, _ local: LocalSpeaker?) {
    guard let name = person?.name ?? local?.name else { return nil }
    self.init(
      name: name,
      aliases: (local.map { [$0.name] + $0.aliases } ?? []).filter { $0 != name }
    )
  }
}
