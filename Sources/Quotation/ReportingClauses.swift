import Lexicon
import Syntax
import Text

/// Finds the clauses that report what is quoted next to them: "said Ms Tamsett", "she told us".
struct ReportingClauses {
  /// How far behind its start the verb of a clause may stand: a name with title and apposition.
  static let maximumSubject = 14
  /// How many words a clause that stands within what should be quoted may have before its verb; a
  /// long one may be the speaker's own.
  static let maximumInnerSubject = 7
  /// How many words may follow the verb of such a clause before its sentence ends.
  static let maximumInnerTail = 8

  /// How many words more follow a verb that stands before its subject: the subject.
  static let invertedSubject = 6

  /// The text.
  let tagged: TaggedText

  /// The frames of the reporting verb that a token is a form of; none if it is no verb here.
  func frames(_ token: Int) -> Frames {
    guard let reporting = tagged.word(token)?.reporting, tagged.tags[token].isVerb else {
      return []
    }
    return reporting.verbs.reduce(into: Frames()) { frames, verb in
      let entry = tagged.lexicon.reportingVerbs[verb]
      if let particle = entry.particle {
        guard tagged.hasWord(particle, at: token + 1) else { return }
      }
      frames.formUnion(entry.frames)
    }
  }

  /// Whether a token is a finite form of a verb that takes a quotation.
  func isQuotingVerb(_ token: Int) -> Bool {
    guard frames(token).contains(.quote), let reporting = tagged.word(token)?.reporting else {
      return false
    }
    return !reporting.forms.isDisjoint(with: [.past, .present3, .base])
  }

  /// The verb of the reporting clause that begins at `token` and ends before `limit`, or nil.
  func verb(ofClauseAt token: Int, before limit: Int) -> Int? {
    let stop = min(limit, token + Self.maximumSubject)
    guard token < stop else { return nil }
    if isQuotingVerb(token) {
      return token + 1 < limit && isSubjectStart(token + 1) ? token : nil
    }
    guard isSubjectStart(token) else { return nil }
    var place = token + 1
    while place < stop {
      switch tagged.tokens[place].kind {
      case .terminal, .semicolon, .quotationMark: return nil
      case .colon: return nil
      default: break
      }
      if isQuotingVerb(place) { return place }
      place += 1
    }
    return nil
  }

  /// Whether a reporting clause that is not the speaker's own fills the tokens from `token` to the
  /// end of its sentence: "Jones said." after a comma.
  func isShortClause(at token: Int, before limit: Int) -> Bool {
    guard let verb = verb(ofClauseAt: token, before: limit),
      verb - token <= Self.maximumInnerSubject,
      tagged.pronoun(token).map({ $0.person == 3 && $0 != .it }) ?? true
    else { return false }
    if verb > token {
      // A second finite verb before it, or a lower-case phrase, is running text.
      for place in token..<verb where tagged.tags[place].isFiniteVerb { return false }
    }
    let isInverted = verb == token
    var place = verb + 1
    while place < limit,
      place - verb <= Self.maximumInnerTail + (isInverted ? Self.invertedSubject : 0)
    {
      switch tagged.tokens[place].kind {
      case .terminal: return true
      case .comma where isInverted: place += 1
      case .quotationMark, .colon, .semicolon, .comma: return false
      default:
        // "Roth fumed *after her boat had sunk.*"
        if place > verb, opensAdjunct(place) { return endsPlainly(place, before: limit) }
        if tagged.tags[place].isFiniteVerb { return false }
        if !isInverted, place == verb + 1, startsObject(place) { return false }
        place += 1
      }
    }
    return place == limit
  }

  /// Whether a clause of time begins here: "after", "when", "as".
  private func opensAdjunct(_ token: Int) -> Bool {
    switch tagged.function(token) {
    case .after, .before, .when, .while, .as, .until, .once: return true
    default: return false
    }
  }

  /// Whether the sentence ends before any other mark.
  private func endsPlainly(_ start: Int, before limit: Int) -> Bool {
    let mark = (start..<min(limit, start + Self.longestAdjunct)).first {
      let kind = tagged.tokens[$0].kind
      return kind != .word && kind != .number && kind != .clitic
    }
    return mark.map { tagged.tokens[$0].kind == .terminal } ?? false
  }

  /// More words behind a clause are running text.
  private static let longestAdjunct = 20

  /// "that", a pronoun or a determiner behind the verb: what is said follows, not what was said.
  private func startsObject(_ token: Int) -> Bool {
    if tagged.pronoun(token)?.isSubject == true { return true }
    switch tagged.function(token) {
    case .that, .whether, .if, .the, .a, .an, .no, .to: return true
    default: return false
    }
  }

  /// Whether a subject may begin here: a name, a pronoun, a determiner, a title or a plural noun.
  func isSubjectStart(_ token: Int) -> Bool {
    let kind = tagged.tokens[token].kind
    guard kind == .word else { return false }
    if tagged.tokens[token].isCapitalised { return true }
    if let pronoun = tagged.pronoun(token) { return pronoun.isSubject || pronoun.isPossessive }
    if let function = tagged.function(token) {
      switch function {
      case .the, .a, .an, .this, .that, .these, .those, .some, .another, .both, .all: return true
      default: return false
      }
    }
    let tag = tagged.tags[token]
    return tag.isNoun || tag == .adjective || tag == .determiner
  }
}

extension TaggedText {
  /// Whether a token is this word, whatever its case.
  func hasWord(_ word: String, at token: Int) -> Bool {
    guard token < tokens.count else { return false }
    return self.word(token)?.form == word
  }
}
