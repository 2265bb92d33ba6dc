public import DixitKit
import FoundationEssentials

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
    var json = JSONWriter()
    for document in goldFile.documents {
      // Records are read back as anyone would read them, so both ways give the same figures.
      let record = predict(Article(id: document.id, text: document.string))
      record.write(to: &json)
      json.newline()
    }
    let predicted = try JSONLinesReader()
      .read(Data(json.bytes), name: "the predictions", ReadingOptions())
    return try report(goldFile, predicted)
  }

  private var filter: GoldFile.Filter {
    GoldFile.Filter(minimumConfidence: minimumConfidence, classes: classes)
  }

  private func report(
    _ gold: GoldFile,
    _ predictions: AnnotationSet
  ) throws(EvaluationError) -> Report {
    let predicted = try GoldFile(predictions, filter: filter, gold: gold)
    var groups = [group("all", gold.documents, predicted)]
    if isGrouped {
      var names: [String] = []
      var members: [String: [ScoredDocument]] = [:]
      for document in gold.documents {
        let name = document.group.label
        if members[name] == nil { names.append(name) }
        members[name, default: []].append(document)
      }
      groups += names.map { group($0, members[$0] ?? [], predicted) }
    }
    return Report(groups: groups)
  }

  private func group(
    _ name: String,
    _ documents: [ScoredDocument],
    _ predicted: GoldFile
  ) -> Report.Group {
    var tally = Tally()
    var mistakes: [Mistake] = []
    var verdicts: [Verdict] = []
    var predictedCount = 0
    var unanswered = 0
    for document in documents {
      let answer = predicted[document.id]
      predictedCount += answer?.attributions.count ?? 0
      unanswered += answer == nil ? 1 : 0
      DocumentScore(document, predicted: answer?.attributions ?? [])
        .add(to: &tally, mistakes: &mistakes, verdicts: &verdicts)
    }
    return Report.Group(
      name: name,
      documents: documents.count,
      gold: documents.reduce(0) { $0 + $1.attributions.count },
      predicted: predictedCount,
      unanswered: unanswered,
      tally: tally,
      mistakes: mistakes,
      verdicts: verdicts
    )
  }
}
