/// A phrase that turns, limits or disowns what is said beside it: "not", "unless", "some say".
///
/// Its words are kept as they are and are no part of the vocabulary: the check of quotations reads
/// them, the analysis of articles does not.
public struct ContextReverser: Hashable, Sendable {
  /// What it does to the words beside it.
  public enum Meaning: String, CaseIterable, Hashable, Sendable {
    /// Denies what follows in its clause: "not", "never", "refuse to".
    case negation
    /// Denies a whole statement in its scope, over commas: "I never said", "it is a lie".
    case denial
    /// Makes it depend on something: "unless", "if".
    case condition
    /// Makes it depend on something if it speaks of the future: "when", "once".
    case time
    /// Turns it round: "but", "however".
    case reversal
    /// Turns it round if a comma parts it from what it turns: "yet", "though".
    case contrast
    /// Narrows it: "only", "except".
    case limit
    /// Says that others say or think it: "some say", "people think".
    case hearsay
    /// Makes it imagined: "would", "could".
    case hypothesis
    /// Looks like another entry and does nothing: "not only", "no doubt".
    case none
  }

  /// Where the phrase stands beside the words that it turns.
  public enum Place: String, CaseIterable, Hashable, Sendable {
    /// Before them.
    case before
    /// Behind them.
    case after
    /// On either side.
    case either
  }

  /// Its words in lower case, apostrophes straight.
  public let words: [String]
  /// What it does.
  public let meaning: Meaning
  /// Where it stands.
  public let place: Place

  /// A phrase that does this in this place.
  public init(words: [String], meaning: Meaning, place: Place) {
    self.words = words
    self.meaning = meaning
    self.place = place
  }
}

/// context-reversers.tsv.
extension LexiconReader {
  mutating func readContextReversers(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let words = table.text(0).split(separator: " ").map(String.init)
      append(
        ContextReverser(words: words, meaning: try table.choice(1), place: try table.choice(2))
      )
    }
  }
}
