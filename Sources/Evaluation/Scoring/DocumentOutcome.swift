/// What became of a document's predictions.
public struct DocumentOutcome: Sendable {
  /// The attributions that count and how they were paired.
  let score: DocumentScore
  /// The counts of every measure.
  public let tally: Tally
  /// How many attributions gold has.
  public let gold: Int
  /// How many were predicted.
  public let predicted: Int
  /// Whether there was a record of the document.
  public let isAnswered: Bool

  /// The document's id.
  public var id: String { score.document.id }
}
