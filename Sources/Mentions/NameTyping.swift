import Lexicon
import Syntax
import Text

/// Tells by evidence in and around it what a name names.
struct NameTyping {
  let tagged: TaggedText
  let lexicon: LexiconSet

  /// The longest run of capitals that is an acronym: "UNESCO".
  static let longestAcronym = 6
  /// The share of women among a given name's bearers above which it is a woman's name, and below
  /// one minus which a man's: nine of ten bearers.
  static let clearShare: Float = 0.9

  /// What the name's own words and its neighbours say.
  func type(of parts: NameParts, phrase: Range<Int>, after: Int) -> Mention.EntityType {
    if parts.hasPersonTitle {
      return parts.body == .organisation && !isGivenName(parts.name) ? .organisation : .person
    }
    if isNobodys(parts.name) { return .place }
    if let type = bodyType(parts.name) { return type }
    if let body = parts.body { return body == .document ? .document : .organisation }
    if let place = placeType(parts.name) { return place }
    if isAcronym(parts.name) || isCompound(parts.name) { return .organisation }
    if givenNameShare(parts.name) != nil, parts.name.count > 1, !isBehindArticle(parts.name) {
      return .person
    }
    if holdsAcronym(parts.name) { return .organisation }
    if isFollowedByAge(after) || isFollowedByWho(after) { return .person }
    if hasDeterminer(phrase, before: parts.name) { return .unknown }
    if isBehindBody(phrase, after: after) { return .organisation }
    if isFronted(phrase) || isWithin(phrase, after: after) { return .place }
    if isTeam(parts.name, phrase, after: after) { return .organisation }
    return looksLikePerson(parts.name) ? .person : .unknown
  }

  /// Whether a name behind a role that is also a body's noun is a given name and a surname: "energy
  /// regulator Tomasz Bielak", and not "Regulator Energy Board".
  private func isGivenName(_ name: Range<Int>) -> Bool {
    name.count == 2
      && (tagged.word(name.lowerBound) == nil
        || tagged.word(name.lowerBound)?.femaleShare != nil)
  }

  /// The gender that the given name tells of; none for one word that is often a surname, "Harris", or
  /// that stands behind an article, "the Apollo".
  func gender(of name: Range<Int>) -> Gender {
    guard let share = givenNameShare(name) ?? laterShare(name) else { return .unknown }
    if name.count == 1,
      tagged.word(name.lowerBound)?.surnameShare != nil || isBehindArticle(name)
    {
      return .unknown
    }
    if share >= Self.clearShare { return .female }
    return share <= 1 - Self.clearShare ? .male : .unknown
  }

  /// The share of women among the bearers of a name's first word, or nil if it is no given name.
  ///
  /// Of a double given name its first part tells: "Anne-Lise".
  func givenNameShare(_ name: Range<Int>) -> Float? {
    guard let first = name.first else { return nil }
    if let share = tagged.word(first)?.femaleShare { return share }
    let bytes = tagged.source.bytes[
      tagged.tokens[first].range.start..<tagged.tokens[first].range.end
    ]
    guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")) else { return nil }
    return lexicon[lexicon.id(of: bytes[..<hyphen])]?.femaleShare
  }

  /// The share of women among the bearers of the second of three words, if nothing is known of the first,
  /// which may be a title that no lexicon has: "Ardmaor Bernadette Holm".
  private func laterShare(_ name: Range<Int>) -> Float? {
    guard name.count > 2, tagged.word(name.lowerBound) == nil else { return nil }
    return tagged.word(name.lowerBound + 1)?.femaleShare
  }

  /// The age behind a name: the number of ", 34," or "(34)", of somebody who is a person also that of
  /// "is 34" and ", who is 34"; with the token behind it.
  func age(after token: Int, ofPerson: Bool = false) -> (age: Int, end: Int)? {
    guard let number = ageNumber(after: token, ofPerson: ofPerson), number < tagged.tokens.count,
      tagged.tokens[number].kind == .number
    else { return nil }
    guard number + 1 >= tagged.tokens.count || closesAge(number + 1) else { return nil }
    guard let age = self.number(number), age > 0, age < Self.oldest else { return nil }
    return (age, number + 1)
  }

  /// Where the number of an age would stand behind a name.
  private func ageNumber(after token: Int, ofPerson: Bool) -> Int? {
    guard token + 1 < tagged.tokens.count else { return nil }
    switch tagged.tokens[token].kind {
    case .openingBracket: return token + 1
    case .comma:
      let isClause =
        ofPerson && token + 2 < tagged.tokens.count && tagged.function(token + 1) == .who
        && tagged.function(token + 2) == .is
      return isClause ? token + 3 : token + 1
    case .word where ofPerson && tagged.function(token) == .is: return token + 1
    default: return nil
    }
  }

  /// A number of this size or more is no age.
  private static let oldest = 120

  private func closesAge(_ token: Int) -> Bool {
    switch tagged.tokens[token].kind {
    case .comma, .terminal, .closingBracket, .semicolon, .quotationMark, .dash, .colon: true
    default:
      tagged.tokens[token].sentence != tagged.tokens[token - 1].sentence
        || tagged.function(token) == .and
    }
  }

  /// The whole number that a token of digits is, or that it begins with ("34-year-old").
  func number(_ token: Int) -> Int? {
    let range = tagged.tokens[token].range
    var value: Int?
    for byte in tagged.source.bytes[range.start..<range.end] {
      guard byte >= 0x30, byte <= 0x39, (value ?? 0) < Self.oldest * 10 else { break }
      value = (value ?? 0) * 10 + Int(byte - 0x30)
    }
    return value
  }

  private func isFollowedByAge(_ token: Int) -> Bool { age(after: token) != nil }

  private func isFollowedByWho(_ token: Int) -> Bool {
    var next = token
    if next < tagged.tokens.count, tagged.tokens[next].kind == .comma { next += 1 }
    guard next < tagged.tokens.count, let function = tagged.function(next) else { return false }
    return function == .who || function == .whom
  }

  /// Whether "the" stands right before the name: "the Royal Albert Hall", and not "the late Ada Roth".
  private func isBehindArticle(_ name: Range<Int>) -> Bool {
    name.lowerBound > 0 && tagged.function(name.lowerBound - 1) == .the
  }

  /// Whether "the" stands before the name: hardly anybody's.
  private func hasDeterminer(_ phrase: Range<Int>, before name: Range<Int>) -> Bool {
    phrase.lowerBound < name.lowerBound && tagged.tags[phrase.lowerBound] == .determiner
  }

  /// Whether the name stands in apposition behind a body: "The company, Petrolera del Biobío, said".
  private func isBehindBody(_ phrase: Range<Int>, after: Int) -> Bool {
    let comma = phrase.lowerBound - 1
    guard comma > 0, tagged.tokens[comma].kind == .comma,
      after < tagged.tokens.count, tagged.tokens[after].kind == .comma,
      let body = tagged.nounPhrase(at: comma - 1), body.kind == .nominal,
      tagged.tags[body.tokens.lowerBound] == .determiner
        || tagged.tags[body.tokens.lowerBound] == .possessivePronoun
    else { return false }
    return tagged.word(body.head)?.body?.kind == .organisation
  }

  /// Whether a name of which nothing is known stands in a phrase of place that opens the sentence: "In
  /// Mayfair she".
  private func isFronted(_ phrase: Range<Int>) -> Bool {
    let before = phrase.lowerBound - 1
    guard before >= 0, phrase.count == 1, tagged.tokens[before].isCapitalised,
      tagged.word(phrase.lowerBound)?.surnameShare == nil,
      tagged.word(phrase.lowerBound)?.femaleShare == nil
    else { return false }
    switch tagged.function(before) {
    case .in, .at, .near, .outside, .inside: return true
    default: return false
    }
  }

  /// Whether a place behind a name tells where it is: "in Dimondale, Michigan".
  private func isWithin(_ phrase: Range<Int>, after: Int) -> Bool {
    guard phrase.lowerBound > 0, after + 1 < tagged.tokens.count,
      tagged.tokens[after].kind == .comma, let place = tagged.place(after + 1),
      place.kind != .demonym
    else { return false }
    switch tagged.function(phrase.lowerBound - 1) {
    case .in, .at, .near, .outside, .inside: return true
    default: return false
    }
  }

  /// Whether a name of several words takes a plural verb, as the British write of clubs: "Saltmarsh
  /// Town have parted with their coach".
  private func isTeam(_ name: Range<Int>, _ phrase: Range<Int>, after: Int) -> Bool {
    let sentence = tagged.sentenceTokens[tagged.tokens[phrase.lowerBound].sentence]
    guard name.count > 1, after < sentence.upperBound, after == name.upperBound,
      phrase.lowerBound == sentence.lowerBound
    else { return false }
    switch tagged.function(after) {
    case .have, .are, .were: return true
    default: return false
    }
  }

  /// Whether two to four words in capitals that no dictionary knows stand where no place would:
  /// "Berthold Rau", and not "in Stara Rzeka" or "Mill Street".
  private func looksLikePerson(_ name: Range<Int>) -> Bool {
    guard (2...Self.longestUnknown).contains(name.count) else { return false }
    if name.lowerBound > 0 {
      switch tagged.function(name.lowerBound - 1) {
      case .in, .at, .near, .from, .outside, .inside, .on: return false
      default: break
      }
    }
    return name.allSatisfy {
      tagged.tokens[$0].letterCase != .upper && tagged.tokens[$0].isCapitalised
        && !tagged.isOrdinaryWord($0)
    }
  }

  /// The most words in a name of which nothing is known and that still looks like a person's.
  private static let longestUnknown = 4

  /// Whether the first word of a name tells that a storm or undertaking bears it: "Hurricane Otis",
  /// "Tropical Storm Erin".
  private func isNobodys(_ name: Range<Int>) -> Bool {
    name.count > 1
      && name.dropLast().prefix(2).contains { token in
        let range = tagged.tokens[token].range
        return lexicon.bodyNames.isBeginning(tagged.source.bytes[range.start..<range.end])
      }
  }

  private func bodyType(_ name: Range<Int>) -> Mention.EntityType? {
    if name.count > 1, givenNameShare(name) == nil, let last = name.last {
      let range = tagged.tokens[last].range
      if lexicon.bodyNames.isEnding(tagged.source.bytes[range.start..<range.end]) {
        return .organisation
      }
    }
    if name.count > 1, givenNameShare(name) == nil, let last = name.last,
      tagged.word(last)?.abbreviation?.kind == .mayEnd
    {
      return .organisation
    }
    // "Institute of Tidal Research": the noun before "of" tells, not the last.
    if let joint = name.first(where: {
      tagged.function($0) == .of || tagged.function($0) == .for
    }), joint > name.lowerBound, let body = tagged.word(joint - 1)?.body, body.kind != .group,
      !name[(joint + 1)...].contains(where: { tagged.word($0)?.femaleShare != nil })
    {
      return body.kind == .document ? .document : .organisation
    }
    for token in name.reversed() {
      guard let word = tagged.word(token) else { continue }
      if word.function == .of { continue }
      if let body = word.body, name.count > 1 || body.kind != .document {
        // A surname may be a body noun ("Joan Banks"): the given name decides.
        if givenNameShare(name) != nil, name.count == 2, token == name.upperBound - 1 { return nil }
        return body.kind == .document ? .document : .organisation
      }
      if token < name.upperBound - 1 { break }
    }
    return nil
  }

  private func placeType(_ name: Range<Int>) -> Mention.EntityType? {
    guard let first = name.first else { return nil }
    if let (tokens, meaning) = tagged.longestPhrase(at: first), tokens == name,
      case .place(let place) = meaning
    {
      return place.kind == .demonym ? .group : .place
    }
    guard name.count == 1, let place = tagged.word(first)?.place else { return nil }
    return place.kind == .demonym ? .group : .place
  }

  /// Whether one of several words is an acronym: "Burnaby RCMP".
  private func holdsAcronym(_ name: Range<Int>) -> Bool {
    guard name.count > 1 else { return false }
    return name.contains {
      tagged.tokens[$0].letterCase == .upper && tagged.tokens[$0].range.length > 2
    }
      && name.contains { tagged.tokens[$0].letterCase == .capitalised }
  }

  /// Whether the name is two words written as one, as firms and agencies like it: "TransLink",
  /// "BlackRock", and not "McCain" or "DeSantis".
  private func isCompound(_ name: Range<Int>) -> Bool {
    guard let only = name.first, name.count == 1, tagged.tokens[only].letterCase == .mixed,
      givenNameShare(name) == nil
    else { return false }
    let range = tagged.tokens[only].range
    let form = tagged.source.bytes[range.start..<range.end]
    let isLower = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    guard let inner = form.indices.dropFirst().first(where: { !isLower(form[$0]) }) else {
      return false
    }
    let second = form[inner...]
    // "SallyAnn"
    if lexicon[lexicon.id(of: form[..<inner])]?.femaleShare != nil { return false }
    return second.count >= Self.shortestPart && second.dropFirst().allSatisfy(isLower)
      && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(form[inner])
      && inner - form.startIndex >= Self.shortestPart
      && !Self.familyPrefixes.contains(String(decoding: form[..<inner], as: UTF8.self))
  }

  /// Letters of either part at least: "FedEx" has too few to tell.
  private static let shortestPart = 3
  /// What stands before a capital within a family's name, in three letters or more.
  private static let familyPrefixes: Set<String> = [
    "Mac", "Van", "Von", "Fitz", "Ver", "Dela", "Della",
  ]

  private func isAcronym(_ name: Range<Int>) -> Bool {
    guard let only = name.first, name.count == 1 else { return false }
    let token = tagged.tokens[only]
    guard token.letterCase == .upper, token.range.length > 1,
      token.range.length <= Self.longestAcronym
    else { return false }
    // In a line of capitals every word looks like one.
    let neighbours = [only - 1, only + 1].filter { tagged.tokens.indices.contains($0) }
    return !neighbours.contains {
      tagged.tokens[$0].letterCase == .upper && tagged.tokens[$0].kind == .word
    }
  }
}
