/// A part of speech, as fine as the Penn Treebank's where rules need it.
public enum Tag: UInt8, CaseIterable, Hashable, Sendable {
  case noun, pluralNoun, properNoun, pluralProperNoun
  /// "say", infinitive or imperative (VB).
  case verbBase
  /// "say", present, not third person singular (VBP).
  case verbPresent
  /// "says" (VBZ).
  case verbPresent3
  /// "said" (VBD).
  case verbPast
  /// "said" after have or be (VBN).
  case verbParticiple
  /// "saying" (VBG).
  case verbGerund
  case modal, adjective, adverb
  /// A preposition or subordinating conjunction (IN).
  case preposition
  /// "to" (TO).
  case to
  /// "up", "out" after a verb (RP).
  case particle
  case determiner, pronoun, possessivePronoun
  /// "who", "which", "what", "when", "how" (WDT, WP, WP$, WRB).
  case question
  /// "'s" of an owner (POS).
  case possessive
  case conjunction, number, existential, interjection, symbol, punctuation, foreign

  /// Whether a finite verb may carry it.
  public var isFiniteVerb: Bool {
    switch self {
    case .verbPresent, .verbPresent3, .verbPast, .modal: true
    default: false
    }
  }

  /// Whether it is a verb in any form.
  public var isVerb: Bool {
    switch self {
    case .verbBase, .verbPresent, .verbPresent3, .verbPast, .verbParticiple, .verbGerund, .modal:
      true
    default: false
    }
  }

  /// Whether it is a noun, common or proper.
  public var isNoun: Bool {
    switch self {
    case .noun, .pluralNoun, .properNoun, .pluralProperNoun: true
    default: false
    }
  }

  /// Whether it is a proper noun.
  public var isProperNoun: Bool { self == .properNoun || self == .pluralProperNoun }
}
