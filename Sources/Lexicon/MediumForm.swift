/// Words for the way in which something is said: "interview", "X", "by phone".
///
/// Its words are kept as they are and are no part of the vocabulary: only what stands around a cue
/// is looked up, and no rule or model before that sees them.
public struct MediumForm: Hashable, Sendable {
  /// How the words stand in a sentence.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A noun behind one of its prepositions: "in a statement", "at a press conference".
    case noun
    /// One that needs no article: "in testimony", "on state television".
    case mass
    /// A noun that counts or parts one of the list: "in a series of tweets".
    case part
    /// A name behind one of its prepositions: "on X", "on CNN".
    case name
    /// A fixed phrase with its preposition: "by phone", "on air".
    case phrase
    /// A participle that opens an adjunct of its own: "speaking on Monday".
    case verb
  }

  /// Its words in lower case, apostrophes straight.
  public let words: [String]
  /// How they stand.
  public let kind: Kind
  /// The prepositions that they take, in lower case; none for the other kinds.
  public let prepositions: [String]

  /// Words that stand in this way behind these prepositions.
  public init(words: [String], kind: Kind, prepositions: [String]) {
    self.words = words
    self.kind = kind
    self.prepositions = prepositions
  }
}

/// media.tsv.
extension LexiconReader {
  mutating func readMedia(_ table: inout TableReader) throws(LexiconError) {
    while try table.advance() {
      let kind: MediumForm.Kind = try table.choice(1)
      let prepositions = try table.list(2).map { String(decoding: $0, as: UTF8.self) }
      if prepositions.isEmpty, kind == .noun || kind == .mass || kind == .name {
        throw table.mistake(at: 2, "a noun or name needs the prepositions that it takes")
      }
      append(
        MediumForm(
          words: table.text(0).split(separator: " ").map(String.init),
          kind: kind,
          prepositions: prepositions
        )
      )
    }
  }
}
