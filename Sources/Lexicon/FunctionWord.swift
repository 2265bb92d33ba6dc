/// The closed classes of English grammar that rules speak about by name.
///
/// The raw value is the lower-cased form. Open classes (verbs, titles, roles) live in Lexicons/.
public enum FunctionWord: String, CaseIterable, Hashable, Sendable {
  // Articles and determiners.
  case the, a, an, this, that, these, those, some, any, each, every, no, another, both, all
  // Prepositions that rules name.
  case of, to, by, `in`, on, at, from, with, `for`, about, after, before, during, since, until
  case `as`, against, over, into, between, among, through, under, like, upon, within, without
  case outside, inside, near, per, than, via, amid, despite, ahead, following
  // Conjunctions and subordinators.
  case and, or, but, nor, yet, so, `if`, whether, because, `while`, although, though, unless
  case whereas, once, when
  // Question and relative words.
  case who, whom, whose, which, what, `where`, why, how
  // Negation and particles.
  case not
  case contractedNot = "n't"
  case never
  case possessive = "'s"
  case possessivePlural = "'"
  // Auxiliaries.
  case be, am, `is`, are, was, were, been, being
  case have, has, had, having
  case `do`, does, did
  case will, would, shall, should, can, could, may, might, must
  case contractedHave = "'ve"
  case contractedWill = "'ll"
  case contractedWould = "'d"
  case contractedAre = "'re"
  case contractedAm = "'m"
  // Adverbs that stand between a subject and its verb, and pro-forms.
  case also, there, here, then

  /// Whether it is a form of be, have or do, or a modal.
  public var isAuxiliary: Bool {
    switch self {
    case .be, .am, .is, .are, .was, .were, .been, .being, .have, .has, .had, .having, .do, .does,
      .did, .will, .would, .shall, .should, .can, .could, .may, .might, .must, .contractedHave,
      .contractedWill, .contractedWould, .contractedAre, .contractedAm:
      true
    default: false
    }
  }

  /// Whether it makes what is said a thing imagined: "would", "could", "may", "might", "should".
  public var isHypothetical: Bool {
    switch self {
    case .would, .could, .may, .might, .should, .contractedWould: true
    default: false
    }
  }

  /// Whether it negates its verb.
  public var isNegation: Bool {
    self == .not || self == .contractedNot || self == .never
  }

  /// Whether it is a form of "be".
  public var isBe: Bool {
    switch self {
    case .be, .am, .is, .are, .was, .were, .been, .being, .contractedAre, .contractedAm: true
    default: false
    }
  }
}
