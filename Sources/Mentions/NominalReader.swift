import Lexicon
import Syntax
import Text

/// What a description's own words tell: "the Iranian speaker", "the 34-year-old", "police".
struct NominalParts {
  /// The words without determiner, or empty.
  var role: Range<Int>
  /// What is described.
  var type = Mention.EntityType.unknown
  /// The gender told of.
  var gender = Gender.unknown
  /// Whether several are described.
  var isPlural = false
  /// The place whose people or things are described.
  var place: Int?
  /// The age given.
  var age: Int?
}

/// Reads what kind of thing a description describes from its head and its modifiers.
struct NominalReader {
  let tagged: TaggedText
  let typing: NameTyping

  /// The bytes of "-year-old" behind the number: the shape of an age that stands for its bearer.
  private static let ageTail = [4, 3]

  func read(_ phrase: Range<Int>, head: Int) -> NominalParts {
    let start =
      phrase.first {
        tagged.tags[$0] != .determiner && tagged.tags[$0] != .possessivePronoun
      } ?? phrase.upperBound
    var parts = NominalParts(role: start..<phrase.upperBound)
    parts.isPlural = tagged.tags[head] == .pluralNoun || tagged.tags[head] == .pluralProperNoun
    var token = phrase.lowerBound
    while token < phrase.upperBound {
      // "South Korean", and not "Korean"; but "the new Mexican leader" is of no New Mexico.
      if tagged.tokens[token].isCapitalised,
        let (words, meaning) = tagged.longestPhrase(at: token), case .place(let place) = meaning
      {
        parts.place = place.place
        token = words.upperBound
        continue
      }
      if let place = tagged.place(token) { parts.place = place.place }
      token += 1
    }
    if let age = ageOfBearer(head) {
      parts.age = age
      parts.type = .person
      return parts
    }
    let word = tagged.word(head)
    if let role = parent(head) {
      parts.type = .person
      parts.gender = role.gender
    } else if let role = rolePhrase(in: phrase, head: head) ?? word?.role {
      parts.type = .person
      parts.gender = role.gender
      parts.isPlural = parts.isPlural || role.isPlural
    } else if let title = word?.title, title.kind != .honorific {
      parts.type = .person
      parts.gender = title.gender
    }
    // "the former operator": a body is no longer anything else.
    let isPast = parts.type == .person && phrase.contains(where: isFormer)
    if let body = word?.body, !isPast {
      parts.isPlural = parts.isPlural || (body.isPlural && parts.type == .unknown)
      switch body.kind {
      case .organisation: parts.type = .organisation
      case .group: parts.type = parts.type == .person ? .person : .group
      case .document: parts.type = parts.type == .unknown ? .document : parts.type
      }
    }
    if parts.type == .unknown, let place = word?.place {
      parts.type = place.kind == .demonym ? .person : .place
    }
    // "the Sri Lankan"
    if parts.type == .unknown, let people = people(in: phrase) {
      parts.type = .person
      parts.isPlural = isPlural(people.upperBound - 1)
    }
    if parts.type == .person, parts.isPlural { parts.type = .group }
    return parts
  }

  /// Whether the last word of a people's name is in the plural: "New Zealanders".
  private func isPlural(_ token: Int) -> Bool {
    tagged.source.bytes[tagged.tokens[token].range.end - 1] == UInt8(ascii: "s")
  }

  /// The name of a people in several words that ends a phrase: "the New Zealanders".
  func people(in phrase: Range<Int>) -> Range<Int>? {
    for token in phrase.dropLast() {
      if let (words, meaning) = tagged.longestPhrase(at: token),
        words.upperBound == phrase.upperBound,
        case .place(let place) = meaning, place.kind == .demonym
      {
        return words
      }
    }
    return nil
  }

  private func isFormer(_ token: Int) -> Bool {
    tagged.signals(.former, token)
  }

  /// The role phrase that ends at the head: "chief executive".
  private func rolePhrase(in phrase: Range<Int>, head: Int) -> Role? {
    for token in phrase where token < head {
      if let role = tagged.role(of: token..<(head + 1)) { return role }
    }
    return nil
  }

  /// The kin at the front of a head such as "dad-of-two".
  private func parent(_ head: Int) -> Role? {
    let range = tagged.tokens[head].range
    let pieces = tagged.source.bytes[range.start..<range.end].split(separator: UInt8(ascii: "-"))
    guard pieces.count == Self.parentPieces, pieces[1].elementsEqual(FunctionWord.of.rawValue.utf8),
      let role = typing.lexicon[typing.lexicon.id(of: pieces[0])]?.role,
      role.kind == .kin
    else { return nil }
    return role
  }

  /// "dad", "of" and "two".
  private static let parentPieces = 3

  /// The age that a head such as "34-year-old" gives.
  private func ageOfBearer(_ head: Int) -> Int? {
    let range = tagged.tokens[head].range
    guard let first = tagged.source.bytes[range.start..<range.end].first, first >= 0x30,
      first <= 0x39
    else { return nil }
    let pieces = tagged.source.bytes[range.start..<range.end].split(separator: UInt8(ascii: "-"))
    guard pieces.count == 3, pieces.dropFirst().map(\.count) == Self.ageTail else { return nil }
    guard let age = typing.number(head), pieces[0].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return nil
    }
    return age
  }
}
