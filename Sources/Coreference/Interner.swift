import Lexicon
import Mentions
import Syntax
import Text

/// Numbers for folded words, so that names are compared as numbers.
struct Interner {
  private var places: [[UInt8]: Int32] = [:]
  /// What the lexicons say of role nouns, each asked once.
  private var nouns: [WordID: RoleNoun] = [:]
  /// The folded bytes of the word that is looked at.
  private var folded: [UInt8] = []

  /// The number of a word in folded bytes; a new one for a new word.
  mutating func id(of folded: [UInt8]) -> Int32 {
    if let place = places[folded] { return place }
    let place = Int32(places.count)
    places[folded] = place
    return place
  }

  /// The number of a token's word.
  mutating func id(of token: Int, in tagged: TaggedText) -> Int32 {
    let range = tagged.tokens[token].range
    NameFolding.fold(tagged.source.bytes[range.start..<range.end], into: &folded)
    return id(of: folded)
  }

  /// The number of a word or phrase of the lexicons.
  mutating func id(of phrase: String) -> Int32 {
    NameFolding.fold(Array(phrase.utf8)[...], into: &folded)
    return id(of: folded)
  }

  /// A token as the noun of a role.
  mutating func noun(_ token: Int, in tagged: TaggedText) -> RoleNoun {
    let id = tagged.tokens[token].word
    let word = tagged.word(token)
    let role = word?.role
    let title = word?.title
    guard let lemma = role?.lemma ?? title?.full else {
      return RoleNoun(head: self.id(of: token, in: tagged), wider: [], kind: nil)
    }
    if let known = nouns[id] { return known }
    let noun = RoleNoun(
      head: self.id(of: lemma),
      wider: role?.hypernyms.map { self.id(of: $0) } ?? [],
      kind: role?.kind ?? (title?.kind == .honorific ? nil : .office)
    )
    nouns[id] = noun
    return noun
  }
}

/// What the lexicons say of a role's noun.
struct RoleNoun {
  /// The singular, or the title in full.
  let head: Int32
  /// Wider words for one who has the role.
  let wider: [Int32]
  /// What sort of role, or nil for a word that the lexicons lack.
  let kind: Role.Kind?
}
