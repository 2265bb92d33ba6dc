/// A noun phrase without what follows its head: no "of …", no clause, no apposition.
///
/// "the Iranian speaker", "Mohammad-Baqer Qalibaf", "Harbour Master Lena Roth", "he".
/// A possessor is a noun phrase of its own: "the mill’s" and "old owner".
public struct NounPhrase: Hashable, Sendable {
  /// What heads it.
  public enum Kind: UInt8, Hashable, Sendable {
    /// A common noun.
    case nominal
    /// A name, with or without a title before it.
    case name
    /// A pronoun that stands alone.
    case pronoun
    /// A number or determiner that stands alone: "two", "some".
    case other
  }

  /// Its tokens.
  public let tokens: Range<Int>
  /// Its head: the last noun, or the last word of the name.
  public let head: Int
  /// What heads it.
  public let kind: Kind
  /// Whether "'s" or "'" follows within `tokens`: the last token then is that mark.
  public let isPossessive: Bool

  /// A phrase with these properties.
  public init(tokens: Range<Int>, head: Int, kind: Kind, isPossessive: Bool) {
    self.tokens = tokens
    self.head = head
    self.kind = kind
    self.isPossessive = isPossessive
  }
}
