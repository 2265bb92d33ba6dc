public import Lexicon

/// A stretch of text that speaks of a person, body, place or document.
public struct Mention: Hashable, Sendable {
  /// How it speaks of it.
  public enum Kind: String, Hashable, Sendable {
    /// By name, with or without a title: "Mr Adler".
    case name
    /// By description: "the Iranian speaker".
    case nominal
    /// By pronoun: "he".
    case pronoun
  }

  /// What it speaks of, as far as the mention alone tells.
  public enum EntityType: String, Hashable, Sendable {
    case person
    case organisation
    case group
    case place
    case document
    /// It does not tell.
    case unknown
  }

  /// Its tokens, with title and modifiers, without apposition and without what follows its head.
  public let tokens: Range<Int>
  /// `tokens` with its owner before it ("the boy’s grandmother") and the phrases that follow and
  /// narrow the head ("of …", "for …", "from …"), without apposition and without clauses: "a
  /// spokesman for the animal charity Hoofmark".
  public let extent: Range<Int>
  /// The token that heads it.
  public let head: Int
  /// How it speaks.
  public let kind: Kind
  /// Of a name, the tokens of the name itself without titles and roles; else nil.
  public let name: Range<Int>?
  /// Title and role phrases that it carries: before its name or, for a description, the whole of it
  /// without its determiner.
  public let roles: [Range<Int>]
  /// The place whose people or things it names ("Iranian"), in `LexiconSet.places`, or nil.
  public let place: Int?
  /// What it speaks of.
  public let type: EntityType
  /// The gender it tells of.
  public let gender: Gender
  /// Whether it speaks of several; nil when it does not tell.
  public let isPlural: Bool?
  /// Whether it owns what follows: "the mill’s", "his".
  public let isPossessive: Bool
  /// Whether "the", "this" or "that" or an owner makes it a known one.
  public let isDefinite: Bool
  /// The age it gives: "Adam Prewitt, 34", "the 34-year-old"; or nil.
  public let age: Int?
  /// The surname that a later member of its coordination lends to it: "Tierney" for the first of
  /// "Declan and Owen Tierney"; or nil.
  public let lentSurname: Range<Int>?
  /// Of several joined by "and", the tokens of each member, which is a mention of its own; else
  /// empty.
  public let members: [Range<Int>]

  /// Whether it speaks of several by naming each: "Declan and Owen Tierney".
  public var isJoint: Bool { !members.isEmpty }

  /// A mention with these properties.
  public init(
    tokens: Range<Int>,
    extent: Range<Int>,
    head: Int,
    kind: Kind,
    name: Range<Int>?,
    roles: [Range<Int>],
    place: Int?,
    type: EntityType,
    gender: Gender,
    isPlural: Bool?,
    isPossessive: Bool,
    isDefinite: Bool,
    age: Int? = nil,
    lentSurname: Range<Int>? = nil,
    members: [Range<Int>] = []
  ) {
    self.tokens = tokens
    self.extent = extent
    self.head = head
    self.kind = kind
    self.name = name
    self.roles = roles
    self.place = place
    self.type = type
    self.gender = gender
    self.isPlural = isPlural
    self.isPossessive = isPossessive
    self.isDefinite = isDefinite
    self.age = age
    self.lentSurname = lentSurname
    self.members = members
  }
}
