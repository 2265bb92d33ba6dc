/// A pronoun with all who may be meant by it, for the training tools.
public struct RankedChoice: Hashable, Sendable {
  /// The pronoun, as a place in the list of mentions.
  public let mention: Int
  /// The mentions that may be meant.
  public let candidates: [Int]
  /// What the ranker sees: a row for each candidate and a last one for nobody, each as wide as
  /// `PairColumn` has cases.
  public let rows: [Float]
  /// For each candidate whether it is meant, where gender alone tells; else empty.
  public var answers: [Bool] = []
}

/// What the ranker was asked, kept for the training tools.
struct ChoiceJournal {
  /// Whether those of the other gender count as candidates, too, and the rows hide who has which.
  ///
  /// Where just one person in reach is of a pronoun's gender and all others are of the other, the
  /// answer is certain, and shows in texts without annotation how pronouns are used.
  let isBlind: Bool
  var choices: [RankedChoice] = []
}
