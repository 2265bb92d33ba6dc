import Lexicon
import Syntax

/// Where noun phrases end, times at their end left out: "told Reuters | Tuesday".
struct PhraseEnds {
  let tagged: TaggedText
  let times: TimeReader

  /// The end of the noun phrase that begins at a token, with what it owns; or nil.
  func end(at start: Int, to limit: Int) -> Int? {
    guard start < limit else { return nil }
    guard let phrase = tagged.nounPhrase(at: start), phrase.tokens.lowerBound == start else {
      // "told her": tagged as an owner of nothing.
      return tagged.pronoun(start) == nil ? nil : start + 1
    }
    var end = phrase.tokens.upperBound
    var last = phrase
    while last.isPossessive, end < limit, let owned = tagged.nounPhrase(at: end),
      owned.tokens.lowerBound == end
    {
      end = owned.tokens.upperBound
      last = owned
    }
    guard end <= limit else { return nil }
    for token in (start + 1)..<max(start + 1, end) {
      if let time = times.read(at: token, to: limit), time.tokens.upperBound >= end { return token }
    }
    return end
  }

  /// The same with "of …" and "and …" behind it, unless a verb follows the second.
  func chainEnd(at start: Int, to limit: Int) -> Int? {
    guard var end = end(at: start, to: limit) else { return nil }
    while end + 1 < limit {
      switch tagged.function(end) {
      case .of, .and:
        guard times.read(at: end + 1, to: limit) == nil,
          let next = self.end(at: end + 1, to: limit),
          !startsVerb(next, to: limit)
        else { return end }
        end = next
      default: return end
      }
    }
    return end
  }

  /// Whether a finite verb begins at a token, adverbs before it aside.
  func startsVerb(_ token: Int, to limit: Int) -> Bool {
    var place = token
    while place < limit, tagged.tags[place] == .adverb { place += 1 }
    return place < limit
      && (tagged.tags[place].isFiniteVerb || tagged.function(place)?.isAuxiliary == true)
  }
}
