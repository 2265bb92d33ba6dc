import Lexicon
import Syntax
import Text

/// A short name between a given name and a surname is a nickname: Bert “Putty” Hallows.
struct NameInsideNameRule: RoleRule {
  let id = "inside-name"
  /// Up to how many words a nickname has.
  static let maximumWords = 3

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    guard let before = quote.before, let after = quote.after,
      (1...Self.maximumWords).contains(quote.wordCount), !quote.ending.endsUtterance,
      isNamePart(before, quote), isNamePart(after, quote), quote.left.contains(before),
      let first = quote.inner.first, quote.tagged.tokens[first].isCapitalised,
      quote.tagged.tokens[before].range.end + 1 == quote.draft.range.start
    else { return nil }
    return .name
  }

  private func isNamePart(_ token: Int, _ quote: QuoteSetting) -> Bool {
    quote.tagged.tokens[token].kind == .word && quote.tagged.tokens[token].isCapitalised
      && quote.tagged.function(token) == nil && quote.tagged.pronoun(token) == nil
      && !quote.tagged.tags[token].isVerb
  }
}

/// Words in capitals behind an owner or preposition are a title: on the network’s “Morning Tide”.
struct OwnedTitleRule: RoleRule {
  let id = "owned-title"
  /// From how many words on: one capital word may as well be the first of a sentence.
  static let minimumWords = 2

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    guard let before = quote.left.last, quote.wordCount >= Self.minimumWords,
      quote.wordCount <= TitleCaseRule.maximumWords, quote.isTitleCase, !quote.asks
    else { return nil }
    switch quote.tagged.tags[before] {
    case .possessive: return .title
    case .preposition:
      return quote.tagged.function(before) == .as ? nil : .title
    case .noun:
      return quote.triggerBefore == .title ? .title : nil
    default: return nil
    }
  }
}

/// A naming verb in the passive gives a name, not an opinion: a cave called “The Open Oven”.
struct PassiveNamingRule: RoleRule {
  let id = "passive-naming"
  /// Up to how many words a name without capitals has: the “snail”.
  static let maximumWords = 3

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    guard let verb = namingVerb(before: quote), isPassive(verb, quote), !hasAgent(quote),
      quote.isTitleCase || quote.wordCount <= Self.maximumWords
    else { return nil }
    return .name
  }

  /// The naming verb right before the stretch, an article aside.
  private func namingVerb(before quote: QuoteSetting) -> Int? {
    for token in quote.left.suffix(3).reversed() {
      if quote.clauses.frames(token).contains(.naming) { return token }
      switch quote.tagged.function(token) {
      case .the, .a, .an: continue
      default:
        if quote.tagged.tokens[token].kind == .quotationMark { continue }
        return nil
      }
    }
    return nil
  }

  private func isPassive(_ verb: Int, _ quote: QuoteSetting) -> Bool {
    guard verb > quote.left.lowerBound else { return true }
    let previous = verb - 1
    if quote.tagged.function(previous)?.isBe == true { return true }
    guard quote.isTitleCase else { return false }
    switch quote.tagged.tags[verb] {
    case .verbParticiple: return quote.tagged.function(previous)?.isAuxiliary != true
    case .verbPast:
      // a band called …: a noun right before a past form, and another verb in the sentence.
      return quote.tagged.tags[previous] == .noun
        && quote.left.contains { $0 < previous && quote.tagged.tags[$0].isFiniteVerb }
    default: return false
    }
  }

  private func hasAgent(_ quote: QuoteSetting) -> Bool {
    quote.right.first.map { quote.tagged.function($0) == .by } ?? false
  }
}

/// A word before it tells what it is: her novel “The Weir”, nicknamed “the Snail”, the word “fair”.
struct TriggerRule: RoleRule {
  let id = "trigger-before"

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    switch quote.triggerBefore {
    case .title: quote.isTitleCase && quote.ending != .comma ? .title : nil
    case .name: .name
    case .term: isOwnWords(quote) ? nil : .term
    case .scare: .scare
    case .elision, .notice, nil: nil
    }
  }

  /// In her words, “we are the last ones”: a comma and a clause.
  private func isOwnWords(_ quote: QuoteSetting) -> Bool {
    guard let before = quote.before, quote.hasFiniteVerb else { return false }
    return quote.tagged.tokens[before].kind == .comma
  }
}

/// A word behind it tells what it is: the “Weir” album.
struct TriggerBehindRule: RoleRule {
  let id = "trigger-behind"

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    guard quote.isTitleCase, !quote.ending.endsUtterance else { return nil }
    return switch quote.triggerAfter {
    case .title: .title
    case .name: .name
    case .term, .scare, .elision, .notice, nil: nil
    }
  }
}
