public import Lexicon

extension Tag {
  /// The Universal Dependencies part of speech that the tag most often stands for.
  public var universal: String {
    switch self {
    case .noun, .pluralNoun: "NOUN"
    case .properNoun, .pluralProperNoun: "PROPN"
    case .verbBase, .verbPresent, .verbPresent3, .verbPast, .verbParticiple, .verbGerund: "VERB"
    case .modal: "AUX"
    case .adjective: "ADJ"
    case .adverb: "ADV"
    case .preposition, .particle: "ADP"
    case .to, .possessive: "PART"
    case .determiner: "DET"
    case .pronoun, .possessivePronoun, .question, .existential: "PRON"
    case .conjunction: "CCONJ"
    case .number: "NUM"
    case .interjection: "INTJ"
    case .symbol: "SYM"
    case .punctuation: "PUNCT"
    case .foreign: "X"
    }
  }

  /// The Universal Dependencies part of speech of a word with this tag.
  public func universal(of function: FunctionWord?) -> String {
    guard let function else { return universal }
    if isVerb {
      return function.isBe || function.isAuxiliary || function == .possessive ? "AUX" : universal
    }
    switch (self, function) {
    case (.preposition, .that), (.preposition, .if), (.preposition, .whether),
      (.preposition, .because), (.preposition, .while), (.preposition, .although),
      (.preposition, .though), (.preposition, .unless), (.preposition, .whereas):
      return "SCONJ"
    case (.question, .when), (.question, .where), (.question, .why), (.question, .how):
      return "ADV"
    case (.adverb, .not), (.adverb, .contractedNot): return "PART"
    default: return universal
    }
  }
}
