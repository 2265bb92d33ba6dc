/// Words of an article in the order in which they are compared, perhaps with barriers.
struct WordSequence {
  /// Places in the article's words, or `StatementWords.barrier`.
  let places: [Int]
  /// Numbers that are the same for the same form; a barrier has one that no word has.
  let ids: [Int32]
  private let words: [QuoteWord]

  /// A sequence of places in an article's words.
  ///
  /// - Parameter codes: the numbers of those words.
  init(_ places: [Int], in words: [QuoteWord], codes: ClaimCodes) {
    self.places = places
    self.words = words
    ids = places.map { $0 < 0 ? FormTable.barrier : codes.forms[$0] }
  }

  /// The word at a place of the sequence; nil for a barrier.
  func word(_ place: Int) -> QuoteWord? { places[place] < 0 ? nil : words[places[place]] }

  /// Whether no barrier is among the places.
  func isUnbroken(_ among: [Int]) -> Bool { among.allSatisfy { places[$0] >= 0 } }

  /// The article's words from the first to the last of a stretch of the sequence.
  func articleWords(_ stretch: Range<Int>) -> Range<Int> {
    let used = places[stretch].filter { $0 >= 0 }
    guard let first = used.first, let last = used.last else { return 0..<0 }
    return first..<(last + 1)
  }
}

/// Numbers the forms of a claim's words; all others are one.
struct FormTable: Sendable {
  /// A form that the claim lacks.
  static let other: Int32 = -1
  /// What parts two quoted stretches.
  static let barrier: Int32 = -2
  private var ids: [String: Int32] = [:]
  /// The numbers of the claim's words.
  private(set) var claim: [Int32] = []

  /// The claim's forms, each once.
  var forms: some Sequence<String> { ids.keys }

  /// A table of a claim's forms.
  init(_ words: [QuoteWord]) {
    for word in words {
      let id = ids[word.form] ?? Int32(ids.count)
      ids[word.form] = id
      claim.append(id)
    }
  }

  /// The number of a form.
  func id(of form: String) -> Int32 { ids[form] ?? Self.other }
}
