import Lexicon
import Mentions
import Syntax
import Text

/// A role that a mention gives its bearer, in folded and numbered words: of "Deputy Foreign
/// Minister" the head "minister" with "deputy" and "foreign" before it.
struct RoleFact: Hashable {
  /// The head noun's singular.
  let head: Int32
  /// The phrase that the lexicons know, "prime minister"; the head itself if they know no phrase.
  let phrase: Int32
  /// Wider words for one who has the role.
  let wider: [Int32]
  /// The words that narrow it: before the head, and the nouns behind it ("of the harbour").
  let modifiers: [Int32]
  /// What sort of role, or nil for a word that the lexicons lack.
  let kind: Role.Kind?
  /// Whether modifiers describe the bearer and not the role: "affable", "61-year-old".
  let isDescriptive: Bool

  /// Whether the two say the same of their bearers.
  func isSame(as other: RoleFact) -> Bool {
    head == other.head || phrase == other.phrase
  }

  /// Whether this is a wider word for the other role: "leader" for "president".
  func isWider(than other: RoleFact) -> Bool {
    other.wider.contains(head) || other.wider.contains(phrase)
  }

  /// Whether one word is wider than both: "player" than "captain" and "flanker".
  func sharesWider(with other: RoleFact) -> Bool {
    wider.contains { other.wider.contains($0) }
  }

  /// Whether what narrows the two shows two different roles: "energy" and "foreign minister".
  func conflicts(with other: RoleFact) -> Bool {
    guard head == other.head, !modifiers.isEmpty, !other.modifiers.isEmpty else { return false }
    return !modifiers.contains { other.modifiers.contains($0) }
  }
}

extension RoleFact {
  /// Where "of" or "for" parts an office from what it is over, if the lexicons don't know both as one:
  /// "secretary of state".
  private static func joint(of role: Range<Int>, in tagged: TaggedText) -> Int? {
    guard
      let joint = role.first(where: { tagged.function($0) == .of || tagged.function($0) == .for }),
      joint > role.lowerBound,
      joint + 1 < role.upperBound,
      tagged.word(joint - 1)?.role != nil || tagged.word(joint - 1)?.title != nil
    else { return nil }
    let isOne = (role.lowerBound..<joint).contains { token in
      tagged.role(of: token..<role.upperBound) != nil
        || tagged.longestPhrase(at: token).map { $0.tokens.upperBound > joint } == true
    }
    return isOne ? nil : joint
  }

  /// An office that the lexicons know by all its words: "chief of staff", and not "chief"; or nil.
  private static func whole(
    _ role: Range<Int>,
    behind: Range<Int>,
    in tagged: TaggedText
  ) -> (tokens: Range<Int>, office: Role)? {
    for token in role {
      guard let (tokens, _) = tagged.longestPhrase(at: token),
        tokens.contains(where: { tagged.function($0) == .of }),
        tokens.upperBound <= max(role.upperBound, behind.upperBound),
        let office = tagged.role(of: tokens)
      else { continue }
      return (tokens, office)
    }
    return nil
  }

  /// The fact of an office that stands at `tokens`, with what narrows it before: "the HUD chief of staff".
  private static func read(
    _ office: Role,
    at tokens: Range<Int>,
    in role: Range<Int>,
    interner: inout Interner,
    _ tagged: TaggedText
  ) -> RoleFact {
    let phrase = interner.id(of: office.lemma)
    let noun = interner.noun(tokens.lowerBound, in: tagged)
    let modifiers = (role.lowerBound..<max(role.lowerBound, tokens.lowerBound))
      .filter { tagged.tags[$0].isNoun && tagged.place($0)?.kind != .demonym }
    return RoleFact(
      head: phrase,
      phrase: phrase,
      wider: office.hypernyms.map { interner.id(of: $0) } + [noun.head],
      modifiers: modifiers.map { interner.id(of: $0, in: tagged) },
      kind: office.kind,
      isDescriptive: false
    )
  }

  /// The role of a stretch of words whose last is the head, with the words that narrow it behind.
  static func read(
    _ role: Range<Int>,
    behind: Range<Int>,
    in tagged: TaggedText,
    interner: inout Interner
  ) -> RoleFact? {
    // "Deputy Minister of Roads" before a name: the office, and what narrows it.
    if behind.isEmpty, let joint = joint(of: role, in: tagged) {
      return read(
        role.lowerBound..<joint,
        behind: (joint + 1)..<role.upperBound,
        in: tagged,
        interner: &interner
      )
    }
    if let (tokens, office) = whole(role, behind: behind, in: tagged) {
      return read(office, at: tokens, in: role, interner: &interner, tagged)
    }
    guard let head = role.last(where: { tagged.tokens[$0].kind == .word }) else { return nil }
    var phraseStart = head
    var phraseRole: Role?
    for token in role where token < head {
      if let known = tagged.role(of: token..<(head + 1)) {
        phraseStart = token
        phraseRole = known
        break
      }
    }
    let noun = interner.noun(head, in: tagged)
    var modifiers: [Int32] = []
    var isDescriptive = false
    // "Finnish" tells the bearer's nation; that is compared apart from the role.
    for token in role where token != head && tagged.place(token)?.kind != .demonym {
      switch tagged.tags[token] {
      case .noun, .pluralNoun, .properNoun, .pluralProperNoun:
        modifiers.append(interner.id(of: token, in: tagged))
      case .adjective, .verbParticiple, .verbGerund, .number:
        if tagged.place(token) == nil {
          modifiers.append(interner.id(of: token, in: tagged))
          // "the presiding judge" tells of the office.
          isDescriptive =
            isDescriptive || token < phraseStart && tagged.tags[token] != .verbGerund
        }
      default: break
      }
    }
    for token in behind where tagged.tags[token].isNoun {
      modifiers.append(interner.id(of: token, in: tagged))
    }
    return RoleFact(
      head: noun.head,
      phrase: phraseRole.map { interner.id(of: $0.lemma) } ?? noun.head,
      wider: (phraseRole?.hypernyms.map { interner.id(of: $0) } ?? []) + noun.wider,
      modifiers: modifiers,
      kind: phraseRole?.kind ?? noun.kind,
      isDescriptive: isDescriptive
    )
  }
}
