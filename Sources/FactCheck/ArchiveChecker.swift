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
  static let mostTexts = 6

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
    let candidates = try archive.candidates(forQuote: claim.quote, limit: Self.mostCandidates)
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
    let articles = try stored(ids, texts)
    let outlines = try archive.outlines(ofArticles: articles.map(\.id))
    let read = articles.map { verifier.read(ReportedArticle($0, outlines[$0.id] ?? [])) }
    let answer = verifier.verify(claim, in: read)
    let numbers = Dictionary(uniqueKeysWithValues: articles.map { ($0.name, $0.id) })
    let statements = answer.matches.map { match in
      numbers[match.article].flatMap { outlines[$0] }?.first { $0.attribution == match.attribution }
    }
    let grounds = try archive.grounds(ofStatements: statements.compactMap { $0?.id })
    return CheckedClaim(
      answer: answer,
      grounds: statements.map { $0.flatMap { grounds[$0.id] } },
      texts: Dictionary(articles.map { ($0.name, $0.text) }) { first, _ in first },
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

  /// Articles by their numbers, some of which have been read before.
  private func stored(
    _ ids: [Int64],
    _ known: [Int64: StoredArticle]
  ) throws(ArchiveError) -> [StoredArticle] {
    var articles: [StoredArticle] = []
    for id in ids {
      let article = if let known = known[id] { known } else { try archive.article(id) }
      if let article { articles.append(article) }
    }
    return articles
  }
}

/// A claim with its verdict and what was searched for it.
package struct CheckedClaim: Sendable {
  package let answer: Answer
  /// How the speaker of each match was found, and where else the quotation stands; nil for a match whose
  /// article has been taken away meanwhile.
  package let grounds: [StatementGrounds?]
  package let searched: SearchScope
  /// The texts of the articles that were read, by their ids.
  private let texts: [String: String]
  private let reader: EvidenceReader

  init(
    answer: Answer,
    grounds: [StatementGrounds?],
    texts: [String: String],
    reader: EvidenceReader,
    searched: SearchScope
  ) {
    self.answer = answer
    self.grounds = grounds
    self.texts = texts
    self.reader = reader
    self.searched = searched
  }

  /// The way from the cue of the match at a place to its speaker's name.
  package func evidence(ofMatch place: Int) -> EvidenceChain? {
    guard let known = grounds[place], let text = texts[answer.matches[place].article] else {
      return nil
    }
    return reader.chain(known.evidence, cue: known.cue.joined(separator: " … "), in: text)
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
