/// The place of a word form in a lexicon set's vocabulary; forms are lower-cased.
public struct WordID: Hashable, Sendable {
  /// The place in `LexiconSet.words`; negative for a form the vocabulary lacks.
  public let index: Int32

  /// A place in the vocabulary.
  public init(index: Int32) {
    self.index = index
  }

  /// The id of every form that no lexicon holds.
  public static let unknown = WordID(index: -1)

  /// Whether a lexicon holds the form.
  public var isKnown: Bool { index >= 0 }
}
