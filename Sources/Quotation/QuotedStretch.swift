public import Text

/// A stretch of text in quotation marks, or one that a layout marks as somebody's words.
public struct QuotedStretch: Hashable, Sendable {
  /// What marks the words as quoted.
  public enum Marking: String, Hashable, Sendable {
    /// Quotation marks.
    case marks
    /// A dash at the start of a paragraph.
    case dash
    /// A speaker's label: `SMITH:`, `Q:`.
    case label
  }

  /// How the stretch ends.
  public enum Closure: String, Hashable, Sendable {
    /// Its closing mark is there.
    case closed
    /// The next paragraph re-opens it.
    case continued
    /// No closing mark was found; it runs to the end of its paragraph or to its reporting clause.
    case unclosed
    /// No opening mark was found; it runs from the start of its paragraph.
    case unopened
  }

  /// What the words in it are.
  public enum Role: String, Hashable, Sendable {
    /// Somebody's words.
    case utterance
    /// A word the writer keeps at arm's length: “modern” quay.
    case scare
    /// The title of a work.
    case title
    /// A nickname, a ship, a programme.
    case name
    /// A word spoken of as a word: the word “ahoy”.
    case term
    /// None of these for sure.
    case unknown
  }

  /// The whole stretch, with its marks; for a dash or label without them.
  public let range: TextRange
  /// The words between the marks.
  public let inner: TextRange
  /// What marks it.
  public let marking: Marking
  /// How it ends.
  public let closure: Closure
  /// The stretch around this one, as a place in the list of stretches, or nil.
  public let parent: Int?
  /// The stretch of the paragraph before that this one continues (its marks were re-opened), or nil.
  public let continues: Int?
  /// For a label, the label's bytes without its colon; else nil.
  public let label: TextRange?
  /// What the words are.
  public let role: Role
  /// Why that role, as the id of the rule that gave it: "followed-by-cue", "single-word".
  public let roleReason: String

  /// A stretch with these properties.
  public init(
    range: TextRange,
    inner: TextRange,
    marking: Marking,
    closure: Closure,
    parent: Int?,
    continues: Int?,
    label: TextRange?,
    role: Role,
    roleReason: String
  ) {
    self.range = range
    self.inner = inner
    self.marking = marking
    self.closure = closure
    self.parent = parent
    self.continues = continues
    self.label = label
    self.role = role
    self.roleReason = roleReason
  }
}
