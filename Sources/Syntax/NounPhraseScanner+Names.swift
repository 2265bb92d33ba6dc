import Text

/// Parts of names: particles, suffixes, nicknames, and quoted words inside a phrase.
extension NounPhraseScanner {
  /// "World Economic Forum": a capitalised adjective between two proper nouns; "the Latvian prime
  /// minister": an adjective between a nation's and a common noun.
  func continuesName() -> Bool {
    if head == place - 1, traits(head).contains(.demonym), place + 1 < end {
      return tags[place + 1].isNoun || tags[place + 1] == .adjective
    }
    guard tags[head].isProperNoun, head == place - 1, tokens[place].isCapitalised, place + 1 < end
    else { return false }
    // "South Korean officials", but not "in Texas | Mexican officials"
    if head == first, traits(place).contains(.demonym), tags[place + 1].isNoun,
      first == start || tags[first - 1] != .preposition
    {
      return true
    }
    return tags[place + 1].isProperNoun
  }

  /// "Flight 370", "May 5", but not "in Alaska | 84 percent".
  mutating func takesNumber() -> Bool {
    guard head == place - 1, tags[head].isProperNoun else { return false }
    if place + 1 < end, tags[place + 1].isNoun || tags[place + 1] == .symbol { return false }
    return true
  }

  /// Whether the phrase so far goes with a preposition that opens the sentence, and is no post or
  /// person that a name may follow: "In his last bout", "Since 1994", but not "With her brother".
  var isFronted: Bool {
    guard first > start, tags[first - 1] == .preposition,
      first - 1 == start || tokens[first - 2].kind == .comma
    else { return false }
    if tags[head].isProperNoun || tokens[head].isCapitalised { return false }
    return hasDeterminer && traits(head).isDisjoint(with: [.post, .title, .body, .demonym])
  }

  /// Whether a surname alone behind a thing begins a clause about it: "a sum | Roth dismissed", and
  /// not "the composer Roth said".
  func isReduced(before place: Int) -> Bool {
    hasDeterminer && tags[head] == .noun && !tokens[head].isCapitalised
      && traits(head).isDisjoint(with: [.post, .title, .body, .demonym])
      && place + 1 < end && !tags[place + 1].isProperNoun && !traits(place).contains(.givenName)
  }

  /// Whether the phrase so far is a month behind a preposition: "back in June | Roth went".
  var isMonthInPhrase: Bool {
    head == first && traits(head).contains(.month) && first > start
      && tags[first - 1] == .preposition
  }

  /// Whether the phrase so far is a number behind a preposition or month, and a name follows: "In
  /// January 2009 | Oliveira won", but not "the 2009 World Cup".
  func isYear(before place: Int) -> Bool {
    guard number == first, place == first + 1, head < 0, first > start, tags[place].isProperNoun
    else { return false }
    return tags[first - 1] == .preposition || traits(first - 1).contains(.month)
  }

  /// Whether a name here is the subject of a verb that follows it.
  func namesSubject(_ place: Int) -> Bool {
    var next = place
    while next < end, tags[next].isProperNoun { next += 1 }
    while next < end, tags[next] == .adverb { next += 1 }
    return next < end && (tags[next].isFiniteVerb || traits(next).contains(.auxiliary))
  }

  func startsName(_ place: Int) -> Bool {
    place < end && tags[place].isProperNoun && tokens[place].isCapitalised
  }

  /// The first token behind "van der", "de la".
  var nameBehindParticles: Int {
    var next = place
    while next < end, next < place + Self.mostParticles, isParticle(next) { next += 1 }
    return next
  }

  static let mostParticles = 3

  func isParticle(_ place: Int) -> Bool {
    tokens[place].letterCase == .lower && NamePart.particles.contains(packed(place))
  }

  /// "Jr." behind a name, or the comma before it.
  var startsSuffix: Bool {
    let isComma = tokens[place].kind == .comma
    let suffix = isComma ? place + 1 : place
    return head == place - 1 && tags[head].isProperNoun && suffix < end
      && tokens[suffix].isCapitalised && NamePart.suffixes.contains(packed(suffix))
  }

  /// A short word as a number; 0 for a long one.
  func packed(_ place: Int) -> UInt64 {
    let range = tokens[place].range
    guard range.length <= NamePart.longest else { return 0 }
    return NamePart.pack(source.bytes[range.start..<range.end])
  }

  /// A nickname between parts of a name, or scare quotes that end with the phrase's noun.
  mutating func opensQuote() -> Bool {
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

  var closingLimit: Int { min(end, place + Self.longestQuote + 1) }

  /// Tokens that scare quotes or a nickname within a phrase may hold.
  static let longestQuote = 4

  func isQuotable(_ place: Int) -> Bool {
    switch tags[place] {
    case .noun, .pluralNoun, .properNoun, .pluralProperNoun, .adjective, .number, .foreign,
      .verbParticiple, .verbGerund:
      true
    // “The Ferryman”
    case .determiner: tokens[place].isCapitalised
    default: false
    }
  }
}
