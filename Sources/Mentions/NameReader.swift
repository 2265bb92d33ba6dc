import Lexicon
import Syntax
import Text

/// A noun phrase with a name, taken apart into what stands before the name and the name itself.
struct NameParts {
  /// The name itself; empty when the phrase turns out to be a description in capitals.
  var name: Range<Int>
  /// The titles and roles before it, in order.
  var roles: [Range<Int>] = []
  /// The gender that a title tells of.
  var gender = Gender.unknown
  /// Whether a title or a role that only a person has stands before the name.
  var hasPersonTitle = false
  /// The kind of the nearest body noun before the name: "the chipmaker Varnell".
  var body: BodyNoun.Kind?
  /// The place whose people the words before the name speak of.
  var place: Int?
  /// Whether all of it is a role in capitals: "the Prime Minister".
  var isDescription = false
}

/// Parts titles, roles and other words before a name from the name.
///
/// "Kuwaiti Energy Minister Sheikh Nasser Al Mahri" is "Kuwaiti Energy Minister", "Sheikh" and
/// "Nasser Al Mahri"; a title that ends the phrase is part of the name ("John Bishop") unless the
/// whole phrase is a role ("the Prime Minister").
struct NameReader {
  let tagged: TaggedText

  /// The longest lower-case word within a name ("bin", "van", "der"); longer ones are nouns.
  static let longestParticle = 3

  func read(_ phrase: Range<Int>) -> NameParts {
    let start = firstWord(of: phrase)
    var parts = NameParts(name: start..<phrase.upperBound)
    guard start < phrase.upperBound else { return parts }
    if isBodyName(parts.name) { return parts }
    var token = start
    var pending = start
    if isEpithet(start, in: phrase) {
      parts.roles.append(start..<(start + 1))
      parts.name = (start + 1)..<phrase.upperBound
      token = start + 1
      pending = token
    }
    while token < phrase.upperBound {
      let step = self.step(
        at: token,
        in: start..<phrase.upperBound,
        nameStart: parts.name.lowerBound
      )
      let rest = step.end
      guard rest < phrase.upperBound else {
        if step.role != nil || step.title != nil {
          closeDescription(&parts, from: start, last: token, step: step)
        }
        break
      }
      if step.title != nil || step.role != nil { parts.body = nil }
      if let title = step.title {
        // "harbour master" in lower case is a role of two words.
        let isApart = title.kind == .honorific && tagged.tokens[token].letterCase != .lower
        // "Outside court Mrs Rook": the words before are no role of hers.
        // "an emotional Mr Lomax": no adjective is a role by itself.
        if isApart, token > pending, tagged.function(pending) == nil, tellsTrade(before: token),
          (pending..<token).contains(where: { tagged.tags[$0].isNoun })
        {
          parts.roles.append(pending..<token)
        }
        let isOther = isApart || endsOther(pending..<token, before: token)
        parts.roles.append((isOther ? token : pending)..<rest)
        parts.hasPersonTitle = true
        if parts.gender == .unknown { parts.gender = title.gender }
        pending = rest
      } else if let role = step.role {
        if rest < phrase.upperBound { parts.roles.append(pending..<rest) }
        parts.hasPersonTitle = true
        if parts.gender == .unknown { parts.gender = role.gender }
        pending = rest
      }
      if let body = step.body { parts.body = body.kind }
      if let place = step.place { parts.place = place }
      if step.ends { parts.name = rest..<phrase.upperBound }
      token = rest
    }
    return parts
  }

  /// A phrase whose last step is a role: a description, unless given names make it a surname.
  private func closeDescription(_ parts: inout NameParts, from start: Int, last: Int, step: Step) {
    let hasDeterminer = start > 0 && tagged.tags[start - 1] == .determiner
    let before = parts.name.lowerBound..<last
    let saysName = before.contains { tagged.word($0)?.femaleShare != nil }
    guard hasDeterminer || !saysName || before.isEmpty else { return }
    if !before.isEmpty, !hasDeterminer, !before.allSatisfy(tagged.isOrdinaryWord) { return }
    parts.isDescription = true
    parts.name = last..<last
    parts.roles.append(start..<step.end)
    if let gender = step.title?.gender ?? step.role?.gender, parts.gender == .unknown {
      parts.gender = gender
    }
  }

  /// Whether the word before an honorific tells what somebody is: not "a light *jab* Mr Akin’s way".
  private func tellsTrade(before token: Int) -> Bool {
    guard tagged.tokens[token - 1].letterCase == .lower, tagged.tags[token - 1].isNoun else {
      return true
    }
    return tagged.word(token - 1).map { $0.role != nil } ?? true
  }

  /// Whether words before a title are no part of it but a thing of some year: "the odd 2011 prank *call* Mayor
  /// Lund took".
  private func endsOther(_ words: Range<Int>, before title: Int) -> Bool {
    guard let last = words.last, tagged.tokens[title].isCapitalised,
      tagged.tokens[last].letterCase == .lower, tagged.tags[last].isNoun,
      tagged.word(last)?.role == nil, tagged.word(last)?.body == nil
    else { return false }
    return words.contains { tagged.tokens[$0].kind == .number }
  }

  /// Whether a sentence begins with a common word before a given name: "Hubby Barry Nudd".
  private func isEpithet(_ token: Int, in phrase: Range<Int>) -> Bool {
    let fewest = isMood(token) ? 2 : 3
    guard phrase.upperBound - token >= fewest, tagged.word(token)?.femaleShare == nil,
      token == 0 || tagged.tokens[token - 1].sentence != tagged.tokens[token].sentence,
      tagged.word(token)?.title == nil,
      tagged.isOrdinaryWord(token) || isMood(token) || isCompound(token) || isTrade(token)
        || isOfTwoNations(token)
    else { return false }
    return tagged.word(token + 1)?.femaleShare != nil
  }

  /// Whether a word is of two nations: "Cuban-American".
  private func isOfTwoNations(_ token: Int) -> Bool {
    let range = tagged.tokens[token].range
    let pieces = tagged.source.bytes[range.start..<range.end].split(separator: UInt8(ascii: "-"))
    return pieces.count == 2
      && pieces.allSatisfy {
        tagged.lexicon[tagged.lexicon.id(of: $0)]?.place?.kind == .demonym
      }
  }

  /// Whether a word that no lexicon has ends as those for trades do: "Promoter", "Archivist".
  private func isTrade(_ token: Int) -> Bool {
    guard tagged.word(token) == nil else { return false }
    return tagged.tokens[token].range.length >= Self.shortestTrade && tagged.endsAsAgent(token)
  }

  /// The least length of such a word.
  private static let shortestTrade = 6

  /// Whether a word has a small letter behind its hyphen, as no name has: "Shot-putter".
  private func isCompound(_ token: Int) -> Bool {
    let range = tagged.tokens[token].range
    let bytes = tagged.source.bytes[range.start..<range.end]
    guard let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")), hyphen + 1 < bytes.endIndex else {
      return false
    }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[hyphen + 1])
  }

  /// Whether a word tells how somebody is by what they do or suffered: "Weeping Gemma".
  private func isMood(_ token: Int) -> Bool {
    guard let word = tagged.word(token) else { return isGerund(token) }
    guard word.place == nil else { return false }
    return tagged.wasSeen(word) { $0 == .verbGerund || $0 == .verbParticiple }
  }

  /// Whether a word that no lexicon has ends as a gerund does: "Fuming Gemma".
  private func isGerund(_ token: Int) -> Bool {
    let range = tagged.tokens[token].range
    return range.length >= Self.shortestGerund
      && tagged.source.bytes[range.start..<range.end].suffix(3).elementsEqual("ing".utf8)
  }

  /// Shorter words in "ing" are names: "Ming", "Wing".
  private static let shortestGerund = 6

  /// The first token behind determiners and owners' pronouns.
  private func firstWord(of phrase: Range<Int>) -> Int {
    phrase.first { token in
      switch tagged.tags[token] {
      case .determiner, .possessivePronoun, .number: false
      default: tagged.tokens[token].kind != .quotationMark
      }
    } ?? phrase.upperBound
  }

  /// Whether a name is a body's: capitals throughout and a body noun at its end.
  private func isBodyName(_ name: Range<Int>) -> Bool {
    guard let last = name.last, tagged.tokens[last].isCapitalised,
      let body = tagged.word(last)?.body, body.kind != .document, name.count > 1,
      !endsInSurname(name)
    else { return false }
    return name.allSatisfy { tagged.tokens[$0].letterCase != .lower }
  }

  /// Whether a noun for a body that is also one for somebody is a surname behind an honorific and a
  /// given name: "Justice Meher Contractor".
  private func endsInSurname(_ name: Range<Int>) -> Bool {
    guard name.count == 3, tagged.word(name.lowerBound)?.title?.kind == .honorific,
      tagged.word(name.upperBound - 1)?.role != nil
    else { return false }
    return tagged.word(name.lowerBound + 1).map { $0.femaleShare != nil } ?? true
  }

  /// What one word or fixed phrase before a name is.
  private struct Step {
    var end: Int
    var title: Title?
    var role: Role?
    var body: BodyNoun?
    var place: Int?
    /// Whether the name can only begin behind it.
    var ends = false
  }

  private func step(at token: Int, in phrase: Range<Int>, nameStart: Int) -> Step {
    if let (tokens, meaning) = tagged.longestPhrase(at: token),
      tokens.upperBound <= phrase.upperBound
    {
      switch meaning {
      case .title(let title):
        return Step(end: end(ofOffice: tokens, in: phrase), title: title, ends: true)
      case .role(let role):
        return Step(end: end(ofOffice: tokens, in: phrase), role: role, ends: true)
      case .place(let place):
        return Step(end: tokens.upperBound, place: place.place)
      case .body, .cue: break
      }
    }
    var step = Step(end: token + 1)
    let isLower = tagged.tokens[token].letterCase == .lower
    let word = tagged.word(token)
    step.title = word?.title
    step.role = word?.role
    if let place = word?.place { step.place = place.place }
    if isLower { step.body = word?.body }
    // "National Highways": an adjective before common words and no role.
    if !isLower, step.role != nil, isAdjective(token), token + 1 < phrase.upperBound,
      (token + 1..<phrase.upperBound).allSatisfy(isCommon)
    {
      step.role = nil
    }
    // "Conceição Teles da Silva": a short form of a role that is a particle within a name.
    if isLower, token > nameStart, isBetweenCapitals(token, in: phrase) {
      step.role = nil
      step.title = nil
    }
    // A plural in capitals is part of a body's name: "Veterans Affairs".
    if !isLower, step.role?.isPlural == true, token + 1 < phrase.upperBound,
      tagged.word(token + 1)?.femaleShare == nil
    {
      step.role = nil
    }
    // "Pathirage Don Udaya Pathirana": a title that is a given name as well, within a name.
    if word?.femaleShare != nil, token > nameStart, step.role == nil,
      step.end < phrase.upperBound
    {
      step.title = nil
    }
    // "Prince Sultan bin Fahad", "Nur binti Haji Rahman": whose father is told has a given name, and he too.
    let isSomebodys =
      step.end + 1 < phrase.upperBound && tagged.isPatronymic(step.end)
      || token > phrase.lowerBound && tagged.isPatronymic(token - 1)
    if !isLower, isSomebodys || isGivenName(token, in: phrase) {
      step.role = nil
      step.title = nil
    }
    if step.title != nil || step.role != nil {
      step.ends = true
      if let name = OfficeReader(tagged: tagged).name(behind: step.end, in: phrase) {
        step.end = name
        return step
      }
      if tagged.tokens.indices.contains(token + 1), step.end < phrase.upperBound,
        isStop(step.end)
      {
        step.end += 1
      }
    } else if word?.body?.kind == .organisation, step.end + 1 < phrase.upperBound,
      tagged.word(step.end)?.femaleShare != nil
    {
      // "Energy Commission Edith Combe": the name begins behind the body.
      step.body = word?.body
      step.ends = true
    } else if isLower || tagged.function(token) == .and {
      step.ends = !isParticle(token, nameStart: nameStart, in: phrase)
    } else if tagged.tokens[token].kind == .comma {
      step.ends = true
    }
    return step
  }

  /// Whether a word for what somebody is, is the given name that a phrase begins with: "Hunter Lindqvist",
  /// but not "the hunter Lindqvist", "Marine Jacob Lindqvist".
  private func isGivenName(_ token: Int, in phrase: Range<Int>) -> Bool {
    guard token == phrase.lowerBound, let word = tagged.word(token), word.femaleShare != nil,
      word.role != nil || word.title != nil, word.title.map({ $0.kind == .honorific }) ?? true,
      token == 0 || tagged.tags[token - 1] != .determiner,
      token + 1 < phrase.upperBound, tagged.tokens[token + 1].isCapitalised
    else { return false }
    let next = tagged.word(token + 1)
    return next?.role == nil && next?.title == nil && next?.body == nil
      && (next?.femaleShare == nil || token + 2 == phrase.upperBound)
  }

  private func isAdjective(_ token: Int) -> Bool {
    tagged.word(token).map { tagged.wasSeen($0) { $0 == .adjective } } ?? false
  }

  /// Whether a word is a common one and hardly a person's name.
  private func isCommon(_ token: Int) -> Bool {
    guard let word = tagged.word(token) else { return false }
    return tagged.isOrdinaryWord(token) && word.femaleShare == nil && word.surnameShare == nil
      && word.title == nil && word.role == nil
  }

  /// Whether a short word stands between two words of a name.
  private func isBetweenCapitals(_ token: Int, in phrase: Range<Int>) -> Bool {
    token > phrase.lowerBound && token + 1 < phrase.upperBound
      && tagged.tokens[token].range.length <= Self.longestParticle
      && tagged.tokens[token - 1].isCapitalised && tagged.tokens[token + 1].isCapitalised
      && tagged.word(token - 1)?.role == nil && tagged.word(token - 1)?.title == nil
  }

  /// The end of an office with what it is over: "Deputy Minister of Roads" before a name.
  private func end(ofOffice title: Range<Int>, in phrase: Range<Int>) -> Int {
    OfficeReader(tagged: tagged).name(behind: title.upperBound, in: phrase) ?? title.upperBound
  }

  /// Whether a token is the full stop of a short form that the tokenizer kept apart.
  private func isStop(_ token: Int) -> Bool { tagged.tokens[token].kind == .terminal }

  /// Whether a word of a name has a particle before its capital: "al-Rahman", "d’Artois".
  private func isPrefixed(_ token: Int) -> Bool {
    let range = tagged.tokens[token].range
    let prefix = tagged.source.bytes[range.start..<range.end].prefix { $0 >= 0x61 && $0 <= 0x7A }
    guard (1...Self.longestParticle).contains(prefix.count) else { return false }
    let rest = String(decoding: tagged.source.bytes[prefix.endIndex..<range.end], as: UTF8.self)
    guard let mark = rest.unicodeScalars.first, mark == "-" || mark == "'" || mark == "’" else {
      return false
    }
    return rest.unicodeScalars.dropFirst().first?.properties.isUppercase == true
  }

  /// Whether a short lower-case word stands between capitalised words of a name: "bin", "van der".
  private func isParticle(_ token: Int, nameStart: Int, in phrase: Range<Int>) -> Bool {
    if isPrefixed(token) { return true }
    guard tagged.tokens[token].kind == .word, token > nameStart || token == phrase.lowerBound,
      tagged.tokens[token].range.length <= Self.longestParticle || tagged.isNameParticle(token),
      token + 1 < phrase.upperBound, tagged.word(token)?.role == nil, tagged.function(token) != .and
    else { return false }
    return tagged.tokens[token + 1].isCapitalised
      || isParticle(token + 1, nameStart: nameStart, in: phrase)
  }
}
