import Lexicon
import Syntax

/// What a stretch of adjuncts tells.
struct Adjuncts {
  var media: [Range<Int>] = []
  var times: [TimePhrase] = []
  /// Where reading stopped.
  var end: Int
}

/// Reads the adjuncts of a reporting clause, one behind the other.
struct AdjunctScan {
  let tagged: TaggedText
  let times: TimeReader
  let media: MediumReader
  private var forms: WordForms { media.forms }
  private var phrases: PhraseEnds { PhraseEnds(tagged: tagged, times: times) }

  /// What may stand between adjuncts.
  private struct Rules {
    var isWriting = false
    /// Whether noun phrases are passed over: the one told.
    var passesPhrases = false
    /// Whether the stretch begins where an adjunct may open with "speaking".
    var opens = true
    /// Whether a medium stands right before the stretch: "a statement | released on Monday".
    var isBehindMedium = false
  }

  /// The adjuncts behind a cue, up to the first words that are none.
  ///
  /// The encoder often takes a part of them into the cue: "said in a statement".
  func behindCue(_ clause: ReportingClause) -> Adjuncts {
    let limit = clause.tail.upperBound
    let verb = clause.cue.first { tagged.tags[$0].isVerb } ?? clause.cue.lowerBound
    let first = clause.cue.drop { $0 <= verb }
      .prefix { !tagged.tags[$0].isFiniteVerb || tagged.tags[$0 - 1].isVerb }
      .first { token in
        times.read(at: token, to: limit) != nil
          || media.read(at: token, to: limit, isWriting: clause.isWriting) != nil
      }
    return read(
      (first ?? clause.tail.lowerBound)..<limit,
      Rules(isWriting: clause.isWriting, passesPhrases: true, opens: false)
    )
  }

  /// The adjuncts of a stretch that holds nothing else; none if it does.
  func whole(_ tokens: Range<Int>, _ clause: ReportingClause) -> Adjuncts {
    let found = read(tokens, Rules(isWriting: clause.isWriting))
    return found.end >= tokens.upperBound ? found : Adjuncts(end: tokens.lowerBound)
  }

  /// The adjuncts within a source: "a statement | released on Monday".
  func behindName(_ tokens: Range<Int>, _ clause: ReportingClause) -> Adjuncts {
    let name = tokens.lowerBound
    let isMedium =
      media.words.nouns.find(before: name, from: max(0, name - 1), in: forms) != nil
      || tagged.word(max(0, name - 1))?.body?.kind == .document
    let found = read(tokens, Rules(isWriting: clause.isWriting, isBehindMedium: isMedium))
    return found.end >= tokens.upperBound ? found : Adjuncts(end: name)
  }

  /// The adjuncts at the head of a clause: from the sentence's start, or from the last word that opens
  /// a clause before the source.
  func atHead(_ tokens: Range<Int>, _ clause: ReportingClause) -> Adjuncts {
    for start in tokens
    where start == tokens.lowerBound ? clause.opensAtHead : opensClause(start - 1) {
      let found = whole(start..<tokens.upperBound, clause)
      if !found.media.isEmpty || !found.times.isEmpty { return found }
    }
    return Adjuncts(end: tokens.lowerBound)
  }

  /// The adjuncts behind a content: whatever follows a closing mark, else from a medium on, which no
  /// content begins with.
  func behindContent(_ tokens: Range<Int>, _ clause: ReportingClause) -> Adjuncts {
    let begins = media.read(
      at: tokens.lowerBound,
      to: tokens.upperBound,
      isWriting: clause.isWriting
    )
    guard clause.endsQuoted || begins != nil else { return Adjuncts(end: tokens.lowerBound) }
    return read(tokens, Rules(isWriting: clause.isWriting, opens: false))
  }

  /// Whether a clause may begin behind a token.
  private func opensClause(_ token: Int) -> Bool {
    switch tagged.function(token) {
    case .and, .but, .that, .while, .although, .though, .whereas, .because, .yet, .so, .when: true
    default: tagged.tokens[token].kind == .semicolon || tagged.tokens[token].kind == .dash
    }
  }

  private func read(_ tokens: Range<Int>, _ rules: Rules) -> Adjuncts {
    var found = Adjuncts(end: tokens.lowerBound)
    let limit = tokens.upperBound
    var place = tokens.lowerBound
    // Behind "about the strike" a day may be the strike's, up to the next comma.
    var isBlocked = false
    var isBehindMedium = rules.isBehindMedium
    var isBehindComma = rules.opens
    // "in Oster, Norland, on Monday": what follows the comma belongs to the place.
    var mayGoOn = false
    while place < limit {
      if tagged.tokens[place].kind == .comma {
        (isBlocked, isBehindComma) = (false, true)
        place += 1
        if mayGoOn, let end = region(place, to: limit) { place = end }
        mayGoOn = false
        continue
      }
      mayGoOn = false
      if let time = times.read(at: place, to: limit) {
        if !isBlocked { found.times.append(time) }
        place = time.tokens.upperBound
      } else if let medium = media.read(at: place, to: limit, isWriting: rules.isWriting) {
        found.media.append(medium.tokens)
        if let time = medium.time { found.times.append(time) }
        place = medium.tokens.upperBound
        mayGoOn = true
        (isBlocked, isBehindMedium) = (false, true)
      } else if let end = passed(place, to: limit, isBehindMedium, isBehindComma) {
        // "a poll of ten towns, taken | on Monday"
        if tagged.tags[place].isVerb { isBlocked = false }
        place = end
      } else if let end = prepositional(place, to: limit) {
        if blocks(place, isTail: rules.passesPhrases) { isBlocked = true }
        place = end
        mayGoOn = true
      } else if rules.passesPhrases, !isBehindComma, let end = told(place, to: limit) {
        place = end
      } else {
        break
      }
      isBehindComma = false
    }
    found.end = place
    return found
  }

  /// The end of a word that may stand between adjuncts: an adverb, "speaking", "released" behind
  /// "in a statement", a speaker's age.
  private func passed(
    _ place: Int,
    to limit: Int,
    _ isBehindMedium: Bool,
    _ isBehindComma: Bool
  ) -> Int? {
    if tagged.tags[place] == .adverb { return place + 1 }
    if isBehindComma, media.words.participles.find(place, in: forms) != nil { return place + 1 }
    if isBehindComma, tagged.function(place) == .and || tagged.function(place) == .but {
      return place + 1
    }
    if isBehindMedium, tagged.tags[place] == .verbParticiple || tagged.tags[place] == .verbPast {
      return place + 1
    }
    if isBehindComma, tagged.tokens[place].kind == .number, place + 1 < limit,
      tagged.tokens[place + 1].kind == .comma
    {
      return place + 1
    }
    return nil
  }

  /// The end of a phrase with a preposition that is neither time nor medium.
  private func prepositional(_ place: Int, to limit: Int) -> Int? {
    guard tagged.tags[place] == .preposition || tagged.tags[place] == .to, place + 1 < limit else {
      return nil
    }
    switch tagged.function(place) {
    case .that, .whether, .if, .because, .while, .although, .though, .unless, .whereas: return nil
    default: break
    }
    // "after meeting the minister"
    var first = place + 1
    if tagged.function(place) == .after, tagged.tags[first] == .verbGerund { first += 1 }
    guard let end = phrases.chainEnd(at: first, to: limit), !phrases.startsVerb(end, to: limit)
    else {
      return first > place + 1 ? first : nil
    }
    return end
  }

  /// The end of a name between two commas; the second may be the end of the stretch.
  private func region(_ place: Int, to limit: Int) -> Int? {
    guard place < limit, tagged.tokens[place].isCapitalised,
      times.read(at: place, to: limit) == nil, let end = phrases.end(at: place, to: limit),
      end == limit || tagged.tokens[end].kind == .comma
    else { return nil }
    return end
  }

  /// Whether a time behind a phrase with this preposition is likely the phrase's own.
  ///
  /// Behind a cue "for" mostly belongs to it: "wrote for The Courier last year".
  private func blocks(_ place: Int, isTail: Bool) -> Bool {
    switch tagged.function(place) {
    case .for: !isTail
    case .about, .on, .against, .over, .of, .before, .amid, .since, .ahead, .following, .until,
      .despite, .as:
      true
    default: false
    }
  }

  /// The end of the one told; nil if a clause begins here.
  private func told(_ place: Int, to limit: Int) -> Int? {
    guard let end = phrases.chainEnd(at: place, to: limit), !phrases.startsVerb(end, to: limit)
    else {
      return nil
    }
    return end
  }
}
