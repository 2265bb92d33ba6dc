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
    return lexicon.tagCounts[word.tags].contains {
      switch Tag(rawValue: $0.tag) {
      case .noun, .pluralNoun, .adjective, .adverb, .preposition: true
      default: false
      }
    }
  }
}
