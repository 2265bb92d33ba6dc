import Syntax

/// What fills its paragraph and reads like a sentence is somebody's words.
struct WholeParagraphRule: RoleRule {
  let id = "whole-paragraph"

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    guard quote.isWholeParagraph else { return nil }
    return quote.hasFiniteVerb || quote.ending == .terminal || quote.wordCount > 3
      ? .utterance : nil
  }
}

/// A full stop or comma within the marks and a verb: the marks hold a sentence.
struct SentenceInsideRule: RoleRule {
  let id = "sentence-inside"
  /// From how many words on a stretch without a finite verb is taken for a sentence.
  static let minimumWords = 5

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    guard quote.ending.endsUtterance else { return nil }
    if quote.beginsSentence, quote.endsSentence { return .utterance }
    guard quote.wordCount >= Self.minimumWords, !quote.isTitleCase || quote.hasFiniteVerb else {
      return nil
    }
    return quote.hasFiniteVerb || quote.beginsSentence ? .utterance : nil
  }
}

/// Capitals on all words but the small ones: a title, or a name where an article stands before it.
struct TitleCaseRule: RoleRule {
  let id = "title-case"
  /// Up to how many words the title of a work has.
  static let maximumWords = 10

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    guard quote.isTitleCase, quote.wordCount >= 2, quote.wordCount <= Self.maximumWords,
      !isOrdinarySentence(quote)
    else { return nil }
    let isNamed = quote.left.last.map { token in
      quote.tagged.tags[token] == .determiner || quote.tagged.tags[token] == .noun
    }
    return isNamed ?? false ? .name : .title
  }

  /// “We Will”: a pronoun with a verb is said, not titled, unless the words are many capitals.
  private func isOrdinarySentence(_ quote: QuoteSetting) -> Bool {
    guard quote.ending.endsUtterance, let first = quote.inner.first else { return false }
    return quote.tagged.pronoun(first) != nil || quote.wordCount <= 2
  }
}

/// Five words with a finite verb are a statement.
struct ClauseRule: RoleRule {
  let id = "clause"
  /// From how many words on.
  static let minimumWords = 4

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    quote.hasFiniteVerb && quote.wordCount >= Self.minimumWords ? .utterance : nil
  }
}

/// A word or two within a noun phrase: The “modern” stove.
struct InNounPhraseRule: RoleRule {
  let id = "in-noun-phrase"
  /// Up to how many words.
  static let maximumWords = 4

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    guard (1...Self.maximumWords).contains(quote.wordCount), !quote.hasFiniteVerb,
      let before = quote.left.last, quote.tagged.tokens[before].kind != .comma,
      quote.tagged.tokens[before].kind != .colon
    else { return nil }
    switch quote.tagged.tags[before] {
    case .determiner, .possessivePronoun, .possessive, .adjective: return .scare
    default: break
    }
    guard let after = quote.right.first else { return nil }
    return quote.tagged.tags[after].isNoun ? .scare : nil
  }
}

/// A few words without a verb or a cue: “Hot soup” hangs over the door.
struct FewWordsRule: RoleRule {
  let id = "few-words"
  /// Up to how many words.
  static let maximumWords = 3

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    let isWithin = !(quote.beginsSentence && quote.endsSentence)
    return isWithin && quote.wordCount <= Self.maximumWords && !quote.ending.endsUtterance
      && !quote.hasFiniteVerb ? .scare : nil
  }
}
