import People

/// What to look for among the statements; what is nil does not narrow the search.
package struct SearchQuery: Hashable, Sendable {
  /// Words, "phrases" and prefixes* of what is said; all must occur, words by their stem.
  package var words: String?
  /// The one who speaks, by any name: each of these words occurs in one of the names.
  package var speaker: String?
  /// The one who speaks, by id.
  package var person: String?
  /// The first day, as an ISO date.
  package var from: String?
  /// The last day, as an ISO date.
  package var to: String?
  /// The outlet's name, without regard to case.
  package var outlet: String?
  /// direct, mixed or indirect.
  package var kind: String?
  package var minimumConfidence: Double?
  /// Words of the one who is told.
  package var addressee: String?
  /// How many hits to give.
  package var limit = 20
  /// How many hits to pass over first.
  package var offset = 0

  /// A search for nothing in particular.
  package init() {}

  /// Whether a string is a date that a search can be narrowed by: `2026`, `2026-02`, `2026-02-09`.
  package static func isDate(_ string: String) -> Bool { ISODay.isDate(string) }
}

/// A statement that was found.
package struct SearchHit: Hashable, Sendable {
  package let statement: StoredStatement
  package let snippet: Snippet
  /// How well it fits, higher is better; 0 where no words were asked for.
  package let score: Double
}

/// The part of a text where the words that were looked for stand.
package struct Snippet: Hashable, Sendable {
  /// A stretch of the snippet.
  package struct Part: Hashable, Sendable {
    package let text: String
    /// Whether it is what was looked for.
    package let isMatch: Bool
  }

  package let parts: [Part]

  /// The whole snippet.
  package var text: String { parts.map(\.text).joined() }
}
