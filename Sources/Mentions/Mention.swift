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
  public var tokens: Range<Int> { places.tokens.range }
  /// `tokens` with its owner before it ("the boy’s grandmother") and the phrases that follow and
  /// narrow the head ("of …", "for …", "from …"), without apposition and without clauses: "a
  /// spokesman for the animal charity Hoofmark".
  public var extent: Range<Int> { places.extent.range }
  /// The token that heads it.
  public var head: Int { Int(places.head) }
  /// How it speaks.
  public let kind: Kind
  /// Of a name, the tokens of the name itself without titles and roles; else nil.
  public var name: Range<Int>? { places.name.rangeIfAny }
  /// Title and role phrases that it carries: before its name or, for a description, the whole of it
  /// without its determiner.
  public var roles: [Range<Int>] {
    isJoint ? Array(phrases.dropLast(Int(memberCount))) : phrases
  }
  /// The place whose people or things it names ("Iranian"), in `LexiconSet.places`, or nil.
  public var place: Int? { placeIndex < 0 ? nil : Int(placeIndex) }
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
  public var age: Int? { ageOrNone < 0 ? nil : Int(ageOrNone) }
  /// The surname that a later member of its coordination lends to it: "Tierney" for the first of
  /// "Declan and Owen Tierney"; or nil.
  public var lentSurname: Range<Int>? { places.lentSurname.rangeIfAny }
  /// Of several joined by "and", the tokens of each member, which is a mention of its own; else
  /// empty.
  public var members: [Range<Int>] { isJoint ? Array(phrases.suffix(Int(memberCount))) : [] }

  /// Whether it speaks of several by naming each: "Declan and Owen Tierney".
  public var isJoint: Bool { memberCount > 0 }

  // Small numbers and one array for both lists: a text has a mention for every few words, and each
  // rule looks at most of them.
  private let places: Places
  private let placeIndex: Int32
  private let ageOrNone: Int32
  /// The roles and behind them the members.
  private let phrases: [Range<Int>]
  private let memberCount: UInt16

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
    places = Places(
      tokens: TokenStretch(tokens),
      extent: TokenStretch(extent),
      name: TokenStretch(name),
      lentSurname: TokenStretch(lentSurname),
      head: Int32(head)
    )
    self.kind = kind
    placeIndex = place.map(Int32.init) ?? -1
    self.type = type
    self.gender = gender
    self.isPlural = isPlural
    self.isPossessive = isPossessive
    self.isDefinite = isDefinite
    ageOrNone = age.map { Int32(clamping: $0) } ?? -1
    phrases = members.isEmpty ? roles : roles + members
    memberCount = UInt16(clamping: members.count)
  }

  /// Where its parts stand.
  private struct Places: Hashable, Sendable {
    let tokens: TokenStretch
    let extent: TokenStretch
    let name: TokenStretch
    let lentSurname: TokenStretch
    let head: Int32
  }
}

/// A range of tokens in eight bytes; one from -1 on stands for none.
private struct TokenStretch: Hashable, Sendable {
  private let start: Int32
  private let end: Int32

  init(_ range: Range<Int>) {
    start = Int32(range.lowerBound)
    end = Int32(range.upperBound)
  }

  init(_ range: Range<Int>?) {
    start = range.map { Int32($0.lowerBound) } ?? -1
    end = range.map { Int32($0.upperBound) } ?? -1
  }

  var range: Range<Int> { Int(start)..<Int(end) }

  var rangeIfAny: Range<Int>? { start < 0 ? nil : range }
}
