/// A pronoun with all who may be meant by it, for the training tools.
public struct RankedChoice: Hashable, Sendable {
  /// The pronoun, as a place in the list of mentions.
  public let mention: Int
  /// The mentions that may be meant.
  public let candidates: [Int]
  /// What the ranker sees: a row for each candidate and a last one for nobody, each as wide as
  /// `PairColumn` has cases.
  public let rows: [Float]
}

/// What the ranker was asked, kept for the training tools.
struct ChoiceJournal {
  var choices: [RankedChoice] = []
}
