import Lexicon

extension ClaimCheck {
  /// What a statement makes of the claim; at most one finding.
  func findings(_ article: Int, _ place: Int) -> [Finding] {
    guard mayFind(article, place) else { return [] }
    let statement = articles[article].statements[place]
    let scene = StatementScene(
      article: article,
      place: place,
      statement: statement,
      read: words[article],
      spoken: spoken[article][place],
      isClaimed: isClaimed(article, place),
      denies: statement.polarity == .negated || isDenial(statement, in: words[article])
    )
    guard let own = ownWords(scene) else { return [reported(scene)].compactMap { $0 } }
    // A claim that runs from the reporter's words into the quoted ones is a report, not a changed quotation.
    if own.verdict == .altered, statement.kind == .mixed, let whole = reported(scene),
      whole.score > own.score
    {
      return [whole]
    }
    return [own]
  }

  /// The finding on the speaker's own words: exactly or nearly the claim's.
  private func ownWords(_ scene: StatementScene) -> Finding? {
    let sequence = WordSequence(scene.spoken.own, in: scene.read.words, codes: codes[scene.article])
    guard mayMatch(sequence) else { return nil }
    let comparison = Comparison(text, ids: table.claim, sequence: sequence, sense: sense)
    guard let stretch = comparison.alignment.stretch else { return nil }
    let found = sequence.articleWords(stretch)
    let base = FindingBase(scene, comparison, sequence, found, score: comparison.score)
    if comparison.isExact {
      return weight >= Thresholds.leastWeight ? exact(scene, comparison, sequence, base) : nil
    }
    guard isNear(comparison, sequence, stretch) else { return nil }
    if scene.isClaimed {
      guard !scene.isUnsaid else { return nil }
      return base.finding(.altered, Strength.altered, check: self)
    }
    guard comparison.score >= Thresholds.nearlyOther else { return nil }
    if let source = innerSource(scene, before: found.lowerBound) {
      return base.finding(.relay, Strength.nearlyOther, check: self, relayedBy: source)
    }
    guard scene.statement.speaker != nil else { return nil }
    return base.finding(.otherSpeaker, Strength.nearlyOther, check: self)
  }

  /// The finding where the words are exactly the claim's.
  private func exact(
    _ scene: StatementScene,
    _ comparison: Comparison,
    _ sequence: WordSequence,
    _ base: FindingBase
  ) -> Finding? {
    let found = base.words
    if let source = innerSource(scene, before: found.lowerBound) {
      return base.finding(.relay, Strength.relay, check: self, relayedBy: source)
    }
    guard scene.isClaimed else {
      guard scene.statement.speaker != nil else { return nil }
      return base.finding(.otherSpeaker, Strength.otherSpeaker, check: self)
    }
    if let inner = innerReport(scene, before: found.lowerBound), !inner.report.isOwn {
      if inner.isQuoted {
        return base.finding(.otherSpeaker, Strength.otherSpeaker, check: self)
      }
      if inner.report.isClose {
        let lost = inner.report.source.map(\.form).joined(separator: " ")
        return base.finding(.outOfContext, Strength.outOfContext, check: self, lost: [lost])
      }
    }
    guard !scene.isUnsaid else { return nil }
    if scene.denies || scene.statement.polarity == .hypothetical {
      let cue = scene.statement.cue.map(scene.read.text).joined(separator: " ")
      return base.finding(.outOfContext, Strength.outOfContext, check: self, lost: [cue])
    }
    if let relayedBy = outerSource(scene) {
      return base.finding(.relay, Strength.relay, check: self, relayedBy: relayedBy)
    }
    var lost = lostContext(scene, found)
    let omitted = comparison.omitted.compactMap(sequence.word)
    if !omitted.isEmpty, !sense.isNeutral(omitted) {
      lost.append(omitted.map(\.form).joined(separator: " "))
    }
    return lost.isEmpty
      ? base.finding(.verbatim, Strength.verbatim, check: self)
      : base.finding(.outOfContext, Strength.outOfContext, check: self, lost: lost)
  }

  /// Whether changed words are near enough to be the same quotation.
  private func isNear(_ comparison: Comparison, _ sequence: WordSequence, _ stretch: Range<Int>)
    -> Bool
  {
    if comparison.score >= Thresholds.altered, comparison.plainScore >= Thresholds.alteredPlain {
      return comparison.alignment.kept > 1
    }
    // "Nobody knew" for “Everybody knew”: two words, and the statement has no more.
    return comparison.changes.count == 1 && text.words.count > 1
      && stretch == sequence.places.indices && comparison.alignment.kept > 0
      && !sense.isFunction(text.words, kept: comparison.alignment)
  }

  /// What the claim leaves out beside a match, in the speaker's own sentences.
  func lostContext(_ scene: StatementScene, _ found: Range<Int>) -> [String] {
    let said = scene.said
    let first = scene.read.sentence(of: found.lowerBound)
    let last = scene.read.sentence(of: found.upperBound - 1)
    let next =
      last.upperBound < scene.read.words.count ? scene.read.sentence(of: last.upperBound) : 0..<0
    let pick = { (range: Range<Int>) in
      range.filter(said.contains).map { scene.read.words[$0] }
    }
    return lostContext.find(
      before: pick(first.lowerBound..<found.lowerBound),
      claim: scene.read.words[found].map { $0 },
      after: pick(found.upperBound..<max(found.upperBound, last.upperBound)),
      next: pick(next),
      reported: Set(scene.spoken.reported.map { scene.read.words[$0] })
    )
  }

  /// Whether a statement has enough of the claim's words for an alignment to be worth its time.
  private func mayMatch(_ sequence: WordSequence) -> Bool {
    guard !sequence.ids.isEmpty else { return false }
    let present = Set(sequence.ids)
    let shared = table.claim.count(where: present.contains)
    return Double(shared) >= Thresholds.leastPresent * Double(table.claim.count) && shared > 0
  }

  /// What the claim's words weigh.
  private var weight: Double { text.words.reduce(0) { $0 + sense.weight(of: $1) } }

  /// Whether the cue is a verb that denies: "denied that".
  private func isDenial(_ statement: ReportedStatement, in read: ArticleWords) -> Bool {
    statement.cue.flatMap { read.words[read.words(in: $0)] }.contains { word in
      guard let reporting = lexicon[lexicon.id(of: word.form.utf8)]?.reporting else { return false }
      return reporting.verbs.contains { lexicon.reportingVerbs[$0].negates }
    }
  }
}
