import Lexicon
import Text

/// Reads one noun phrase from its first token on.
struct NounPhraseScanner {
  let tokens: [Token]
  let tags: [Tag]
  let end: Int
  let start: Int
  let source: SourceText
  let lexicon: LexiconSet
  /// The first token, and the one that is looked at.
  private(set) var first = 0
  private(set) var place = 0
  /// The last noun so far, or -1.
  private var head = -1
  /// The last number so far, or -1.
  private var number = -1
  /// The last adjective or participle so far, or -1.
  private var modifier = -1
  private var hasDeterminer = false
  /// Whether the phrase is a time that began with a day or month: "Monday morning".
  private var isTime = false
  /// Quotation marks of a nickname or of scare quotes that the phrase has passed.
  private var closingQuote = -1

  init(
    tokens: [Token],
    tags: [Tag],
    end: Int,
    start: Int,
    source: SourceText,
    lexicon: LexiconSet
  ) {
    self.tokens = tokens
    self.tags = tags
    self.end = end
    self.start = start
    self.source = source
    self.lexicon = lexicon
  }

  /// The phrase that begins at a token, or nil.
  mutating func phrase(at first: Int) -> NounPhrase? {
    self.first = first
    place = first
    if tags[first] == .pronoun { return pronoun() }
    guard begins(at: first) else { return nil }
    while place < end, goesOn() { place += 1 }
    return finish()
  }

  /// A pronoun is a phrase of its own, with a mark of possession at most: "one another's".
  private func pronoun() -> NounPhrase? {
    NounPhrase(tokens: first..<(first + 1), head: first, kind: .pronoun, isPossessive: false)
  }

  private func begins(at place: Int) -> Bool {
    switch tags[place] {
    case .noun, .pluralNoun, .properNoun, .pluralProperNoun, .determiner, .possessivePronoun,
      .adjective, .number, .foreign:
      return tokens[place].kind != .clitic
    case .verbParticiple, .verbGerund: return modifiesAtStart(place)
    case .symbol: return isNext(.number, behind: place)
    case .adverb: return isNext(.number, behind: place)
    default: return isParticle(place) && startsName(place + 1)
    }
  }

  // MARK: One step

  /// Takes the token at `place` into the phrase, or says that the phrase has ended.
  private mutating func goesOn() -> Bool {
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
    case .comma: return head < 0 && modifier == place - 1 && isModifier(place + 1)
    case .symbol where tag == .symbol: return isNext(.number, behind: place)
    default: return tag == .conjunction && joins()
    }
  }

  /// Takes a token whose tag alone allows it.
  private mutating func step(_ tag: Tag) -> Bool {
    switch tag {
    case .determiner, .possessivePronoun:
      guard head < 0, modifier < 0, number < 0, !isOwned || place == first else { return false }
      if hasDeterminer, tag == .determiner, !isPredeterminer(place - 1) { return false }
      hasDeterminer = true
    case .noun, .pluralNoun, .properNoun, .pluralProperNoun:
      if tokens[place].kind == .clitic { return false }
      if place == first { isTime = isDayOrMonth(place) }
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
      guard head < 0, hasDeterminer, isModifierInside(place) else { return false }
      modifier = place
    case .adverb:
      guard head < 0, place > first || isNext(.number, behind: place) else { return false }
      return isModifier(place + 1) || isNext(.number, behind: place)
    default: return false
    }
    return true
  }

  /// Whether a new phrase begins at a token, though its tag would fit into this one.
  private func breaksBefore(_ place: Int) -> Bool {
    guard head == place - 1, tags[place].isNoun else { return false }
    if tokens[place].kind == .address || tokens[head].kind == .address { return true }
    if isTime { return !isPartOfTime(place) }
    if startsTime(place) { return true }
    guard tags[place].isProperNoun else { return false }
    if tags[head] == .pluralNoun { return !tokens[head].isCapitalised }
    // "told the court Smith was": a body with its article takes no name behind it.
    return tags[head] == .noun && hasDeterminer && lexicon[tokens[head].word]?.body != nil
      && !tokens[head].isCapitalised
  }

  // MARK: Times

  private func isDayOrMonth(_ place: Int) -> Bool {
    let time = lexicon[tokens[place].word]?.time
    return time == .day || time == .month && isNext(.number, behind: place) || time == .adverb
  }

  /// Whether a token is a time that no noun before it takes with it: "Parliament | Monday".
  private func startsTime(_ place: Int) -> Bool {
    guard !tags[head].isNoun || head >= first else { return false }
    guard let time = lexicon[tokens[place].word]?.time else { return false }
    switch time {
    case .day, .adverb: return !isTimeWord(head)
    // "Theresa May" is no time; "Parliament May 5" is.
    case .month: return isNext(.number, behind: place) && !isTimeWord(head)
    case .part, .unit: return false
    }
  }

  private func isTimeWord(_ place: Int) -> Bool { lexicon[tokens[place].word]?.time != nil }

  /// Whether a noun behind "Monday" belongs to the time: "Monday morning".
  private func isPartOfTime(_ place: Int) -> Bool {
    switch lexicon[tokens[place].word]?.time {
    case .part, .unit, .adverb, .month: true
    case .day: false
    case nil: hasDeterminer || !tokens[place].isCapitalised
    }
  }

  // MARK: Modifiers

  /// Whether the phrase stands behind an owner: "the port’s | chief economist".
  private var isOwned: Bool { first > start && tags[first - 1] == .possessive }

  private func isPredeterminer(_ place: Int) -> Bool {
    guard place >= first else { return false }
    switch lexicon[tokens[place].word]?.function {
    case .all?, .both?: return true
    default: return false
    }
  }

  /// Whether the token can stand before a noun, and a noun comes.
  private func isModifier(_ place: Int) -> Bool {
    var next = place
    while next < end, next < place + Self.longestModifiers {
      switch tags[next] {
      case .adjective, .number, .verbParticiple, .verbGerund, .adverb: next += 1
      case .noun, .pluralNoun, .properNoun, .pluralProperNoun:
        return next > place || tags[place].isNoun
      default:
        return next > place && tags[next - 1] == .adjective && hasDeterminer
      }
    }
    return false
  }

  /// No chain of modifiers is looked through further; longer ones are not seen in UD's news.
  private static let longestModifiers = 6

  /// Whether a participle inside a phrase modifies what follows: "the injured man".
  private func isModifierInside(_ place: Int) -> Bool {
    guard hasDeterminer || isOwned || modifier == place - 1 || number == place - 1 else {
      return false
    }
    return isModifier(place + 1) && isNounNear(place + 1)
  }

  private func isNounNear(_ place: Int) -> Bool {
    place < end && (tags[place].isNoun || isModifier(place))
  }

  /// Whether a participle begins a phrase: "leaked documents", but not "a man | named Smith".
  private func modifiesAtStart(_ place: Int) -> Bool {
    guard place + 1 < end, tags[place + 1] == .noun || tags[place + 1] == .pluralNoun else {
      return false
    }
    if place > start, tags[place - 1] == .possessive { return true }
    guard tags[place] == .verbParticiple, place > start else { return false }
    switch tags[place - 1] {
    case .preposition, .conjunction, .verbPast, .verbPresent3:
      return lexicon[tokens[place - 1].word]?.function?.isAuxiliary != true
    default: return false
    }
  }

  private func isNext(_ tag: Tag, behind place: Int) -> Bool {
    place + 1 < end && tags[place + 1] == tag
  }

  /// "political and economic crisis", "Marks & Spencer".
  private func joins() -> Bool {
    guard place > first, place + 1 < end else { return false }
    if isAmpersand(place) { return tags[place - 1].isNoun && tags[place + 1].isNoun }
    let isPair = modifier == place - 1 && head < 0 && tags[place - 1] == .adjective
    return isPair && tags[place + 1] == .adjective && isModifier(place + 1)
      && isNounNear(place + 2)
  }

  private func isAmpersand(_ place: Int) -> Bool {
    tokens[place].range.length == 1 && source.bytes[tokens[place].range.start] == UInt8(ascii: "&")
  }

  // MARK: Names

  /// "World Economic Forum": a capitalised adjective between two proper nouns.
  private func continuesName() -> Bool {
    tags[head].isProperNoun && head == place - 1 && tokens[place].isCapitalised
      && place + 1 < end && tags[place + 1].isProperNoun
  }

  /// "Flight 370", "May 5", but not "in Alaska | 84 percent".
  private mutating func takesNumber() -> Bool {
    guard head == place - 1, tags[head].isProperNoun else { return false }
    if place + 1 < end, tags[place + 1].isNoun || tags[place + 1] == .symbol { return false }
    return true
  }

  private func startsName(_ place: Int) -> Bool {
    place < end && tags[place].isProperNoun && tokens[place].isCapitalised
  }

  /// The first token behind "van der", "de la".
  private var nameBehindParticles: Int {
    var next = place
    while next < end, next < place + Self.mostParticles, isParticle(next) { next += 1 }
    return next
  }

  private static let mostParticles = 3

  private func isParticle(_ place: Int) -> Bool {
    tokens[place].letterCase == .lower && NamePart.particles.contains(packed(place))
  }

  /// "Jr." behind a name, or the comma before it.
  private var startsSuffix: Bool {
    let isComma = tokens[place].kind == .comma
    let suffix = isComma ? place + 1 : place
    return head == place - 1 && tags[head].isProperNoun && suffix < end
      && tokens[suffix].isCapitalised && NamePart.suffixes.contains(packed(suffix))
  }

  /// A short word as a number; 0 for a long one.
  private func packed(_ place: Int) -> UInt64 {
    let range = tokens[place].range
    guard range.length <= NamePart.longest else { return 0 }
    return NamePart.pack(source.bytes[range.start..<range.end])
  }

  // MARK: Quotation marks

  /// A nickname between parts of a name, or scare quotes that end with the phrase's noun.
  private mutating func opensQuote() -> Bool {
    guard place > first, place < closingLimit else { return false }
    var close = place + 1
    while close < closingLimit, isQuotable(close) { close += 1 }
    guard close > place + 1, close < end, tokens[close].kind == .quotationMark else { return false }
    let isName = head == place - 1 && tags[head].isProperNoun
    if isName {
      guard close + 1 < end, tags[close + 1].isProperNoun, tokens[place + 1].isCapitalised else {
        return false
      }
    } else {
      let hasHead = tags[close - 1].isNoun || close + 1 < end && tags[close + 1].isNoun
      guard head < 0, hasHead else { return false }
    }
    closingQuote = close
    return true
  }

  private var closingLimit: Int { min(end, place + Self.longestQuote + 1) }

  /// Tokens that scare quotes or a nickname within a phrase may hold.
  private static let longestQuote = 4

  private func isQuotable(_ place: Int) -> Bool {
    switch tags[place] {
    case .noun, .pluralNoun, .properNoun, .pluralProperNoun, .adjective, .number, .foreign,
      .verbParticiple, .verbGerund:
      true
    default: false
    }
  }

  // MARK: The end

  /// What has been read, as a phrase; nil if it has no head.
  private mutating func finish() -> NounPhrase? {
    let last = place - 1
    guard last >= first else { return nil }
    if head < 0 { return headless() }
    let isPossessive = place < end && tags[place] == .possessive
    let kind: NounPhrase.Kind = isName ? .name : .nominal
    return NounPhrase(
      tokens: first..<(isPossessive ? place + 1 : place),
      head: head,
      kind: kind,
      isPossessive: isPossessive
    )
  }

  /// Whether the phrase is headed by a name, not by a common noun, a time or a lone title.
  private var isName: Bool {
    guard tags[head].isProperNoun, !isTime else { return false }
    let word = lexicon[tokens[head].word]
    if word?.time == .day || isMonth { return false }
    guard word?.role != nil || word?.title != nil else { return true }
    // "the Prime Minister", "the President": nothing but titles and roles is no name.
    return (first..<head).contains { place in
      guard tags[place].isProperNoun else { return false }
      let word = lexicon[tokens[place].word]
      return word?.role == nil && word?.title == nil
    } && word?.title == nil
  }

  /// Whether the phrase is a month: one that no one is called by, or "in May".
  private var isMonth: Bool {
    guard head == first, let word = lexicon[tokens[head].word], word.time == .month else {
      return false
    }
    return word.femaleShare == nil || first > start && tags[first - 1] == .preposition
  }

  /// "two", "the accused", "some", "those"; nil for an article or adjective alone.
  private func headless() -> NounPhrase? {
    let last = place - 1
    if number == last {
      return NounPhrase(tokens: first..<place, head: last, kind: .other, isPossessive: false)
    }
    if modifier == last, hasDeterminer, last == first + 1 {
      return NounPhrase(tokens: first..<place, head: last, kind: .nominal, isPossessive: false)
    }
    guard last == first else { return nil }
    let standsAlone =
      switch lexicon[tokens[first].word]?.function {
      case .this?, .that?, .these?, .those?, .all?, .both?, .each?, .another?: true
      case let function?: function == .some || function == .any
      case nil: tags[first] == .adjective && isSubject
      }
    return standsAlone
      ? NounPhrase(tokens: first..<place, head: first, kind: .other, isPossessive: false) : nil
  }

  /// "Many said", "Several of them": an adjective alone before a finite verb or "of".
  private var isSubject: Bool {
    guard place < end, first == start || tags[first - 1] == .punctuation else { return false }
    return tags[place].isFiniteVerb || lexicon[tokens[place].word]?.function == .of
  }
}
