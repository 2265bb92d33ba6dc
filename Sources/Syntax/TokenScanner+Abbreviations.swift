import Lexicon

/// Full stops that belong to the word before them.
extension TokenScanner {
  /// Whether the full stop behind a word is its own, as in "U.S." and "Mr.".
  func takesStop(from first: Int, _ shape: WordShape) -> Bool {
    guard place < end, bytes[place] == UInt8(ascii: "."), shape.letters > 0 else { return false }
    let after = kind(at: place + 1)
    if after == .stop || after == .ellipsis { return false }
    if shape.stops > 0 { return true }
    let isLast = isSentenceEnd(behind: place + 1)
    if shape.letters == 1, place - first <= 2, shape.capitals == 1 { return !isLast }
    guard let word = lexicon[lexicon.id(of: bytes, in: first..<place)],
      let abbreviation = word.abbreviation, shape.beginsWithCapital || !isOrdinary(word)
    else { return false }
    switch abbreviation.kind {
    case .beforeName: return !isLast
    case .beforeNumber: return !isLast && isDigitNext(behind: place + 1)
    case .calendar: return shape.beginsWithCapital
    case .mayEnd, .inner: return true
    }
  }

  /// Whether only marks and brackets stand between here and the sentence's end.
  private func isSentenceEnd(behind place: Int) -> Bool {
    var next = place
    while next < end {
      let character = character(at: next)
      switch character.kind {
      case .space, .quotation, .apostrophe, .closing: next += character.length
      default: return false
      }
    }
    return true
  }

  private func isDigitNext(behind place: Int) -> Bool {
    var next = place
    while next < end, kind(at: next) == .space { next += character(at: next).length }
    return kind(at: next) == .digit
  }

  /// Whether a word that is also a short form is a common word when written small: "ill", "mass".
  private func isOrdinary(_ word: Word) -> Bool {
    let counts = lexicon.tagCounts[word.tags]
    guard let most = counts.max(by: { $0.count < $1.count }), let tag = Tag(rawValue: most.tag)
    else { return false }
    switch tag {
    case .adjective, .adverb, .determiner, .verbBase, .verbPresent, .modal:
      return most.count >= Self.commonWord
    case .noun: return most.count >= Self.commonNoun
    default: return false
    }
  }

  /// Sightings that make a word common; "sq." is an adjective seen once.
  private static let commonWord = 3
  /// The like for nouns, among which are "hr." and "yr.".
  private static let commonNoun = 50
}
