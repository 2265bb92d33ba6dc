import Lexicon
import Quotation
import Syntax
import Text

/// Words that tell how something is said, with the time in them: "in a 2019 interview with CNN".
struct MediumPhrase: Hashable, Sendable {
  let tokens: Range<Int>
  /// The time within the words, or nil.
  let time: TimePhrase?
}

/// Reads the way in which something is said: "in an interview with CNN", "on X", "by phone".
struct MediumReader {
  let forms: WordForms
  let words: MediumWords
  let times: TimeReader
  let quotes: QuoteBounds
  private var tagged: TaggedText { forms.tagged }
  private var phrases: PhraseEnds { PhraseEnds(tagged: tagged, times: times) }

  /// The medium whose preposition is a token, or nil; `isWriting` tells that what it belongs to is
  /// written, so that "in The Courier" is a newspaper.
  func read(at start: Int, to limit: Int, isWriting: Bool) -> MediumPhrase? {
    guard start + 1 < limit, words.starters.find(start, in: forms) != nil else { return nil }
    if let phrase = words.phrases.find(at: start, to: limit, in: forms) {
      // "in court papers", "on the radio station": the phrase goes on as another noun.
      let isCut =
        phrase.end < limit && tagged.nounPhraseOfToken[phrase.end] >= 0
        && tagged.nounPhraseOfToken[phrase.end] == tagged.nounPhraseOfToken[phrase.end - 1]
      if !isCut { return MediumPhrase(tokens: start..<phrase.end, time: nil) }
    }
    let preposition = forms[start]
    if let noun = noun(at: start, preposition, to: limit) { return noun }
    if let end = name(at: start, preposition, to: limit) {
      return MediumPhrase(tokens: start..<end, time: nil)
    }
    if isWriting, let end = outlet(at: start, to: limit) {
      return MediumPhrase(tokens: start..<end, time: nil)
    }
    return nil
  }

  /// "in an emailed statement to Reuters": a noun of the list with what belongs to it.
  private func noun(at start: Int, _ preposition: String, to limit: Int) -> MediumPhrase? {
    guard var end = phrases.end(at: start + 1, to: limit) else { return nil }
    var first = start + 1
    // "in a series | of tweets"
    if end + 1 < limit, tagged.function(end) == .of,
      words.parts.find(before: end, from: first, in: forms) != nil,
      let whole = phrases.end(at: end + 1, to: limit)
    {
      first = end + 1
      end = whole
    }
    guard let found = words.nouns.find(before: end, from: first, in: forms),
      first > start + 1 || found.meaning.prepositions.contains(preposition)
    else { return nil }
    let isBare = found.start == first
    if isBare, found.meaning.kind == .noun, tagged.tags[end - 1] != .pluralNoun { return nil }
    let inner = (start + 1..<found.start).lazy.compactMap { times.core(at: $0, to: found.start) }
      .first
    return MediumPhrase(tokens: start..<complement(from: end, to: limit), time: inner)
  }

  /// What belongs to a noun: with whom, to whom, by whom, of what, and on which channel.
  private func complement(from start: Int, to limit: Int) -> Int {
    var end = start
    while end + 1 < limit {
      switch tagged.function(end) {
      case .with, .to, .for, .from, .by, .of, .before:
        guard times.read(at: end + 1, to: limit) == nil,
          let next = phrases.chainEnd(at: end + 1, to: limit)
        else { return end }
        end = next
      case .on:
        guard let channel = channel(at: end, to: limit) else { return end }
        end = channel
      case .in:
        guard times.read(at: end, to: limit) == nil, let outlet = outlet(at: end, to: limit) else {
          return end
        }
        end = outlet
      default: return end
      }
    }
    return end
  }

  /// The end of "on X", "on his Telegram channel" behind a noun.
  private func channel(at start: Int, to limit: Int) -> Int? {
    let preposition = forms[start]
    return noun(at: start, preposition, to: limit)?.tokens.upperBound
      ?? name(at: start, preposition, to: limit)
  }

  /// "on X", "on CNN’s “Morning Table”": a name of the list, or a programme in quotation marks.
  private func name(at start: Int, _ preposition: String, to limit: Int) -> Int? {
    var first = start + 1
    if tagged.function(start) == .on, let end = quotes.shortStretch(at: first, to: limit) {
      return end
    }
    if first + 1 < limit,
      tagged.function(first) == .the || tagged.tags[first] == .possessivePronoun
    {
      first += 1
    }
    guard tagged.tokens[first].isCapitalised || tagged.tokens[first].kind == .number,
      let found = words.names.find(at: first, to: limit, in: forms),
      found.meaning.prepositions.contains(preposition)
    else { return nil }
    var end = found.end
    let isOwner = end < limit && tagged.tags[end] == .possessive
    if isOwner { end += 1 }
    if let title = quotes.shortStretch(at: end, to: limit) { return title }
    let proper = properEnd(from: end, to: limit)
    // "on X’s plan", "on Fox lawyers": something of theirs, or others.
    if isOwner, proper == end { return nil }
    if proper < limit, tagged.tags[proper].isNoun, times.read(at: proper, to: limit) == nil {
      return nil
    }
    return proper
  }

  /// "in The Courier": a newspaper's name, which no place bears.
  private func outlet(at start: Int, to limit: Int) -> Int? {
    guard tagged.function(start) == .in else { return nil }
    let first = start + 1
    var name = first
    if tagged.function(name) == .the { name += 1 }
    guard name < limit, tagged.tokens[name].isCapitalised, tagged.place(name) == nil,
      times.entry(name) == nil, let end = phrases.end(at: first, to: limit),
      (name..<end).allSatisfy({ tagged.tokens[$0].isCapitalised }),
      name > first || end - name > 1 || tagged.longestPhrase(at: name) == nil
    else { return nil }
    if case .place = tagged.longestPhrase(at: name)?.meaning { return nil }
    // A town has no article: only "the" or "The" makes a newspaper of an unknown name.
    guard name > first else { return nil }
    // "in The Art | of Waiting"
    guard end + 1 < limit, tagged.function(end) == .of, tagged.tokens[end + 1].isCapitalised else {
      return end
    }
    return phrases.end(at: end + 1, to: limit) ?? end
  }

  /// The end of a run of capitalised words, small words between them included.
  private func properEnd(from start: Int, to limit: Int) -> Int {
    var end = start
    var place = start
    while place < limit {
      if tagged.tokens[place].isCapitalised, times.entry(place)?.kind != .weekday,
        times.entry(place)?.kind != .month
      {
        end = place + 1
      } else if place == start || tagged.function(place) != .the && tagged.function(place) != .of {
        break
      }
      place += 1
    }
    return end
  }
}
