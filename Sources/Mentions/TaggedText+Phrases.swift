public import Lexicon
public import Syntax

extension TaggedText {
  /// The role that all of some words are together, as the lexicons have it ("prime minister"), or
  /// nil.
  ///
  /// Unlike `longestPhrase(at:)` it also finds a role whose words are a title as well.
  public func role(of words: Range<Int>) -> Role? {
    guard let first = words.first, words.count > 1, lexicon.startsPhrase(tokens[first].word)
    else { return nil }
    for phrase in lexicon.phrases[tokens[first].word] ?? []
    where phrase.words.count == words.count {
      guard case .role(let role) = phrase.meaning else { continue }
      if isSpelled(phrase, at: first) { return role }
    }
    return nil
  }

  /// Whether the lexicons know a token as a common noun or an adjective: "Transport", "Outside".
  public func isOrdinaryWord(_ token: Int) -> Bool {
    guard let word = word(token) else { return false }
    if word.body != nil || word.place != nil || word.role != nil || word.function != nil {
      return true
    }
    return wasSeen(word) { tag in
      switch tag {
      case .noun, .pluralNoun, .adjective, .adverb, .preposition: true
      default: false
      }
    }
  }

  /// Whether the treebanks have a word with a tag of some kind.
  public func wasSeen(_ word: Word, asTag isWanted: (Tag) -> Bool) -> Bool {
    lexicon.tagCounts[word.tags].contains { count in
      Tag(rawValue: count.tag).map(isWanted) ?? false
    }
  }

  /// Whether a word is a given name and no place's: "Charlie" of "Charlie Cook", and not "Georgia"
  /// of "Georgia Secretary".
  func isOnlyGivenName(_ token: Int) -> Bool {
    word(token).map { $0.femaleShare != nil && $0.place == nil } ?? false
  }
}
