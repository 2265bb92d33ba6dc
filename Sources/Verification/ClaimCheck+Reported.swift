extension ClaimCheck {
  /// The finding on all words of a statement, its reporter's among them: a paraphrase at best.
  func reported(_ scene: StatementScene) -> Finding? {
    let sequence = WordSequence(scene.spoken.all, in: scene.read.words, codes: codes[scene.article])
    let overlap = bestOverlap(scene)
    let comparison = Comparison(text, ids: table.claim, sequence: sequence, sense: sense)
    guard let stretch = comparison.alignment.stretch else { return nil }
    let isNear =
      comparison.score >= Thresholds.reported && comparison.plainScore >= Thresholds.alteredPlain
      && comparison.alignment.kept > 1
    guard isNear || overlap.isEnough || comparison.isExact else { return nil }
    let score = min(1, max(comparison.score, overlap.ofClaim))
    let found = sequence.articleWords(stretch)
    let base = FindingBase(scene, comparison, sequence, found, score: score)
    if let source = innerSource(scene, before: found.lowerBound) {
      return base.finding(.relay, Strength.paraphrase, check: self, relayedBy: source)
    }
    guard scene.isClaimed else {
      guard score >= Thresholds.reportedOther, scene.statement.speaker != nil else { return nil }
      return base.finding(.otherSpeaker, Strength.nearlyOther, check: self)
    }
    guard !scene.isUnsaid else { return nil }
    if scene.denies || scene.statement.polarity == .hypothetical {
      guard isNear || comparison.isExact else { return nil }
      let cue = scene.statement.cue.map(scene.read.text).joined(separator: " ")
      return base.finding(.outOfContext, Strength.paraphrase, check: self, lost: [cue])
    }
    if let relayedBy = outerSource(scene) {
      return base.finding(.relay, Strength.paraphrase, check: self, relayedBy: relayedBy)
    }
    let lost = comparison.isExact ? lostContext(scene, found) : []
    if !lost.isEmpty {
      return base.finding(.outOfContext, Strength.paraphrase, check: self, lost: lost)
    }
    let isAltered = turnsSense(comparison, sequence, found, scene, isNear: isNear)
    return base.finding(isAltered ? .altered : .paraphrase, Strength.paraphrase, check: self)
  }

  /// The most that the claim shares with one of the statement's sentences, or with all of it.
  private func bestOverlap(_ scene: StatementScene) -> ParaphraseMeasure.Overlap {
    let said = scene.said.sorted()
    var best = paraphrase.overlap(with: said.map { scene.read.words[$0] })
    // A long statement shares something with every claim.
    if said.count > Thresholds.longStatement { best = ParaphraseMeasure.Overlap() }
    var start = 0
    while start < said.count {
      let sentence = scene.read.sentence(of: said[start])
      var end = start + 1
      while end < said.count, said[end] < sentence.upperBound { end += 1 }
      let overlap = paraphrase.overlap(with: said[start..<end].map { scene.read.words[$0] })
      if overlap.isEnough && !best.isEnough
        || overlap.isEnough == best.isEnough
          && overlap.ofClaim > best.ofClaim
      {
        best = overlap
      }
      start = end
    }
    return best
  }

  /// Whether the claim says something else than the report: another figure or day, a denial more or less,
  /// or the report word by word but for one.
  private func turnsSense(
    _ comparison: Comparison,
    _ sequence: WordSequence,
    _ found: Range<Int>,
    _ scene: StatementScene,
    isNear: Bool
  ) -> Bool {
    let said = scene.said
    let stated = Set(said.map { scene.read.words[$0].form })
    if text.words.contains(where: { sense.isFigure($0) && !stated.contains($0.form) }) {
      return true
    }
    guard isNear else { return false }
    let stretch = found.filter(said.contains).map { scene.read.words[$0] }
    if reversers.negations(in: text.words) % 2 != reversers.negations(in: stretch) % 2 {
      return true
    }
    let claimed = comparison.changes.compactMap(\.claim).map { text.words[$0] }
    let changed = comparison.changes.compactMap(\.statement).compactMap(sequence.word)
    guard claimed.count == 1, changed.count == 1 else { return false }
    return sense.isContent(claimed[0]) && sense.isContent(changed[0])
      && paraphrase.stem(of: claimed[0]) != paraphrase.stem(of: changed[0])
  }
}
