import Lexicon

extension Tag {
  /// The state of the tag where no closed class refines it; nil for marks, whose kind decides.
  var state: TagState? {
    switch self {
    case .punctuation: nil
    case .foreign: TagState(index: Tag.punctuation.rawValue)
    default: TagState(index: rawValue)
    }
  }
}

/// The states that rules and tables name.
struct NamedStates: Sendable {
  let be: [TagState?]
  let have: [TagState?]
  let `do`: [TagState?]
  let that, of, `if`, `as`, this, he, him, when, not, but: TagState
  let comma, end, colon, dash, open, close, quote, start: TagState
  /// The tag of each state.
  let tags: [Tag]

  /// Looks the names up in the table that the lexicon files are read with.
  init() throws(TaggerError) {
    func state(_ name: String) throws(TaggerError) -> TagState {
      guard let state = TagState(name: name) else { throw TaggerError.missingState(name) }
      return state
    }
    func states(_ word: String) -> [TagState?] {
      TagNames.names.map { TagState(name: "\($0).\(word)") }
    }
    be = states("be")
    have = states("have")
    `do` = states("do")
    that = try state("IN.that")
    of = try state("IN.of")
    `if` = try state("IN.if")
    `as` = try state("IN.as")
    this = try state("DT.this")
    he = try state("PRP.he")
    him = try state("PRP.him")
    when = try state("WH.when")
    not = try state("RB.not")
    but = try state("CC.but")
    comma = try state("comma")
    end = try state("end")
    colon = try state("colon")
    dash = try state("dash")
    open = try state("open")
    close = try state("close")
    quote = try state("quote")
    start = try state("start")
    tags = TagState.names.map { name in
      let tag = name.prefix { $0 != "." }
      let place = TagNames.names.firstIndex { $0 == tag }
      return place.flatMap { Tag(rawValue: UInt8($0)) } ?? .punctuation
    }
  }

  /// The state of a word with a tag: the tag's own, or that of the closed class it is in.
  func state(of tag: Tag, _ word: Word) -> TagState? {
    guard word.function != nil || word.pronoun != nil else { return tag.state }
    return refined(tag, word.function, word.pronoun) ?? tag.state
  }

  private func refined(_ tag: Tag, _ function: FunctionWord?, _ pronoun: Pronoun?) -> TagState? {
    switch tag {
    case .verbBase, .verbPresent, .verbPresent3, .verbPast, .verbParticiple, .verbGerund:
      return auxiliary(tag, function)
    case .preposition: return preposition(function)
    case .determiner: return standsAlone(function) ? this : nil
    case .pronoun:
      switch pronoun {
      case .i, .we, .he, .she, .they: return he
      case .me, .us, .him, .her, .them: return him
      default: return pronoun?.isReflexive == true ? him : nil
      }
    case .question:
      switch function {
      case .when, .where, .why, .how: return when
      default: return nil
      }
    case .adverb: return function?.isNegation == true ? not : nil
    case .conjunction: return function == .but || function == .yet ? but : nil
    default: return nil
    }
  }

  private func auxiliary(_ tag: Tag, _ function: FunctionWord?) -> TagState? {
    let place = Int(tag.rawValue)
    switch function {
    case .have, .has, .had, .having, .contractedHave: return have[place]
    case .contractedWould: return tag == .verbPast ? have[place] : nil
    case .do, .does, .did: return `do`[place]
    case .possessive: return tag == .verbPresent3 ? be[place] : nil
    default: return function?.isBe == true ? be[place] : nil
    }
  }

  private func preposition(_ function: FunctionWord?) -> TagState? {
    switch function {
    case .that: that
    case .of: of
    case .if, .whether, .because, .while, .although, .though, .unless, .whereas: `if`
    case .as, .than, .since, .until, .before, .after, .once: `as`
    default: nil
    }
  }

  private func standsAlone(_ function: FunctionWord?) -> Bool {
    // Unwrapped first: in an optional, ".some" would be the optional's own case.
    guard let function else { return false }
    return switch function {
    case .this, .that, .these, .those, .some, .any, .all, .both, .each, .another: true
    default: false
    }
  }
}
