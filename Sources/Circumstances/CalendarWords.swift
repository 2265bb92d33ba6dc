import Lexicon

/// The words of calendar.tsv, ready to be looked up.
struct CalendarWords: Sendable {
  /// What a word is.
  struct Entry: Sendable {
    let kind: CalendarForm.Kind
    let value: Int?
  }

  /// Single words.
  private(set) var words = WordTable<Entry>()
  /// Whole expressions.
  private(set) var phrases = PhraseTable<Bool>()

  init(_ lexicon: LexiconSet) {
    for form in lexicon.calendar {
      if form.kind == .phrase {
        phrases.add(form.words, true)
      } else if let word = form.words.first, form.words.count == 1 {
        words.add(word, Entry(kind: form.kind, value: form.value), lexicon)
      }
    }
  }
}
