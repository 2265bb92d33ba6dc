/// What a word next to a quotation mark tells of the marks or of the words between them.
public struct QuoteTrigger: Hashable, Sendable {
  /// What it tells.
  public enum Meaning: String, CaseIterable, Hashable, Sendable {
    /// A word held at arm's length: *so-called “experts”.*
    case scare
    /// The title of a work: *her novel “The Weir”.*
    case title
    /// A name: *nicknamed “Putty”.*
    case name
    /// A word spoken of as a word: *the word “fair”.*
    case term
    /// The mark is an apostrophe for left-out letters: *’em, ol’.*
    case elision
    /// Before a colon: not a speaker but a notice: *Note: …*
    case notice
  }

  /// Where the word stands.
  public enum Position: String, CaseIterable, Hashable, Sendable {
    /// Before the mark.
    case before
    /// Behind the mark or, for a quotation, behind its closing mark.
    case after
    /// On either side.
    case either
  }

  /// What it tells.
  public let meaning: Meaning
  /// Where it stands.
  public let position: Position

  /// A trigger with this meaning in this position.
  public init(meaning: Meaning, position: Position) {
    self.meaning = meaning
    self.position = position
  }

  /// Whether it speaks of what stands behind it.
  public var standsBefore: Bool { position != .after }

  /// Whether it speaks of what stands before it.
  public var standsAfter: Bool { position != .before }
}

/// quote-triggers.tsv.
extension LexiconReader {
  mutating func readQuoteTriggers(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let word = try intern(table.field(0), from: table, 0)
      let trigger = QuoteTrigger(meaning: try table.choice(1), position: try table.choice(2))
      try change(word, from: table, 0) { Self.fill(&$0.quoteTrigger, trigger) }
    }
  }
}
