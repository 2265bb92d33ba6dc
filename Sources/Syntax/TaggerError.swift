/// Why a tagger can't be made from a lexicon set.
public struct TaggerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is missing, in one sentence.
  public let description: String

  /// The set has no weights for sequences of tags.
  static let noSequences = TaggerError(
    description: "the lexicons hold no tag-sequences.tsv, which the tagger needs"
  )

  /// The set has no weights for endings of words.
  static let noClues = TaggerError(
    description: "the lexicons hold no suffix-classes.tsv, which the tagger needs"
  )

  /// The table of states lacks one that the tagger names.
  static func missingState(_ name: String) -> TaggerError {
    TaggerError(description: "the table of tagger states lacks \"\(name)\"")
  }
}
