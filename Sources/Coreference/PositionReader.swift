import Lexicon
import Mentions
import Syntax

/// Reads from its neighbours where in its clause a mention stands.
struct PositionReader {
  let tagged: TaggedText

  /// The verb of a subject follows within this many tokens: adverbs, an age, a short apposition.
  static let farthestVerb = 12

  func positions(of mentions: [Mention], isSource: [Bool]) -> [Position] {
    var bracketed = -1
    var token = 0
    return mentions.indices.map { place in
      let mention = mentions[place]
      while token < mention.tokens.lowerBound {
        switch tagged.tokens[token].kind {
        case .openingBracket: bracketed = tagged.paragraph(of: token)
        case .closingBracket: bracketed = -1
        default: break
        }
        token += 1
      }
      if bracketed == tagged.paragraph(of: mention.tokens.lowerBound) { return .aside }
      if mention.isPossessive { return .owner }
      if isSource[place] { return .subject }
      return position(of: mention)
    }
  }

  private func position(of mention: Mention) -> Position {
    let start = mention.extent.lowerBound
    let sentence = tagged.tokens[start].sentence
    if let form = form(of: mention), form == .subject { return .subject }
    if start > 0, tagged.tokens[start - 1].sentence == sentence {
      let tag = tagged.tags[start - 1]
      if tag == .preposition || tag == .to, !isConjunction(start - 1) { return .oblique }
      if isInverted(behind: start - 1) { return .subject }
      if tag.isVerb, tagged.function(start - 1)?.isAuxiliary != true {
        return opensClause(mention, behind: start - 1) ? .subject : .object
      }
    }
    return hasVerb(behind: mention.extent.upperBound, sentence: sentence) ? .subject : .other
  }

  /// Whether a phrase of place stands before "was", so that the subject stands behind it: "Among the helpers
  /// yesterday *was* Aisling Orrin".
  private func isInverted(behind be: Int) -> Bool {
    guard tagged.function(be)?.isBe == true else { return false }
    let first = tagged.sentenceTokens[tagged.tokens[be].sentence].lowerBound
    guard first < be, tagged.tags[first] == .preposition,
      let phrase = tagged.nounPhrase(at: first + 1), phrase.tokens.lowerBound == first + 1
    else { return false }
    return (phrase.tokens.upperBound..<max(be, phrase.tokens.upperBound)).allSatisfy {
      tagged.word($0)?.isTime == true
    }
  }

  /// What the form of a pronoun tells by itself: "he", "she" and "they" are subjects anywhere.
  private func form(of mention: Mention) -> Position? {
    guard mention.kind == .pronoun, let pronoun = tagged.pronoun(mention.head) else { return nil }
    // "it" and "you" have one form.
    return pronoun.isSubject && pronoun != .it && pronoun != .you ? .subject : nil
  }

  /// Whether what stands behind a verb is no object but the subject of a clause: "said Harris was
  /// late", "says it has".
  private func opensClause(_ mention: Mention, behind verb: Int) -> Bool {
    let next = mention.extent.upperBound
    guard mention.kind != .nominal || tagged.word(verb)?.reporting != nil,
      next < tagged.tokens.count, tagged.tokens[next].sentence == tagged.tokens[verb].sentence
    else { return false }
    return isVerb(next)
  }

  /// Whether a word tagged as a preposition opens a clause: "because", "while".
  private func isConjunction(_ token: Int) -> Bool {
    switch tagged.function(token) {
    case .if, .whether, .because, .while, .although, .though, .unless, .whereas, .once, .when,
      .that:
      true
    default: false
    }
  }

  private func hasVerb(behind token: Int, sentence: Int) -> Bool {
    var next = token
    let end = min(token + Self.farthestVerb, tagged.tokens.count)
    var inApposition = false
    // "its architect, Edwina Cole, said": the second comma closes the apposition.
    if next + 1 < end, tagged.tokens[next].kind == .comma, isVerb(next + 1) { return true }
    while next < end, tagged.tokens[next].sentence == sentence {
      let tag = tagged.tags[next]
      if tagged.tokens[next].kind == .comma {
        if next != token, !inApposition { return false }
        inApposition.toggle()
      } else if !inApposition {
        if isVerb(next) { return true }
        if let behind = time(at: next) {
          next = behind
          continue
        }
        guard tag == .adverb || tag == .question else { return false }
        if tag == .question { inApposition = true }
      }
      next += 1
    }
    return false
  }

  /// The token behind a time between a subject and its verb: "Pakistan on Thursday summoned".
  private func time(at token: Int) -> Int? {
    let first = tagged.tags[token] == .preposition ? token + 1 : token
    guard first < tagged.tokens.count, tagged.word(first)?.isTime == true else { return nil }
    return first + 1
  }

  private func isVerb(_ token: Int) -> Bool {
    tagged.tags[token].isFiniteVerb || tagged.function(token)?.isAuxiliary == true
  }
}
