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
  private(set) var participles = WordTable<Bool>()
  /// The words that a medium may begin with: prepositions.
  private(set) var starters = WordTable<Bool>()

  init(_ lexicon: LexiconSet) {
    for form in lexicon.media {
      let entry = Entry(kind: form.kind, prepositions: Set(form.prepositions))
      switch form.kind {
      case .noun, .mass: nouns.add(form.words, entry)
      case .part: parts.add(form.words, true)
      case .name: names.add(form.words, entry)
      case .phrase: phrases.add(form.words, true)
      case .verb: for word in form.words { participles.add(word, true, lexicon) }
      }
      for word in form.prepositions { starters.add(word, true, lexicon) }
      if form.kind == .phrase, let first = form.words.first { starters.add(first, true, lexicon) }
    }
  }
}
