import Lexicon
import Syntax

/// A source as the sentence has it: a noun phrase with all that belongs to it.
struct SourceSpan: Hashable, Sendable {
  /// Title, name, apposition and what narrows it.
  let tokens: Range<Int>
  /// The noun phrase in it that names the speaker best.
  let speaker: Range<Int>
}

/// Grows noun phrases over the phrases that hang on them, to the left or to the right.
struct PhraseWalker {
  let tagged: TaggedText

  /// Whether a preposition between two noun phrases ties the second to the first for sure.
  func ties(_ token: Int) -> Bool {
    switch tagged.function(token) {
    case .of, .for, .from: true
    default: false
    }
  }

  /// Whether a preposition may tie a noun phrase to the one before it.
  func mayTie(_ token: Int) -> Bool {
    switch tagged.function(token) {
    case .of, .for, .from, .in, .at, .on, .with, .to, .near, .outside, .inside, .between,
      .over, .by, .against, .about, .under:
      true
    default: false
    }
  }

  /// The noun phrase that ends right before `end`, with the owner before it, or nil.
  func phrase(endingAt end: Int, from limit: Int) -> Range<Int>? {
    guard end > limit, let phrase = tagged.nounPhrase(at: end - 1), phrase.tokens.upperBound == end,
      phrase.tokens.lowerBound >= limit
    else { return nil }
    var start = phrase.tokens.lowerBound
    while start > limit, let owner = tagged.nounPhrase(at: start - 1), owner.isPossessive,
      owner.tokens.upperBound == start, owner.tokens.lowerBound >= limit
    {
      start = owner.tokens.lowerBound
    }
    return start..<end
  }

  /// The noun phrase that starts at `start`, with what it owns, or nil.
  func phrase(startingAt start: Int, to limit: Int) -> NounPhrase? {
    guard start < limit, let phrase = tagged.nounPhrase(at: start),
      phrase.tokens.lowerBound == start, phrase.tokens.upperBound <= limit
    else { return nil }
    guard phrase.isPossessive,
      let owned = self.phrase(startingAt: phrase.tokens.upperBound, to: limit)
    else { return phrase }
    return NounPhrase(
      tokens: start..<owned.tokens.upperBound,
      head: owned.head,
      kind: owned.kind,
      isPossessive: owned.isPossessive
    )
  }

  /// Whether a noun phrase tells a time: "Monday", "last week".
  func isTime(_ phrase: Range<Int>) -> Bool {
    guard let last = phrase.last else { return false }
    if tagged.word(last)?.isTime == true { return true }
    // "Jan. 2", "14 October 2021": the number ends it.
    return tagged.tokens[last].kind == .number
      && phrase.contains { tagged.word($0)?.isTime == true }
  }

  /// Whether a token stands behind a mark or at the start.
  func isMarkBefore(_ token: Int, from limit: Int) -> Bool {
    guard token > limit else { return true }
    switch tagged.tokens[token - 1].kind {
    case .word, .clitic, .number, .address, .symbol: return false
    default: return true
    }
  }

  /// Whether no more than a clause's edge stands before a token: a mark, a conjunction, a sentence's
  /// start.
  func isClauseStart(_ token: Int, from limit: Int) -> Bool {
    guard token > limit else { return true }
    switch tagged.tokens[token - 1].kind {
    case .comma, .semicolon, .colon, .dash, .quotationMark, .terminal, .openingBracket,
      .closingBracket:
      return true
    default: break
    }
    switch tagged.function(token - 1) {
    case .and, .but, .or, .yet, .so, .that, .because, .while, .although, .though, .whereas, .if,
      .when, .as, .once, .unless, .since, .after, .before, .until, .also, .then:
      return true
    default: break
    }
    return tagged.tags[token - 1] == .adverb
  }
}
