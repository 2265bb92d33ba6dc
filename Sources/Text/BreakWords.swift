internal import Lexicon

/// What the lexicons say of the words around a stop.
struct BreakWords: Sendable {
  let lexicon: LexiconSet

  /// What is known of the word in a stretch of the text.
  func word(_ range: Range<Int>, in reader: ScalarReader) -> Word? {
    guard !range.isEmpty else { return nil }
    return lexicon[lexicon.id(of: reader.bytes, in: range)]
  }

  /// Whether the word that begins at `offset` is one that begins sentences and no name: a pronoun,
  /// an article, a conjunction.
  func opensSentence(_ offset: Int, _ limit: Int, in reader: ScalarReader) -> Bool {
    let end = reader.wordEnd(from: offset, to: limit)
    if isInitial(offset..<end, limit, in: reader) { return false }
    if let word = word(offset..<end, in: reader), isClosedClass(word) { return true }
    // "It's", "They'll": the part before the apostrophe decides.
    guard let apostrophe = apostrophe(offset..<end, in: reader) else { return false }
    // "O’Leary" is a name.
    let behind = reader.end(at: apostrophe)
    if behind < end, reader.scalar(at: behind).isUpper { return false }
    return word(offset..<apostrophe, in: reader).map(isClosedClass) ?? false
  }

  /// Whether a word is a capital letter with a stop behind it, as the second in `R. A. Roth`.
  private func isInitial(_ range: Range<Int>, _ limit: Int, in reader: ScalarReader) -> Bool {
    guard range.lowerBound < limit, reader.scalar(at: range.lowerBound).isUpper else {
      return false
    }
    return reader.end(at: range.lowerBound) == range.upperBound && range.upperBound < limit
      && reader.scalar(at: range.upperBound) == "."
  }

  private func isClosedClass(_ word: Word) -> Bool {
    word.function != nil || word.pronoun != nil
      || mainTag(of: word).map(Self.openers.contains) == true
  }

  /// The tag the word was seen with most.
  private func mainTag(of word: Word) -> UInt8? {
    lexicon.tagCounts[word.tags].max { $0.count < $1.count }?.tag
  }

  /// The tags of words that begin sentences but no names: adverbs, conjunctions, prepositions,
  /// determiners, question words, interjections, "there".
  private static let openers: Set<UInt8> = Set(
    ["RB", "CC", "IN", "DT", "WH", "UH", "EX"].compactMap { name in
      TagNames.names.firstIndex(of: name).map(UInt8.init)
    }
  )

  private func apostrophe(_ range: Range<Int>, in reader: ScalarReader) -> Int? {
    var place = range.lowerBound
    while place < range.upperBound {
      if reader.scalar(at: place).isApostrophe { return place }
      place = reader.end(at: place)
    }
    return nil
  }
}
