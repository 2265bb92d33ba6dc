import Lexicon
import Syntax
import Text

/// Reads one base noun phrase as a mention.
struct MentionReader {
  let tagged: TaggedText
  private let names: NameReader
  private let typing: NameTyping
  private let nominals: NominalReader
  private let extents: ExtentFinder

  init(tagged: TaggedText, lexicon: LexiconSet) {
    self.tagged = tagged
    names = NameReader(tagged: tagged)
    typing = NameTyping(tagged: tagged, lexicon: lexicon)
    nominals = NominalReader(tagged: tagged, typing: typing)
    extents = ExtentFinder(tagged: tagged)
  }

  /// The mention that a noun phrase is, or nil for one that speaks of nobody: "two" alone.
  func mention(of phrase: NounPhrase) -> Mention? {
    let phrase = whole(phrase)
    return switch phrase.kind {
    case .pronoun: pronoun(phrase)
    case .nominal:
      isNameLikeRole(phrase) || isStrangeWord(phrase)
        ? name(phrase) : nominal(phrase, words: words(of: phrase))
    case .name: name(phrase)
    case .other:
      isCounted(phrase) || isOne(phrase) ? nominal(phrase, words: words(of: phrase)) : nil
    }
  }

  /// A phrase with the word behind its noun that makes an office with it: "the solicitor | *general*".
  private func whole(_ phrase: NounPhrase) -> NounPhrase {
    let end = phrase.tokens.upperBound
    guard phrase.kind == .nominal, !phrase.isPossessive, end < tagged.tokens.count,
      tagged.tags[end] == .adjective, phrase.head + 1 == end,
      tagged.role(of: phrase.head..<(end + 1)) != nil,
      // "gave the director | general advice"
      tagged.nounPhrase(at: end) == nil
    else { return phrase }
    return NounPhrase(
      tokens: phrase.tokens.lowerBound..<(end + 1),
      head: end,
      kind: phrase.kind,
      isPossessive: false
    )
  }

  /// A phrase's tokens without the owner's mark.
  private func words(of phrase: NounPhrase) -> Range<Int> {
    let end = phrase.tokens.upperBound - (phrase.isPossessive ? 1 : 0)
    return phrase.tokens.lowerBound..<max(end, phrase.tokens.lowerBound + 1)
  }

  /// Whether a phrase that ends in a role is a name with a given name in it: "Gregory Bishop".
  private func isNameLikeRole(_ phrase: NounPhrase) -> Bool {
    let words = words(of: phrase)
    guard words.count > 1, words.allSatisfy({ tagged.tokens[$0].isCapitalised }),
      tagged.word(words.upperBound - 1)?.body == nil
    else { return false }
    return words.dropLast().contains { tagged.word($0)?.femaleShare != nil }
  }

  /// Whether a phrase is a word in capitals that no lexicon knows: "Robles" that begins a sentence,
  /// where capitals tell little.
  private func isStrangeWord(_ phrase: NounPhrase) -> Bool {
    let words = words(of: phrase)
    let token = tagged.tokens[words.lowerBound]
    guard words.count == 1, token.kind == .word, token.letterCase == .capitalised,
      !tagged.isOrdinaryWord(words.lowerBound)
    else { return false }
    guard let word = tagged.word(words.lowerBound) else { return true }
    return word.title == nil && word.reporting == nil && word.tags.isEmpty
  }

  /// "one" of "one of the children".
  private func isCounted(_ phrase: NounPhrase) -> Bool {
    let next = phrase.tokens.upperBound
    return next < tagged.tokens.count && tagged.function(next) == .of
  }

  /// "the taller one": an adjective stands for somebody.
  private func isOne(_ phrase: NounPhrase) -> Bool {
    let words = words(of: phrase)
    return words.count > 2 && tagged.tags[words.lowerBound] == .determiner
      && tagged.tags[words.upperBound - 1] == .number
      && words.dropFirst().dropLast().allSatisfy { tagged.tags[$0] == .adjective }
  }

  /// The role of those of whom some are counted: "officials" in "one of the officials".
  private func countedRole(behind phrase: NounPhrase) -> Range<Int>? {
    guard isCounted(phrase),
      // Of "one of the president’s critics" nobody is president.
      let whole = tagged.nounPhrase(at: phrase.tokens.upperBound + 1), !whole.isPossessive
    else { return nil }
    let first = whole.tokens.lowerBound
    return tagged.tags[first] == .determiner ? (first + 1)..<whole.tokens.upperBound : nil
  }

  /// What some are counted of: persons in "one of the children".
  private func counted(behind phrase: NounPhrase) -> Mention.EntityType? {
    let next = phrase.tokens.upperBound
    guard phrase.kind == .other, isCounted(phrase), next + 1 < tagged.tokens.count,
      let whole = tagged.nounPhrase(at: next + 1), whole.tokens.lowerBound == next + 1,
      whole.kind == .nominal
    else { return nil }
    switch nominals.read(whole.tokens, head: whole.head).type {
    case .person, .group: return .person
    default: return nil
    }
  }

  private func pronoun(_ phrase: NounPhrase) -> Mention? {
    guard let pronoun = tagged.pronoun(phrase.head) else { return nil }
    let isPerson = pronoun.person < 3 || pronoun.gender == .male || pronoun.gender == .female
    return Mention(
      tokens: phrase.tokens,
      extent: phrase.tokens,
      head: phrase.head,
      kind: .pronoun,
      name: nil,
      roles: [],
      place: nil,
      type: isPerson && !pronoun.isPlural ? .person : .unknown,
      gender: pronoun.gender,
      isPlural: pronoun.person == 2 ? nil : pronoun.isPlural,
      isPossessive: pronoun.isPossessive && tagged.tags[phrase.head] == .possessivePronoun,
      isDefinite: true
    )
  }

  private func nominal(_ phrase: NounPhrase, words: Range<Int>) -> Mention {
    let head = words.contains(phrase.head) ? phrase.head : words.upperBound - 1
    var parts = nominals.read(words, head: head)
    if parts.type == .unknown, let kind = counted(behind: phrase) {
      parts.type = kind
      if let role = countedRole(behind: phrase), !role.isEmpty { parts.role = role }
    }
    if parts.type == .organisation, isPersonal(phrase) { parts.type = .person }
    let extent =
      phrase.isPossessive
      ? extents.extent(of: words, kind: .pronoun, type: parts.type)
      : extents.extent(of: phrase.tokens, kind: .nominal, type: parts.type)
    return Mention(
      tokens: phrase.tokens,
      extent: extent,
      head: head,
      kind: .nominal,
      name: nil,
      roles: parts.role.isEmpty ? [] : [parts.role],
      place: parts.place ?? nation(before: phrase.tokens.lowerBound),
      type: parts.type,
      gender: parts.gender,
      isPlural: parts.isPlural,
      isPossessive: phrase.isPossessive,
      isDefinite: isDefinite(words) || extent.lowerBound < words.lowerBound,
      age: parts.age
    )
  }

  /// Whether "who" behind a noun that companies go by tells that it is somebody: "a crane operator who".
  private func isPersonal(_ phrase: NounPhrase) -> Bool {
    var next = phrase.tokens.upperBound
    if next < tagged.tokens.count, tagged.tokens[next].kind == .comma { next += 1 }
    return next < tagged.tokens.count && tagged.function(next) == .who
      && tagged.tags[phrase.head] == .noun && tagged.endsAsAgent(phrase.head)
  }

  /// Whether an address is somebody's account: "@bexfromthechippy".
  private func isHandle(_ token: Int) -> Bool {
    tagged.source.bytes[tagged.tokens[token].range.start] == UInt8(ascii: "@")
  }

  /// Whether an address is the bare name of a site: "Vote.org".
  private func isDomain(_ token: Int) -> Bool {
    let range = tagged.tokens[token].range
    let form = tagged.source.bytes[range.start..<range.end]
    guard let dot = form.lastIndex(of: UInt8(ascii: ".")) else { return false }
    // "Will.i.am" is no site.
    let ending = tagged.lexicon[tagged.lexicon.id(of: form[(dot + 1)...])]
    return ending?.signals.contains(.site) == true
      && form.allSatisfy { byte in
        let letter = byte | 0x20
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      }
  }

  /// Whether a name is a newspaper's, that tells when it comes out: "the Sunday Leader".
  private func isPaper(_ words: Range<Int>) -> Bool {
    guard words.count > 2, tagged.function(words.lowerBound) == .the,
      tagged.word(words.lowerBound + 1)?.isTime == true
    else { return false }
    return words.dropFirst().allSatisfy { tagged.tokens[$0].letterCase == .capitalised }
  }

  /// A mention by a name about which nothing else is to be found out.
  private func named(_ phrase: NounPhrase, _ name: Range<Int>, _ type: Mention.EntityType)
    -> Mention
  {
    Mention(
      tokens: phrase.tokens,
      extent: phrase.tokens,
      head: name.upperBound - 1,
      kind: .name,
      name: name,
      roles: [],
      place: nil,
      type: type,
      gender: .unknown,
      isPlural: nil,
      isPossessive: phrase.isPossessive,
      isDefinite: true
    )
  }

  /// The place that owns what begins at a token: "Belgium’s Karel Dewitte".
  private func nation(before token: Int) -> Int? {
    guard token > 1, tagged.tags[token - 1] == .possessive,
      let owner = tagged.nounPhrase(at: token - 2)
    else { return nil }
    // "South Korea’s new leader"
    for first in owner.tokens.lowerBound..<(token - 2) {
      if let (words, meaning) = tagged.longestPhrase(at: first), words.upperBound == token - 1,
        case .place(let place) = meaning
      {
        return place.place
      }
    }
    return tagged.place(token - 2)?.place
  }

  private func isDefinite(_ words: Range<Int>) -> Bool {
    switch tagged.function(words.lowerBound) {
    case .the, .this, .that, .these, .those: true
    default: tagged.pronoun(words.lowerBound)?.isPossessive ?? false
    }
  }

  private func name(_ phrase: NounPhrase) -> Mention? {
    let words = words(of: phrase)
    if tagged.tokens[phrase.head].kind == .address, !isHandle(phrase.head) {
      // A site's name stands for a body.
      let site = phrase.head..<(phrase.head + 1)
      return isDomain(phrase.head) ? named(phrase, site, .organisation) : nil
    }
    if isDemonymAlone(words) { return nominal(phrase, words: words) }
    if isPaper(words) {
      return named(phrase, (words.lowerBound + 1)..<words.upperBound, .organisation)
    }
    let parts = names.read(words)
    if parts.isDescription || parts.name.isEmpty || isNumbered(parts) {
      return nominal(phrase, words: words)
    }
    let tokens = phrase.tokens
    let behind = tokens.upperBound
    let type = typing.type(of: parts, phrase: words, after: behind)
    let isPerson = type == .person || type == .unknown
    let gender =
      parts.gender != .unknown || !isPerson
      ? parts.gender : typing.gender(of: parts.name)
    return Mention(
      tokens: tokens,
      extent: phrase.isPossessive
        ? tokens : extents.extent(of: tokens, kind: .name, type: type),
      head: parts.name.upperBound - 1,
      kind: .name,
      name: parts.name,
      roles: parts.roles,
      place: parts.place ?? nation(before: phrase.tokens.lowerBound),
      type: type,
      gender: gender,
      isPlural: isFamily(phrase) ? true : type == .person ? false : nil,
      isPossessive: phrase.isPossessive,
      isDefinite: true,
      age: isPerson ? typing.age(after: behind, ofPerson: type == .person)?.age : nil
    )
  }

  /// Whether somebody is told by a role and a number or letter alone.
  ///
  /// "Juror No. 6", "Officer B".
  private func isNumbered(_ parts: NameParts) -> Bool {
    guard parts.hasPersonTitle, let last = parts.name.last else { return false }
    if tagged.tokens[last].kind == .number { return true }
    return parts.name.count == 1 && tagged.tokens[last].range.length == 1
  }

  /// The mention of a body by a name that runs over several phrases, from the first to the last.
  func body(_ name: BodyNameFinder.Found, from first: NounPhrase, to last: NounPhrase) -> Mention {
    let start = min(first.tokens.lowerBound, name.tokens.lowerBound)
    let isPossessive = last.isPossessive && last.tokens.upperBound > name.tokens.upperBound
    let tokens = start..<(isPossessive ? last.tokens.upperBound : name.tokens.upperBound)
    return Mention(
      tokens: tokens,
      extent: isPossessive ? tokens : extents.extent(of: tokens, kind: .name, type: name.type),
      head: name.tokens.upperBound - 1,
      kind: .name,
      name: name.tokens,
      roles: [],
      place: names.read(start..<name.tokens.upperBound).place ?? nation(before: start),
      type: name.type,
      gender: .unknown,
      isPlural: nil,
      isPossessive: isPossessive,
      isDefinite: true
    )
  }

  /// "the Morans": a plural name behind "the".
  private func isFamily(_ phrase: NounPhrase) -> Bool {
    tagged.tags[phrase.head] == .pluralProperNoun
      && tagged.tags[phrase.tokens.lowerBound] == .determiner
  }

  /// "the Dutchman", "the Iranians": a description although it is in capitals.
  private func isDemonymAlone(_ words: Range<Int>) -> Bool {
    guard words.count > 1, let last = words.last, tagged.tags[words.lowerBound] == .determiner
    else { return false }
    if let place = tagged.word(last)?.place { return place.kind == .demonym }
    return nominals.people(in: words) != nil
  }
}
