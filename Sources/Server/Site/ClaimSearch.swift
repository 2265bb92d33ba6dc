import Archive
import DixitKit
import Verification

/// Checks a claim against an archive: finds the articles that may hold its words, and has the verifier
/// read them.
struct ClaimSearch: Sendable {
  /// Articles that are read word by word; those of nearly the same words come first.
  private static let mostArticles = 40

  let reader: ArchiveReader
  let verifier: Verifier

  /// The answer on a claim.
  func check(_ claim: Claim) throws -> CheckedClaim {
    var order: [Int64] = []
    for statement in try reader.candidates(forQuote: claim.quote) {
      order.append(statement.article.id)
    }
    for article in try reader.articles(forQuote: claim.quote) { order.append(article.id) }
    var seen: Set<Int64> = []
    let ids = order.filter { seen.insert($0).inserted }.prefix(Self.mostArticles)
    var articles: [ReportedArticle] = []
    var numbers: [String: Int64] = [:]
    var people: [String: ReportedSpeaker] = [:]
    for id in ids {
      guard let article = try reader.article(id) else { continue }
      let statements = try reader.statements(ofArticle: id)
      for head in statements.compactMap(\.speaker) where people[head.id] == nil {
        let aliases = try reader.person(head.id)?.aliases ?? []
        people[head.id] = ReportedSpeaker(name: head.name, aliases: aliases)
      }
      numbers[article.name] = id
      articles.append(ReportedArticle(article, statements, people: people))
    }
    return CheckedClaim(answer: verifier.verify(claim, in: articles), articles: numbers)
  }
}

extension ReportedArticle {
  /// A stored article as the verifier reads it.
  init(
    _ article: StoredArticle,
    _ statements: [StoredStatement],
    people: [String: ReportedSpeaker]
  ) {
    let names = Dictionary(statements.map { ($0.id, $0.attribution) }) { first, _ in first }
    self.init(
      name: article.name,
      title: article.title,
      date: article.date,
      outlet: article.outlet,
      url: article.url,
      text: article.text,
      statements: statements.compactMap { statement in
        guard let kind = ReportedStatement.Kind(rawValue: statement.kind) else { return nil }
        return ReportedStatement(
          id: statement.attribution,
          kind: kind,
          polarity: ReportedStatement.Polarity(rawValue: statement.polarity) ?? .asserted,
          content: statement.parts,
          cue: statement.cue.map { $0.start..<max($0.start, $0.end) },
          source: statement.source.map { $0.start..<max($0.start, $0.end) },
          speaker: statement.speaker.flatMap { people[$0.id] },
          holder: statement.holder.flatMap { names[$0] },
          evidence: statement.evidence.map {
            EvidenceLink(rule: $0.rule, span: $0.start..<max($0.start, $0.end))
          },
          confidence: statement.confidence
        )
      }
    )
  }
}
