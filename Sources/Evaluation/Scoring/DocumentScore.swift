/// Counts the predictions for a document against its gold attributions.
struct DocumentScore {
  /// The kinds whose recall is given apart.
  private static let kinds = ["direct", "mixed", "indirect"]

  let document: ScoredDocument
  /// The attributions that count, after the tolerances.
  let gold: [ScoredAttribution]
  let predicted: [ScoredAttribution]
  /// Whether the predictions say anywhere who speaks; if not there are no figures of speakers.
  let knowsSpeakers: Bool
  /// Right by the relaxed measure.
  let relaxed: [Pairing.Pair]
  /// Content and source both exact.
  let strict: [Pairing.Pair]
  /// Contents that share half of their tokens.
  let byContent: [Pairing.Pair]

  init(_ document: ScoredDocument, predicted: [ScoredAttribution], knowsSpeakers: Bool = true) {
    let settled = Tolerances(gold: document, predicted: predicted)
    let (gold, predicted) = (settled.gold, settled.predicted)
    self.document = document
    self.knowsSpeakers = knowsSpeakers
    self.gold = gold
    self.predicted = predicted
    func pairs(_ score: (ScoredAttribution, ScoredAttribution) -> Double) -> [Pairing.Pair] {
      Pairing.pairs(gold: gold, predicted: predicted, least: Tolerances.leastOverlap, score: score)
    }
    relaxed = pairs { $0.relaxedScore($1) }
    byContent = pairs { $0.contentScore($1) }
    strict = Pairing.equal(gold: gold, predicted: predicted) { [$0.content.key, $0.source.key] }
  }

  /// The counts of every measure.
  func tally(_ cueClasses: CueClassifier?) -> Tally {
    var tally = Tally()
    for role in Role.allCases { addRole(role, to: &tally) }
    add(.relaxed, relaxed.count, to: &tally)
    add(.strict, strict.count, to: &tally)
    addSpeakers(to: &tally)
    for kind in Self.kinds {
      let ofKind = gold.count { $0.kind == kind }
      guard ofKind > 0 else { continue }
      let found = relaxed.count { gold[$0.gold].kind == kind }
      tally.add(.relaxedRecall(of: kind), right: found, predicted: ofKind, gold: ofKind)
    }
    let triples = Pairing.equal(gold: gold, predicted: predicted) { item in
      Role.allCases.map { item[$0].key }
    }
    add(.triple, triples.count, to: &tally)
    CharacterOverlap(document.text, gold: gold, predicted: predicted).add(to: &tally)
    addFacets(cueClasses, to: &tally)
    return tally
  }

  private func add(_ measure: Measure, _ right: Int, to tally: inout Tally) {
    tally.add(measure, right: right, predicted: predicted.count, gold: gold.count)
  }

  /// Whether a pair of matched contents has the right speaker; nil if gold or the predictions say
  /// nothing of speakers.
  func hasRightSpeaker(_ pair: Pairing.Pair) -> Bool? {
    let gold = gold[pair.gold]
    return gold.hasSpeaker && knowsSpeakers
      ? gold.hasSameSpeaker(as: predicted[pair.predicted]) : nil
  }

  private func addSpeakers(to tally: inout Tally) {
    guard gold.contains(where: \.hasSpeaker) else { return }
    let right = byContent.count { gold[$0.gold].hasSameSpeaker(as: predicted[$0.predicted]) }
    add(.speaker, right, to: &tally)
    let verdicts = byContent.compactMap { hasRightSpeaker($0) }
    let count = verdicts.count
    tally.add(
      .speakerGivenContent,
      right: verdicts.count { $0 },
      predicted: count,
      gold: count
    )
    if !knowsSpeakers {
      for measure in [Measure.speaker, .speakerGivenContent] { tally.markUnknown(measure) }
    }
    for (place, item) in gold.enumerated() where item.hasSpeaker {
      let mention = Measure.facet(.mention, MentionKind(of: item, in: document.text).rawValue)
      let pair = byContent.first { $0.gold == place }
      tally.add(
        mention,
        right: pair.map { hasRightSpeaker($0) == true } == true ? 1 : 0,
        predicted: pair == nil ? 0 : 1,
        gold: 1
      )
      if !knowsSpeakers { tally.markUnknown(mention) }
    }
  }

  private func addFacets(_ cueClasses: CueClassifier?, to tally: inout Tally) {
    let kind = { (item: ScoredAttribution) in item.kind ?? "none" }
    addFacet(.kind, relaxed, to: &tally, value: kind)
    addFacet(.strictKind, strict, to: &tally, value: kind)
    guard let cueClasses else { return }
    addFacet(.cueClass, relaxed, to: &tally) { item in
      cueClasses.cueClass(of: document.text.excerpt(item.cue.spans)).rawValue
    }
  }

  /// Adds the counts of each value; a predicted item counts under its own value.
  private func addFacet(
    _ facet: Measure.Facet,
    _ pairs: [Pairing.Pair],
    to tally: inout Tally,
    value: (ScoredAttribution) -> String
  ) {
    let found = Set(pairs.map(\.gold))
    let right = Set(pairs.map(\.predicted))
    for (place, item) in gold.enumerated() {
      let credit = found.contains(place) ? 1.0 : 0
      let measure = Measure.facet(facet, value(item))
      tally.add(measure, predictedCredit: 0, of: 0, goldCredit: credit, of: 1)
    }
    for (place, item) in predicted.enumerated() {
      let credit = right.contains(place) ? 1.0 : 0
      let measure = Measure.facet(facet, value(item))
      tally.add(measure, predictedCredit: credit, of: 1, goldCredit: 0, of: 0)
    }
  }
}
