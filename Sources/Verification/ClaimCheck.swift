import Lexicon

/// One claim against the statements of some articles.
struct ClaimCheck {
  let claim: Claim
  let articles: [ReportedArticle]
  let words: [ArticleWords]
  let spoken: [[StatementWords]]
  let text: ClaimText
  let table: FormTable
  let codes: [ClaimCodes]
  let notes: StatementNotes
  let sense: WordSense
  let speaker: SpeakerMatcher
  let lostContext: LostContext
  let reversers: Reversers
  let innerReports: InnerReportFinder
  let paraphrase: ParaphraseMeasure
  let lexicon: LexiconSet

  init(
    _ claim: Claim,
    in read: [ReadArticle],
    lexicon: LexiconSet,
    sense: WordSense,
    reversers: Reversers
  ) {
    self.claim = claim
    articles = read.map(\.article)
    words = read.map(\.words)
    spoken = read.map(\.spoken)
    self.lexicon = lexicon
    self.reversers = reversers
    text = ClaimText(claim.quote)
    table = FormTable(text.words)
    self.sense = sense
    speaker = SpeakerMatcher(claimed: claim.speaker, lexicon: lexicon)
    lostContext = LostContext(reversers: reversers)
    innerReports = InnerReportFinder(lexicon: lexicon)
    paraphrase = ParaphraseMeasure(text.words, sense: sense)
    codes = ClaimCodes.codes(of: words, table: table, paraphrase: paraphrase)
    notes = StatementNotes(articles)
  }

  /// The verdict of the strongest finding, with the others behind it.
  func answer() -> Answer {
    var findings: [Finding] = []
    if !text.words.isEmpty, !speaker.isEmpty {
      for article in articles.indices {
        for statement in articles[article].statements.indices {
          findings += self.findings(article, statement)
        }
      }
      findings += stitched()
    }
    // The earliest article comes first among equals, for it is nearest to the source.
    let ordered = findings.enumerated().sorted { left, right in
      if left.element.strength != right.element.strength {
        return left.element.strength > right.element.strength
      }
      let dates = (articles[left.element.article].date, articles[right.element.article].date)
      if let first = dates.0, let second = dates.1, first != second { return first < second }
      return left.offset < right.offset
    }.map(\.element)
    // A statement that several measures find counts by the strongest.
    var seen: Set<[Int]> = []
    let distinct = ordered.filter { seen.insert([$0.article, $0.statement]).inserted }
    let verdict = distinct.first?.verdict ?? .notFound
    return Answer(
      claim: claim,
      verdict: verdict,
      matches: distinct.prefix(Thresholds.mostMatches).map(match),
      articlesRead: articles.count
    )
  }

  /// The words of the statement that a finding rests on, as an answer shows them.
  private func match(_ finding: Finding) -> Match {
    let article = articles[finding.article]
    let read = words[finding.article]
    let statement = article.statements[finding.statement]
    let found = read.words[finding.words]
    let range =
      (found.first?.range.lowerBound ?? 0)..<(found.last?.range.upperBound ?? 0)
    let first = read.sentence(of: finding.words.lowerBound)
    let last = read.sentence(of: max(finding.words.lowerBound, finding.words.upperBound - 1))
    let context = read.sentenceText(first.lowerBound..<last.upperBound)
    return Match(
      verdict: finding.verdict,
      score: (finding.score * 1000).rounded() / 1000,
      article: article.name,
      title: article.title,
      date: article.date,
      outlet: article.outlet,
      url: article.url,
      attribution: statement.id,
      kind: statement.kind,
      speaker: statement.speaker?.name,
      relayedBy: finding.relayedBy,
      range: range,
      text: read.text(range),
      context: context,
      difference: finding.difference,
      lost: finding.lost
    )
  }

  /// A statement's source as the sentence has it.
  func sourceText(_ article: Int, _ statement: ReportedStatement) -> String {
    statement.source.map { words[article].text($0.clamped(to: 0..<words[article].scalars.count)) }
      .joined(separator: " ")
  }

  /// Whether the claim means the one to whom a statement is laid.
  func isClaimed(_ article: Int, _ place: Int) -> Bool {
    notes.isClaimed(article, place) {
      isClaimed(article, articles[article].statements[place])
    }
  }

  private func isClaimed(_ article: Int, _ statement: ReportedStatement) -> Bool {
    guard let who = statement.speaker else { return false }
    if speaker.matches(who, source: sourceText(article, statement)) { return true }
    if isAliasOfClaimed(article, who) { return true }
    guard let holder = statement.holder,
      let holding = articles[article].statements.first(where: { $0.id == holder })?.speaker
    else { return false }
    let name = SpeakerName(who.name, lexicon: lexicon)
    return speaker.matchesKin(name.words, of: [holding])
  }

  /// "Fuming Maureen" for Maureen Tuck, whom the article calls Maureen: words before the name that no
  /// given name is.
  private func isAliasOfClaimed(_ article: Int, _ who: ReportedSpeaker) -> Bool {
    let name = SpeakerName(who.name, lexicon: lexicon)
    guard name.isProper, name.words.count == 2, let last = name.words.last,
      speaker.words.count > 1, speaker.words.first == last,
      lexicon[lexicon.id(of: name.words[0].utf8)]?.femaleShare == nil
    else { return false }
    return articles[article].statements.contains { other in
      guard let person = other.speaker, person.name != who.name, speaker.matches(person) else {
        return false
      }
      return person.aliases.contains { SpeakerName($0, lexicon: lexicon).words == [last] }
    }
  }
}
