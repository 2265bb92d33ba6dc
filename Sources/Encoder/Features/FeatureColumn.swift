import Lexicon
import Quotation
import Syntax

/// What the encoder is told of a token besides its word: one small number a column.
///
/// The order, the names and the sizes are part of a model; `signature` is written into it, and a model
/// made for others is refused.
package enum FeatureColumn: Int, CaseIterable, Sendable {
  /// The first three bytes of the form, hashed.
  case prefix
  /// The last three bytes of the form, hashed.
  case suffix
  /// The last two bytes of the form, hashed.
  case ending
  /// Its kind and its case.
  case shape
  /// Its part of speech.
  case tag
  /// The innermost quoted stretch around it: its role, and whether the token opens or closes it.
  case quotation
  /// Where it stands in its sentence and paragraph, and the kind of the paragraph.
  case place
  /// What the lexicons know of its form.
  case lexical
  /// What the rules take it for.
  case rule

  /// How many values the column has, 0 among them.
  package var size: Int {
    switch self {
    case .prefix: 2048
    case .suffix: 2048
    case .ending: 512
    case .shape: Self.shapeKinds * Self.shapeCases
    case .tag: Tag.allCases.count
    case .quotation: QuoteState.count
    case .place: PlaceState.count
    case .lexical: LexicalClass.allCases.count
    case .rule: RuleLabel.count
    }
  }

  static let shapeKinds = 13
  static let shapeCases = 5

  /// Names and sizes of all columns, in order: what a model was trained on.
  package static let signature =
    "word:fnv1a-lower-zero "
    + allCases.map { "\($0):\($0.size)" }
    .joined(separator: " ")
}
