import Archive
import Verification

extension ReportedArticle {
  /// An article of the archive as the check reads it; the evidence is left for the matches.
  init(_ stored: StoredArticle, _ statements: [StatementOutline]) {
    let labels = Dictionary(statements.map { ($0.id, $0.attribution) }) { first, _ in first }
    self.init(
      name: stored.name,
      title: stored.title,
      date: stored.date,
      outlet: stored.outlet,
      url: stored.url,
      text: stored.text,
      statements: statements.map { statement in
        ReportedStatement(statement, holder: statement.holder.flatMap { labels[$0] })
      }
    )
  }
}

extension ReportedStatement {
  fileprivate init(_ outline: StatementOutline, holder: String?) {
    self.init(
      id: outline.attribution,
      kind: Kind(rawValue: outline.kind) ?? .indirect,
      polarity: Polarity(rawValue: outline.polarity) ?? .asserted,
      content: outline.content,
      cue: outline.cue,
      source: outline.source,
      speaker: ReportedSpeaker(outline),
      holder: holder,
      confidence: outline.confidence
    )
  }
}

extension ReportedSpeaker {
  /// The person's name across articles, with what this article calls them.
  fileprivate init?(_ outline: StatementOutline) {
    guard let name = outline.person ?? outline.names.first else { return nil }
    self.init(name: name, aliases: outline.names.filter { $0 != name })
  }
}
