import Lexicon

/// The words of media.tsv, ready to be looked up.
struct MediumWords: Sendable {
  /// A noun or name with the prepositions that it takes.
  struct Entry: Sendable {
    let kind: MediumForm.Kind
    let prepositions: Set<String>
  }

  /// Nouns: the last words of a noun phrase.
  private(set) var nouns = PhraseTable<Entry>()
  /// Names: the first words of a noun phrase.
  private(set) var names = PhraseTable<Entry>()
  /// Nouns that count or part one of the nouns: "series".
  private(set) var parts = PhraseTable<Bool>()
  /// Whole phrases with their preposition.
  private(set) var phrases = PhraseTable<Bool>()
  /// Participles that open an adjunct: "speaking".
  private(set) var participles: Set<String> = []
  /// All prepositions that some noun or name takes.
  private(set) var prepositions: Set<String> = []

  init(_ forms: [MediumForm]) {
    for form in forms {
      let entry = Entry(kind: form.kind, prepositions: Set(form.prepositions))
      switch form.kind {
      case .noun, .mass: nouns.add(form.words, entry)
      case .part: parts.add(form.words, true)
      case .name: names.add(form.words, entry)
      case .phrase: phrases.add(form.words, true)
      case .verb: participles.formUnion(form.words)
      }
      prepositions.formUnion(form.prepositions)
    }
  }
}
