package import Archive
package import DixitKit
package import Lexicon
package import Verification

/// Checks claims against an archive.
///
/// A value that many threads may use at once, as `ArchiveReader` may be.
package struct ArchiveChecker: Sendable {
  /// Statements that are looked at for a claim, by the rarity of the words they share with it.
  static let mostCandidates = 60
  /// Articles that are read word by word; a claim's words are in the first few, if they are anywhere.
  static let mostArticles = 24
  /// Articles that have the words in their text, whoever says them.
  static let mostTexts = 12

  private let archive: ArchiveReader
  private let verifier: Verifier
  private let kept = KeptCounts()
  /// Tells the evidence of a statement in words.
  package let evidence: EvidenceReader

  /// A checker of an archive.
  ///
  /// - Throws: when the rules for sentences can't be opened.
  package init(_ archive: ArchiveReader, lexicon: LexiconSet) throws {
    self.archive = archive
    verifier = try Verifier(lexicon: lexicon)
    evidence = try EvidenceReader(lexicon: lexicon)
  }

  /// The verdict on a claim.
  ///
  /// - Throws: when the archive can't be read.
  package func check(_ claim: Claim) throws(ArchiveError) -> CheckedClaim {
    let candidates = try archive.candidateNumbers(forQuote: claim.quote, limit: Self.mostCandidates)
    var ids: [Int64] = []
    var seen: Set<Int64> = []
    for candidate in candidates where isEarly(candidate.date, claim) {
      if ids.count < Self.mostArticles, seen.insert(candidate.article).inserted {
        ids.append(candidate.article)
      }
    }
    var texts: [Int64: StoredArticle] = [:]
    for article in try archive.articles(forQuote: claim.quote, limit: Self.mostTexts)
    where isEarly(article.date, claim) {
      texts[article.id] = article
      if seen.insert(article.id).inserted { ids.append(article.id) }
    }
    let articles = try reported(ids, texts)
    let answer = verifier.verify(claim, in: articles.map(verifier.read))
    return CheckedClaim(
      answer: answer,
      articles: Dictionary(articles.map { ($0.name, $0) }) { first, _ in first },
      reader: evidence,
      searched: SearchScope(
        archive: try counts(),
        candidates: candidates.count,
        articlesRead: articles.count,
        before: claim.before
      )
    )
  }

  /// What the archive holds, at most a few seconds old: to count a large one takes as long as a check.
  private func counts() throws(ArchiveError) -> ArchiveCounts {
    if let known = kept.value { return known }
    let counts = try archive.counts()
    kept.value = counts
    return counts
  }

  private func isEarly(_ date: String?, _ claim: Claim) -> Bool {
    guard let before = claim.before else { return true }
    return date.map { $0 < before } ?? false
  }

  /// Articles with their statements, as the check reads them.
  private func reported(
    _ ids: [Int64],
    _ texts: [Int64: StoredArticle]
  ) throws(ArchiveError) -> [ReportedArticle] {
    let statements = Dictionary(grouping: try archive.statements(ofArticles: ids), by: \.article.id)
    let speakers = try archive.localSpeakers(ofArticles: ids)
    var articles: [ReportedArticle] = []
    for id in ids {
      let stored =
        if let known = texts[id] { known } else { try archive.article(id) as StoredArticle? }
      guard let stored else { continue }
      articles.append(ReportedArticle(stored, statements[id] ?? [], speakers))
    }
    return articles
  }
}

/// A claim with its verdict and what was searched for it.
package struct CheckedClaim: Sendable {
  package let answer: Answer
  package let searched: SearchScope
  private let articles: [String: ReportedArticle]
  private let reader: EvidenceReader

  init(
    answer: Answer,
    articles: [String: ReportedArticle],
    reader: EvidenceReader,
    searched: SearchScope
  ) {
    self.answer = answer
    self.articles = articles
    self.reader = reader
    self.searched = searched
  }

  /// The way from a match's cue to its speaker's name.
  package func evidence(of match: Match) -> EvidenceChain? {
    guard let article = articles[match.article] else { return nil }
    let scalars = Array(article.text.unicodeScalars)
    let cue = article.statements.first { $0.id == match.attribution }?.cue ?? []
    return reader.chain(
      match.evidence.map {
        EvidenceStep(rule: $0.rule, start: $0.span.lowerBound, end: $0.span.upperBound)
      },
      cue: cue.map { String(String.UnicodeScalarView(scalars[$0.clamped(to: scalars.indices)])) }
        .joined(separator: " … "),
      in: article.text
    )
  }
}

/// What was searched for a claim.
package struct SearchScope: Hashable, Sendable {
  /// What the whole archive holds.
  package let archive: ArchiveCounts
  /// How many statements share words with the claim, up to the limit.
  package let candidates: Int
  /// How many articles were read word by word.
  package let articlesRead: Int
  /// The day before which articles had to be dated, if any.
  package let before: String?
}
