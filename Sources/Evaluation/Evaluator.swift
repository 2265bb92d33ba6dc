public import DixitKit

/// Compares predicted attributions with gold ones and gives every published figure.
///
/// The figures are those of the scorer that the project publishes its results with, to the digit.
public struct Evaluator: Sendable {
  /// Whether the figures are given apart for each group of documents.
  public var isGrouped = false
  /// Predictions below this confidence are left out.
  public var minimumConfidence: Double?
  /// Predictions of other classes are left out, if any are named.
  public var classes: Set<String>?
  /// Tells what a cue is; without it there are no figures by class of cue.
  public var cueClasses: CueClassifier?

  /// An evaluator that counts every prediction.
  public init() {}

  /// Compares predictions with gold.
  ///
  /// - Throws: `EvaluationError` if the two are not of the same texts, or a span is outside its text.
  public func compare(
    gold: AnnotationSet,
    predicted: AnnotationSet
  ) throws(EvaluationError) -> Report {
    try report(GoldFile(gold), predicted)
  }

  /// Compares gold with what `predict` finds in its texts.
  public func compare(
    gold: AnnotationSet,
    predict: (Article) -> AttributionRecord
  ) throws(EvaluationError) -> Report {
    let goldFile = try GoldFile(gold)
    if let document = gold.documents.first(where: { $0.text == nil }) {
      throw ScoredDocument.noText(document)
    }
    var json = JSONWriter()
    for document in goldFile.documents {
      // Records are read back as anyone would read them, so both ways give the same figures.
      let record = predict(Article(id: document.id, text: document.string))
      record.write(to: &json)
      json.newline()
    }
    let predicted = try JSONLinesReader()
      .read(json.bytes, name: "the predictions", ReadingOptions())
    return try report(goldFile, predicted)
  }

  private func report(
    _ gold: GoldFile,
    _ predictions: AnnotationSet
  ) throws(EvaluationError) -> Report {
    let filter = GoldFile.Filter(minimumConfidence: minimumConfidence, classes: classes)
    let predicted = try GoldFile(predictions, filter: filter, gold: gold)
    let outcomes = gold.documents.map { outcome($0, predicted[$0.id], predictions.knowsSpeakers) }
    var groups = [Report.Group(name: "all", outcomes: outcomes)]
    if isGrouped {
      var names: [String] = []
      var members: [String: [DocumentOutcome]] = [:]
      for (document, outcome) in zip(gold.documents, outcomes) {
        let name = document.group.label
        if members[name] == nil { names.append(name) }
        members[name, default: []].append(outcome)
      }
      groups += names.map { Report.Group(name: $0, outcomes: members[$0] ?? []) }
    }
    return Report(groups: groups, notInGold: predicted.unknown)
  }

  private func outcome(
    _ gold: ScoredDocument,
    _ answer: ScoredDocument?,
    _ knowsSpeakers: Bool
  ) -> DocumentOutcome {
    let score = DocumentScore(
      gold,
      predicted: answer?.attributions ?? [],
      knowsSpeakers: knowsSpeakers
    )
    return DocumentOutcome(
      score: score,
      tally: score.tally(cueClasses),
      gold: gold.attributions.count,
      predicted: answer?.attributions.count ?? 0,
      isAnswered: answer != nil
    )
  }
}
