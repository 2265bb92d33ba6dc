import Lexicon
import Syntax

/// What follows a reporting verb: the one told, when and where, and how the content opens.
struct ClauseTail: Hashable, Sendable {
  /// How content opens behind a cue, if at all.
  enum Opening: Hashable, Sendable {
    /// A quotation, as a place in the stretches; whether a comma or colon introduces it.
    case quote(Int, introduced: Bool)
    /// "that", "whether", "if", "how": the token is the content's first.
    case subordinator
    /// A clause without a word that opens it.
    case clause
    /// "to" and an infinitive.
    case infinitive
    /// A verb in -ing.
    case gerund
    /// A colon and no quotation.
    case colon
    /// A comma and no quotation.
    case comma
    /// The sentence, the quotation or the bracket ends.
    case end
    /// Anything else.
    case other
  }

  /// The one told, or nil.
  let addressee: Range<Int>?
  /// Where the content would start: at "that", at the quotation's mark, behind the colon.
  let contentStart: Int
  /// How it opens.
  let opening: Opening
}

/// Reads what follows a reporting verb.
struct ClauseTailReader {
  /// How many tokens may stand between a verb and its "that".
  ///
  /// "told reporters at the end of the meeting that"; longer ways are nearly always other clauses.
  static let farthestSubordinator = 18

  let context: AttributionContext
  private let walker: PhraseWalker
  private let subjects: SubjectAfter
  private var tagged: TaggedText { context.tagged }

  init(context: AttributionContext) {
    self.context = context
    walker = PhraseWalker(tagged: context.tagged)
    subjects = SubjectAfter(tagged: context.tagged)
  }

  /// What follows from `start` to the end of the region; `outer` is the stretch that the cue is in.
  func read(from start: Int, frames: Frames, to limit: Int, outer: Int?) -> ClauseTail {
    var place = skipAdverbs(start, to: limit)
    var addressee: Range<Int>?
    if !frames.isDisjoint(with: [.addressee, .request]), let told = told(at: place, to: limit) {
      addressee = told
      place = told.upperBound
    }
    let bare = place
    while place < limit {
      if let opening = opening(at: place, frames: frames, to: limit, outer: outer) {
        return ClauseTail(addressee: addressee, contentStart: opening.start, opening: opening.kind)
      }
      guard let next = skipAdjunct(at: place, to: limit) else { break }
      place = next
    }
    if place >= limit {
      return ClauseTail(addressee: addressee, contentStart: limit, opening: .end)
    }
    if let that = farSubordinator(from: place, to: limit) {
      return ClauseTail(addressee: addressee, contentStart: that, opening: .subordinator)
    }
    if startsClause(at: place, to: limit, outer: outer) {
      return ClauseTail(addressee: addressee, contentStart: place, opening: .clause)
    }
    if startsClause(at: bare, to: limit, outer: outer) {
      return ClauseTail(addressee: addressee, contentStart: bare, opening: .clause)
    }
    return ClauseTail(addressee: addressee, contentStart: place, opening: .other)
  }

  private func skipAdverbs(_ start: Int, to limit: Int) -> Int {
    var place = start
    while place < limit, tagged.tags[place] == .adverb, !startsQuote(place) { place += 1 }
    return place
  }

  /// The one told: a noun phrase that is no subject of a clause.
  private func told(at place: Int, to limit: Int) -> Range<Int>? {
    // "told her “…”": before a mark "her" may be tagged as an owner.
    if place + 1 < limit, tagged.pronoun(place) != nil, tagged.nounPhrase(at: place) == nil {
      return place..<(place + 1)
    }
    guard let core = walker.phrase(startingAt: place, to: limit), !walker.isTime(core.tokens),
      !startsQuote(place)
    else { return nil }
    var end = subjects.chainEnd(of: core, to: limit, inApposition: false)
    while end < limit, tagged.function(end) == .and,
      let next = walker.phrase(startingAt: end + 1, to: limit)
    {
      end = subjects.chainEnd(of: next, to: limit, inApposition: false)
    }
    if subjects.startsVerb(end, to: limit) { return nil }
    // "asked the pilot, Lena Roth, whether"
    if end + 1 < limit, tagged.tokens[end].kind == .comma,
      let name = walker.phrase(startingAt: end + 1, to: limit),
      name.tokens.upperBound < limit, tagged.tokens[name.tokens.upperBound].kind == .comma,
      name.kind != .pronoun
    {
      end = name.tokens.upperBound + 1
    }
    return place..<end
  }

  private func startsQuote(_ token: Int) -> Bool {
    guard let quote = context.quote(at: token) else { return false }
    return context.quoteTokens[quote].lowerBound == token
  }

  private func opening(at place: Int, frames: Frames, to limit: Int, outer: Int?) -> (
    start: Int, kind: ClauseTail.Opening
  )? {
    if let quote = context.quote(at: place, within: outer),
      context.quoteTokens[quote].lowerBound == place
    {
      return (place, .quote(quote, introduced: false))
    }
    switch tagged.tokens[place].kind {
    case .comma, .colon, .dash:
      let isColon = tagged.tokens[place].kind == .colon
      if let quote = quote(behind: place, outer: outer) {
        return (context.quoteTokens[quote].lowerBound, .quote(quote, introduced: true))
      }
      return isColon ? (place + 1, .colon) : (place, .comma)
    case .terminal, .semicolon, .closingBracket, .openingBracket: return (place, .end)
    case .quotationMark: return (place, .end)
    default: break
    }
    if isSubordinator(place), place + 1 < limit { return (place, .subordinator) }
    if tagged.function(place) == .to, place + 1 < limit,
      tagged.tags[place + 1] == .verbBase || startsQuote(place + 1),
      !frames.isDisjoint(with: [.infinitive, .request])
    {
      return (place, .infinitive)
    }
    if tagged.tags[place] == .verbGerund, frames.contains(.gerund) { return (place, .gerund) }
    if let phrase = walker.phrase(startingAt: place, to: limit), !walker.isTime(phrase.tokens),
      startsPredicate(
        subjects.chainEnd(of: phrase, to: limit, inApposition: false),
        to: limit
      )
    {
      return (place, .clause)
    }
    if tagged.tags[place] == .existential { return (place, .clause) }
    return nil
  }

  private func quote(behind place: Int, outer: Int?) -> Int? {
    let next = place + 1
    guard next < tagged.tokens.count,
      tagged.paragraph(of: next) - tagged.paragraph(of: place) <= 1,
      let quote = context.quote(at: next, within: outer),
      context.quoteTokens[quote].lowerBound == next
    else { return nil }
    return quote
  }

  /// Whether a finite verb starts at a token; a past tense may be tagged as a participle.
  private func startsPredicate(_ token: Int, to limit: Int) -> Bool {
    subjects.startsVerb(token, to: limit)
      || (token < limit && tagged.tags[token] == .verbParticiple)
  }

  /// Whether a word opens a reported clause; "that" before a verb opens a relative clause instead.
  func isSubordinator(_ token: Int) -> Bool {
    switch tagged.function(token) {
    case .that:
      (tagged.tags[token] == .preposition || tagged.tags[token] == .question)
        && !subjects.startsVerb(token + 1, to: min(token + 3, tagged.tokens.count))
    case .whether, .if, .how, .why, .what, .where, .who: true
    default: false
    }
  }

  /// Passes over one phrase of time, place or manner.
  private func skipAdjunct(at place: Int, to limit: Int) -> Int? {
    if tagged.tags[place] == .adverb { return place + 1 }
    if let phrase = walker.phrase(startingAt: place, to: limit) {
      return walker.isTime(phrase.tokens) ? phrase.tokens.upperBound : nil
    }
    guard tagged.tags[place] == .preposition || tagged.tags[place] == .to,
      let phrase = walker.phrase(startingAt: place + 1, to: limit),
      !subjects.startsVerb(phrase.tokens.upperBound, to: limit)
    else { return nil }
    return subjects.chainEnd(of: phrase, to: limit, inApposition: true)
  }

  /// A "that" or "whether" with no finite verb and no comma before it.
  private func farSubordinator(from start: Int, to limit: Int) -> Int? {
    for place in start..<min(limit, start + Self.farthestSubordinator) {
      if tagged.function(place) == .that || tagged.function(place) == .whether,
        isSubordinator(place), place + 1 < limit
      {
        return place
      }
      if tagged.tags[place].isFiniteVerb { return nil }
      switch tagged.tokens[place].kind {
      case .comma, .colon, .semicolon, .terminal, .quotationMark, .dash: return nil
      default: break
      }
    }
    return nil
  }

  /// Whether a relative pronoun stands here: its verb makes no clause of the noun before it.
  private func isRelative(_ token: Int) -> Bool {
    switch tagged.function(token) {
    case .that, .who, .which: true
    default: false
    }
  }

  /// Whether a clause with its own finite verb starts at a token.
  private func startsClause(at place: Int, to limit: Int, outer: Int?) -> Bool {
    guard place < limit, context.cueOfToken[place] < 0 else { return false }
    // A subject may have an apposition; a phrase of time or place at the front may not.
    let opensWithPhrase = walker.phrase(startingAt: place, to: limit) != nil
    for token in place..<limit {
      switch tagged.tokens[token].kind {
      case .semicolon, .terminal, .colon: return false
      case .quotationMark where token == place || !opensWithPhrase: return false
      case .comma where !opensWithPhrase: return false
      default: break
      }
      // "any offer | “will be answered”"
      if token > place, let quote = context.quote(at: token, within: outer) {
        return tagged.nounPhrase(at: token - 1) != nil
          && tagged.startsPredicate(context.quoteTokens[quote])
      }
      if tagged.tags[token].isFiniteVerb || tagged.function(token)?.isAuxiliary == true,
        !isRelative(token - 1)
      {
        return token > place
      }
    }
    return false
  }
}

extension TaggedText {
  /// Whether a quoted stretch begins with the verb of a clause: “will be answered”.
  func startsPredicate(_ stretch: Range<Int>) -> Bool {
    guard let first = stretch.dropFirst().first else { return false }
    return tags[first].isFiniteVerb || function(first)?.isAuxiliary == true
  }
}
