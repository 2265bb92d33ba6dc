import Lexicon
import Text

/// Reads one noun phrase from its first token on.
struct NounPhraseScanner {
  let tokens: [Token]
  let tags: [Tag]
  let source: SourceText
  let traitsOfWords: [WordTraits]
  /// The sentence.
  var start = 0
  var end = 0
  /// The first token, and the one that is looked at.
  var first = 0
  var place = 0
  /// The last noun so far, or -1.
  var head = -1
  /// The last number so far, or -1.
  var number = -1
  /// The last adjective or participle so far, or -1.
  var modifier = -1
  var hasDeterminer = false
  /// Whether the phrase is a time that began with a day or month: "Monday morning".
  var isTime = false
  /// Quotation marks of a nickname or of scare quotes that the phrase has passed.
  var closingQuote = -1

  init(
    tokens: [Token],
    tags: [Tag],
    source: SourceText,
    traitsOfWords: [WordTraits]
  ) {
    self.tokens = tokens
    self.tags = tags
    self.source = source
    self.traitsOfWords = traitsOfWords
  }

  /// What is known of a token's word.
  func traits(_ place: Int) -> WordTraits {
    let word = tokens[place].word
    return word.isKnown ? traitsOfWords[Int(word.index)] : []
  }

  /// The phrase that begins at a token of a sentence, or nil.
  mutating func phrase(at first: Int, in sentence: Range<Int>) -> NounPhrase? {
    start = sentence.lowerBound
    end = sentence.upperBound
    self.first = first
    place = first
    head = -1
    number = -1
    modifier = -1
    closingQuote = -1
    hasDeterminer = false
    isTime = false
    if tags[first] == .pronoun { return pronoun() }
    guard begins(at: first), !isStamp(first) else { return nil }
    while place < end, goesOn() { place += 1 }
    // "fond of her", "his playing": nothing is owned by a noun.
    let found = finish()
    let isAlone = found.map { $0.tokens.count == 1 } ?? true
    return tags[first] == .possessivePronoun && head < 0 && isAlone ? pronoun() : found
  }

  /// A pronoun is a phrase of its own, with a mark of possession at most: "one another's".
  func pronoun() -> NounPhrase? {
    NounPhrase(tokens: first..<(first + 1), head: first, kind: .pronoun, isPossessive: false)
  }

  /// Whether a token is the time at which an entry of a live page was made: "18.55 Cork Airport says".
  private func isStamp(_ place: Int) -> Bool {
    place == start && place + 1 < end
      && tokens[place].stampsEntry(before: tokens[place + 1], in: source)
  }

  /// Whether a day is somebody's given name, between commas before a word that no list knows: "its
  /// spokesman, Sunday Ogbeifun, said".
  private func isGivenName(_ place: Int) -> Bool {
    place > start && place + 2 < end && tokens[place - 1].kind == .comma
      && tags[place + 1].isProperNoun && !tokens[place + 1].word.isKnown
      && tokens[place + 2].kind == .comma
  }

  func begins(at place: Int) -> Bool {
    switch tags[place] {
    case .noun, .pluralNoun, .properNoun, .pluralProperNoun, .determiner, .possessivePronoun,
      .adjective, .number, .foreign:
      return tokens[place].kind != .clitic
    case .verbParticiple, .verbGerund: return modifiesAtStart(place)
    case .verbPast: return ranksBehind(place)
    case .symbol: return isNext(.number, behind: place)
    case .adverb: return isNext(.number, behind: place)
    default: return isParticle(place) && startsName(place + 1)
    }
  }

  // MARK: One step

  /// Takes the token at `place` into the phrase, or says that the phrase has ended.
  mutating func goesOn() -> Bool {
    if closingQuote >= place { return step(tags[place]) || place == closingQuote }
    let tag = tags[place]
    if place > first, breaksBefore(place) { return false }
    if step(tag) { return true }
    if head >= 0, startsSuffix { return true }
    if isParticle(place), startsName(nameBehindParticles), head < 0 || tags[head].isProperNoun {
      return true
    }
    switch tokens[place].kind {
    case .quotationMark: return opensQuote()
    // "a long, cold winter", but not "whether it is safe, | Roth said".
    case .comma:
      return head < 0 && modifier == place - 1 && isModifier(place + 1) && !tags[place + 1].isNoun
    case .symbol where tag == .symbol: return isNext(.number, behind: place)
    default: return tag == .conjunction && joins()
    }
  }

  /// Takes a token whose tag alone allows it.
  mutating func step(_ tag: Tag) -> Bool {
    switch tag {
    case .determiner, .possessivePronoun:
      guard head < 0, modifier < 0, number < 0, !isOwned || place == first else { return false }
      if hasDeterminer, tag == .determiner, !isPredeterminer(place - 1) { return false }
      hasDeterminer = true
    case .noun, .pluralNoun, .properNoun, .pluralProperNoun:
      if tokens[place].kind == .clitic { return false }
      if place == first || head < 0 && modifier == place - 1 && !hasDeterminer {
        isTime = isDayOrMonth(place) && !isGivenName(place)
      }
      head = place
    case .foreign: head = place
    case .adjective:
      if head >= 0 { return continuesName() }
      modifier = place
    case .number:
      if head >= 0 { return takesNumber() }
      number = place
    case .verbParticiple, .verbGerund:
      guard head < 0, place == first || isModifierInside(place) else { return false }
      modifier = place
    case .verbPast:
      guard
        place == first
          || head < 0 && hasDeterminer && isModifierInside(place) && !endsInAge(place - 1)
            && !isWholeSubject(place - 1)
      else { return false }
      modifier = place
    case .adverb:
      guard head < 0, place > first || isNext(.number, behind: place) else { return false }
      return isModifier(place + 1) || isNext(.number, behind: place)
    default: return false
    }
    return true
  }

  /// Whether a new phrase begins at a token, though its tag would fit into this one.
  func breaksBefore(_ place: Int) -> Bool {
    if isYear(before: place), namesSubject(place) { return true }
    guard head == place - 1, tags[place].isNoun else { return false }
    if tokens[place].kind == .address || tokens[head].kind == .address { return true }
    if isTime { return !isPartOfTime(place) }
    if startsTime(place) { return true }
    guard tags[place].isProperNoun else { return false }
    if namesSubject(place), isFronted || isReduced(before: place) || isMonthInPhrase { return true }
    if tags[head] == .pluralNoun { return !tokens[head].isCapitalised }
    // "told the court Smith was": a body with its article takes no name behind it.
    return tags[head] == .noun && hasDeterminer && traits(head).contains(.body)
      && !tokens[head].isCapitalised
  }
}
