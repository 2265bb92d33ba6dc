/// What is wrong with a prediction or with the lack of one, for a person to read.
enum ErrorKind: String, CaseIterable {
  /// No prediction has half of the content's tokens.
  case missed
  /// It has half of the tokens of no gold content.
  case spurious
  /// The content is found, or the source, but begins or ends elsewhere.
  case boundary
  /// The content is found and the source is another.
  case source
  /// The content is found and the speaker is another.
  case speaker

  /// What the kind means, in a line.
  var meaning: String {
    switch self {
    case .missed: "gold, not found"
    case .spurious: "found, not gold"
    case .boundary: "its edges are elsewhere"
    case .source: "another source"
    case .speaker: "another speaker"
    }
  }
}

/// A gold attribution, the prediction that answers it, or both, and what is wrong.
struct ErrorReview {
  /// The place among the document's gold attributions, after the tolerances.
  let gold: Int?
  /// The place among the document's predictions, after the tolerances.
  let predicted: Int?
  /// Nothing, if the two are alike.
  let kinds: [ErrorKind]
}

extension DocumentScore {
  /// The attributions of gold and their answers in the order of the text, then of the predictions.
  var reviews: [ErrorReview] {
    let answered = Set(byContent.map(\.gold))
    let answers = Set(byContent.map(\.predicted))
    var reviews = byContent.map { pair in
      ErrorReview(gold: pair.gold, predicted: pair.predicted, kinds: kinds(of: pair))
    }
    reviews += gold.indices.filter { !answered.contains($0) }
      .map { ErrorReview(gold: $0, predicted: nil, kinds: [.missed]) }
    reviews += predicted.indices.filter { !answers.contains($0) }
      .map { ErrorReview(gold: nil, predicted: $0, kinds: [.spurious]) }
    return reviews.sorted { place(of: $0) < place(of: $1) }
  }

  private func kinds(of pair: Pairing.Pair) -> [ErrorKind] {
    let (goldItem, found) = (gold[pair.gold], predicted[pair.predicted])
    var kinds: [ErrorKind] = []
    let hasSource = goldItem.hasRightSource(found)
    let hasEdges =
      goldItem.content.key == found.content.key
      && (!hasSource || goldItem.source.spans.isEmpty || goldItem.source.key == found.source.key)
    if !hasEdges { kinds.append(.boundary) }
    if !hasSource { kinds.append(.source) }
    if hasRightSpeaker(pair) == false { kinds.append(.speaker) }
    return kinds
  }

  private func place(of review: ErrorReview) -> (Int, Int) {
    let starts = [review.gold.map { gold[$0] }, review.predicted.map { predicted[$0] }]
      .compactMap { $0?.content.spans.first?.start }
    return (starts.min() ?? 0, review.gold ?? Int.max)
  }
}
