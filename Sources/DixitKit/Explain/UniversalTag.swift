import Lexicon
import Syntax

/// A part of speech of Universal Dependencies.
///
/// - Source: universaldependencies.org/u/pos, version 2, and the practice of its English treebanks.
enum UniversalTag: String {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinator = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case number = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinator = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"

  /// The universal tag of a token with a tag, which is the closed-class word `function`, if any.
  init(_ tag: Tag, function: FunctionWord?) {
    self =
      switch tag {
      case .noun, .pluralNoun: .noun
      case .properNoun, .pluralProperNoun: .properNoun
      case .verbBase, .verbPresent, .verbPresent3, .verbPast, .verbParticiple, .verbGerund:
        function?.isBe == true ? .auxiliary : .verb
      case .modal: .auxiliary
      case .adjective: .adjective
      case .adverb: function == .not || function == .contractedNot ? .particle : .adverb
      case .preposition: Self.ofPreposition(function)
      case .to, .possessive: .particle
      case .particle: .adposition
      case .determiner: .determiner
      case .pronoun, .possessivePronoun, .existential: .pronoun
      case .question: Self.ofQuestion(function)
      case .conjunction: .coordinator
      case .number: .number
      case .interjection: .interjection
      case .symbol: .symbol
      case .punctuation: .punctuation
      case .foreign: .other
      }
  }

  private static func ofPreposition(_ function: FunctionWord?) -> UniversalTag {
    switch function {
    case .if, .whether, .because, .while, .although, .though, .unless, .whereas, .once, .that:
      .subordinator
    default: .adposition
    }
  }

  private static func ofQuestion(_ function: FunctionWord?) -> UniversalTag {
    switch function {
    case .where, .why, .how, .when: .adverb
    default: .pronoun
    }
  }
}
