import Text

/// What stands before the noun: adjectives, participles, numbers; and times behind it.
extension NounPhraseScanner {
  /// Whether the phrase stands behind an owner: "the museum’s | chief glazier".
  var isOwned: Bool { first > start && tags[first - 1] == .possessive }

  func isPredeterminer(_ place: Int) -> Bool {
    guard place >= first else { return false }
    return traits(place).contains(.predeterminer)
  }

  /// Whether the token can stand before a noun, and a noun comes.
  func isModifier(_ place: Int) -> Bool {
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
  static let longestModifiers = 6

  /// Whether a participle inside a phrase modifies what follows: "the injured man".
  func isModifierInside(_ place: Int) -> Bool {
    guard hasDeterminer || isOwned || modifier == place - 1 || number == place - 1 else {
      return false
    }
    return isModifier(place + 1) && isNounNear(place + 1)
  }

  /// Whether an adjective is an age, which may stand for its bearer: "the 58-year-old | told".
  func endsInAge(_ place: Int) -> Bool {
    let range = tokens[place].range
    return range.length > Self.ageTail.count
      && source.bytes[range.start..<range.end].suffix(Self.ageTail.count)
        .elementsEqual(Self.ageTail)
  }

  private static let ageTail = Array("-old".utf8)

  /// Whether the phrase begins the sentence and may stand without a noun: "Both | urged fans", "The Norwegian |
  /// urged fans".
  func isWholeSubject(_ place: Int) -> Bool {
    guard first == start else { return false }
    return place == first
      ? traits(place).contains(.standsAlone)
      : place == first + 1 && tags[place] == .adjective && traits(place).contains(.demonym)
  }

  func isNounNear(_ place: Int) -> Bool {
    place < end && (tags[place].isNoun || isModifier(place))
  }

  /// Whether a participle begins a phrase: "leaked documents", but not "a man | named Smith".
  func modifiesAtStart(_ place: Int) -> Bool {
    if ranksBehind(place) { return true }
    guard place + 1 < end, tags[place + 1] == .noun || tags[place + 1] == .pluralNoun else {
      return false
    }
    if place > start, tags[place - 1] == .possessive { return true }
    guard tags[place] == .verbParticiple, place > start else { return false }
    switch tags[place - 1] {
    case .preposition, .conjunction, .verbPast, .verbPresent3:
      // Behind an auxiliary or "that" it is a verb: "that toppled governments".
      return traits(place - 1).isDisjoint(with: [.auxiliary, .standsAlone])
    default: return false
    }
  }

  /// Whether a participle between a mark and a rank tells of its bearer: "its adviser, retired |
  /// Colonel Ada Roth".
  func ranksBehind(_ place: Int) -> Bool {
    traits(place).contains(.former) && tokens[place].letterCase == .lower && place > start
      && tags[place - 1] == .punctuation && place + 2 < end && tokens[place + 1].isCapitalised
      && traits(place + 1).contains(.title) && tags[place + 2].isProperNoun
  }

  func isNext(_ tag: Tag, behind place: Int) -> Bool {
    place + 1 < end && tags[place + 1] == tag
  }

  /// "political and economic crisis", "Marks & Spencer".
  func joins() -> Bool {
    guard place > first, place + 1 < end else { return false }
    if isAmpersand(place) { return tags[place - 1].isNoun && tags[place + 1].isNoun }
    let isPair = modifier == place - 1 && head < 0 && tags[place - 1] == .adjective
    return isPair && tags[place + 1] == .adjective && isModifier(place + 1)
      && isNounNear(place + 2)
  }

  func isAmpersand(_ place: Int) -> Bool {
    tokens[place].range.length == 1 && source.bytes[tokens[place].range.start] == UInt8(ascii: "&")
  }

  // MARK: Times

  func isDayOrMonth(_ place: Int) -> Bool {
    let traits = traits(place)
    return !traits.isDisjoint(with: [.day, .timeAdverb])
      || traits.contains(.month) && isNext(.number, behind: place)
  }

  /// Whether a token is a time that no noun before it takes with it: "Parliament | Monday".
  func startsTime(_ place: Int) -> Bool {
    let traits = traits(place)
    guard !traits.isDisjoint(with: [.day, .timeAdverb, .month]) else { return false }
    // "Theresa May" is no time; "Parliament May 5" is.
    if traits.contains(.month), !isNext(.number, behind: place) { return false }
    // "Mr Sunday Ighodaro"
    if head == place - 1, self.traits(head).contains(.title), tokens[head].isCapitalised,
      startsName(place + 1)
    {
      return false
    }
    return !isTimeWord(head)
  }

  func isTimeWord(_ place: Int) -> Bool { !traits(place).isDisjoint(with: .anyTime) }

  /// Whether a noun behind "Monday" belongs to the time: "Monday morning".
  func isPartOfTime(_ place: Int) -> Bool {
    let traits = traits(place)
    if traits.contains(.day) { return false }
    if isTimeWord(place) { return true }
    // "on Thursday | prosecutors said"
    if !hasDeterminer, tags[place] == .pluralNoun { return false }
    return hasDeterminer || !tokens[place].isCapitalised
  }
}
