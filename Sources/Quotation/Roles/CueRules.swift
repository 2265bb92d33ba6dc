import Lexicon
import Syntax
import Text

/// A dash or a speaker's label marks the words of a speaker.
struct LayoutRule: RoleRule {
  let id = "layout"

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    quote.draft.marking == .marks ? nil : .utterance
  }
}

/// What goes on over several paragraphs is speech.
struct ContinuedRule: RoleRule {
  let id = "over-paragraphs"

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    quote.draft.closure == .continued || quote.draft.continues != nil ? .utterance : nil
  }
}

/// A reporting clause follows: “No,” said the mayor.
struct FollowedByCueRule: RoleRule {
  let id = "followed-by-cue"

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    guard let after = quote.after else { return nil }
    var start = after
    let kind = quote.tagged.tokens[after].kind
    if kind == .comma || kind == .dash || kind == .quotationMark { start += 1 }
    guard quote.ending.endsUtterance || start > after else { return nil }
    // A full stop ends the sentence; what follows reports something else.
    if quote.ending == .terminal, start == after, !quote.asks, !isLowercase(after, quote) {
      return nil
    }
    guard let verb = quote.clauses.verb(ofClauseAt: start, before: quote.right.upperBound)
    else { return nil }
    if !quote.ending.endsUtterance {
      // The “bridge”, he said: a fragment that ends where a clause does.
      return quote.beginsSentence || quote.hasFiniteVerb || verb == start ? .utterance : nil
    }
    return .utterance
  }

  private func isLowercase(_ token: Int, _ quote: QuoteSetting) -> Bool {
    quote.tagged.tokens[token].letterCase == .lower
  }
}

/// A verb that takes a quotation stands right before it: she said, “No.”.
struct PrecededByCueRule: RoleRule {
  let id = "preceded-by-cue"

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    guard let before = quote.before, let word = quote.wordBefore else { return nil }
    let isSetOff =
      quote.tagged.tokens[before].kind == .comma || quote.tagged.tokens[before].kind == .colon
    let frames = quote.clauses.frames(word)
    if frames.contains(.quote) || (frames.contains(.bare) && !isSetOff) { return .utterance }
    guard isSetOff else { return nil }
    // He told reporters on Monday, “No.”
    for token in quote.left.reversed() {
      switch quote.tagged.tokens[token].kind {
      case .semicolon, .quotationMark: return nil
      default: break
      }
      if quote.clauses.frames(token).contains(.quote) { return .utterance }
    }
    return nil
  }
}

/// A verb that calls something a name: called the score “a sack of cats”, described it as “modest”.
struct NamingFrameRule: RoleRule {
  let id = "naming-frame"
  /// How many tokens the named thing may take up.
  static let maximumObject = 16

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    guard let before = quote.wordBefore else { return nil }
    var sawAs = false
    var sawCharge = false
    for token in quote.left.suffix(Self.maximumObject).reversed() {
      switch quote.tagged.tokens[token].kind {
      case .semicolon, .colon: return nil
      default: break
      }
      switch quote.tagged.function(token) {
      case .as: sawAs = true
      case .of, .for: sawCharge = true
      default: break
      }
      let frames = quote.clauses.frames(token)
      if frames.isEmpty { continue }
      if frames.contains(.naming) || (frames.contains(.noun) && before != token)
        || (frames.contains(.noun) && quote.wordCount > 1)
        || (sawAs && frames.contains(.as)) || (sawCharge && frames.contains(.charge))
      {
        return .utterance
      }
    }
    return nil
  }
}

/// A verb that takes a clause stands earlier in the sentence: said the lamps had been “bullied” into it.
struct InReportedClauseRule: RoleRule {
  let id = "in-reported-clause"

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    for token in quote.left.reversed() {
      if quote.tagged.tokens[token].kind == .semicolon { return nil }
      let frames = quote.clauses.frames(token)
      if !frames.isDisjoint(with: [.that, .bare, .question, .request]) { return .utterance }
    }
    // The “bridge” was closed, police said.
    for token in quote.right where quote.tagged.tokens[token].kind == .comma {
      let verb = quote.clauses.verb(ofClauseAt: token + 1, before: quote.right.upperBound)
      if let verb, verb - token <= ReportingClauses.maximumInnerSubject { return .utterance }
    }
    return nil
  }
}

/// A comma sets off a sentence of its own: And then, “Never.”.
struct CommaRule: RoleRule {
  let id = "comma-before"

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    guard let before = quote.before, quote.tagged.tokens[before].kind == .comma,
      quote.ending == .terminal, let first = quote.inner.first,
      quote.tagged.tokens[first].isCapitalised, !quote.isTitleCase || quote.wordCount == 1
    else { return nil }
    return .utterance
  }
}

/// A colon introduces a sentence: He gave a reason: “The case is my bath.”.
struct ColonRule: RoleRule {
  let id = "colon-before"

  func role(of quote: QuoteSetting) -> QuotedStretch.Role? {
    guard let before = quote.before, quote.tagged.tokens[before].kind == .colon else { return nil }
    return quote.hasFiniteVerb || quote.ending == .terminal ? .utterance : nil
  }
}
