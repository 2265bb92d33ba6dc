import Lexicon
import Syntax
import Text

/// What the whole document tells of its names: a surname alone is a person's when somewhere it
/// stands behind a given name or a title.
struct NameEvidence {
  private let tagged: TaggedText
  /// For each folded word of a name, whom it was seen to name.
  private var types: [[UInt8]: Mention.EntityType] = [:]
  /// The folded last words of persons' names of several words.
  private var surnames: Set<[UInt8]> = []

  init(tagged: TaggedText, mentions: [Mention]) {
    self.tagged = tagged
    for mention in mentions {
      guard mention.type == .person || mention.type == .organisation, let name = mention.name else {
        continue
      }
      if mention.type == .person, name.count > 1, let last = name.last {
        surnames.insert(folded(last))
      }
      // A body lends its type to its first word only ("Varnell" of "Varnell Devices").
      let telling = mention.type == .person ? Array(name) : Array(name.prefix(1))
      for token in telling {
        let word = folded(token)
        if types[word] == nil || mention.type == .person { types[word] = mention.type }
      }
    }
  }

  /// The mentions with types for the names that did not tell one by themselves.
  func settled(_ mentions: [Mention]) -> [Mention] {
    mentions.map { mention in
      if let named = recurring(mention) ?? surname(mention) { return named }
      if isCity(mention), !isWhere(mention), let type = mention.name.flatMap(type) {
        return mention.with(type: type)
      }
      guard mention.kind == .name, mention.type == .unknown, let name = mention.name else {
        return mention
      }
      if let type = type(of: name), type == .person || !isWhere(mention) {
        return mention.with(type: type)
      }
      return isBehindArticle(name, of: mention) ? mention.with(type: .organisation) : mention
    }
  }

  /// Whether a name is one word that cities.tsv takes for a place; here it may be somebody's.
  private func isCity(_ mention: Mention) -> Bool {
    guard mention.kind == .name, mention.type == .place, let name = mention.name, name.count == 1
    else { return false }
    return tagged.word(name.lowerBound)?.place?.kind == .city
  }

  /// "the Kremlin": hardly anybody's name, unlike "the young Faulkner" or "both Patricia".
  private func isBehindArticle(_ name: Range<Int>, of mention: Mention) -> Bool {
    let first = mention.tokens.lowerBound
    return first + 1 == name.lowerBound && tagged.function(first) == .the
      && tagged.word(name.lowerBound)?.femaleShare == nil
  }

  /// A description of one capitalised word that names somebody elsewhere.
  ///
  /// "Roth: Fog Can Wait" above an article on Lena Roth. An ordinary word stays one: "Speaker".
  private func recurring(_ mention: Mention) -> Mention? {
    let token = mention.tokens.lowerBound
    guard mention.kind == .nominal, mention.tokens.count == 1, mention.isPlural != true,
      tagged.tokens[token].isCapitalised, !tagged.isOrdinaryWord(token),
      types[folded(token)] == .person
    else { return nil }
    return mention.named
  }

  /// The name in a common noun or a place in capitals that is somebody's surname elsewhere and acts here.
  ///
  /// "Hunter said", "said Cook", "Jordan added" behind "Rep. Jim Jordan"; also "King’s daughter".
  private func surname(_ mention: Mention) -> Mention? {
    let token = mention.head
    guard mention.tokens.count == (mention.isPossessive ? 2 : 1), mention.kind != .pronoun,
      mention.type != .person || mention.kind == .nominal, mention.isPlural != true,
      tagged.tokens[token].letterCase == .capitalised, surnames.contains(folded(token)),
      mention.isPossessive || acts(token)
    else { return nil }
    return mention.named
  }

  /// Whether a verb stands behind a word, adverbs aside, or a clause about somebody, or a verb that
  /// reports before it.
  private func acts(_ token: Int) -> Bool {
    var next = token + 1
    while next < tagged.tokens.count, tagged.tags[next] == .adverb { next += 1 }
    if next + 1 < tagged.tokens.count, tagged.tokens[next].kind == .comma,
      tagged.function(next + 1) == .who
    {
      return true
    }
    if next < tagged.tokens.count, tagged.tokens[next].sentence == tagged.tokens[token].sentence,
      tagged.tags[next].isFiniteVerb || tagged.function(next)?.isAuxiliary == true
    {
      return token == 0 || tagged.tags[token - 1] != .preposition
    }
    return token > 0 && tagged.tags[token - 1].isVerb && tagged.word(token - 1)?.reporting != nil
      && tagged.tokens[token - 1].sentence == tagged.tokens[token].sentence
  }

  private func type(of name: Range<Int>) -> Mention.EntityType? {
    guard let last = name.last else { return nil }
    if let type = types[folded(last)] { return name.count == 1 || type == .person ? type : nil }
    return name.first.flatMap { name.count == 1 ? types[folded($0)] : nil }
  }

  /// Whether a preposition of place stands before it: "in Brenby", where "Brenby Harbour Trust"
  /// is a body.
  private func isWhere(_ mention: Mention) -> Bool {
    guard mention.tokens.lowerBound > 0 else { return false }
    switch tagged.function(mention.tokens.lowerBound - 1) {
    case .in, .at, .from, .near, .outside, .inside, .on: return true
    default: return false
    }
  }

  private func folded(_ token: Int) -> [UInt8] {
    let range = tagged.tokens[token].range
    return NameFolding.fold(tagged.source.bytes[range.start..<range.end])
  }
}

extension Mention {
  /// The same words as the name of a person.
  var named: Mention {
    Mention(
      tokens: tokens,
      extent: tokens,
      head: head,
      kind: .name,
      name: head..<(head + 1),
      roles: [],
      place: nil,
      type: .person,
      gender: gender,
      isPlural: false,
      isPossessive: isPossessive,
      isDefinite: true
    )
  }

  /// The same mention of another type, and of another gender if that is given.
  func with(type: EntityType, gender: Gender? = nil) -> Mention {
    Mention(
      tokens: tokens,
      extent: extent,
      head: head,
      kind: kind,
      name: name,
      roles: roles,
      place: place,
      type: type,
      gender: gender ?? self.gender,
      isPlural: type == .person ? false : isPlural,
      isPossessive: isPossessive,
      isDefinite: isDefinite,
      age: age,
      lentSurname: lentSurname,
      members: members
    )
  }

  /// The same mention with a surname that a later name lends to it.
  func with(lentSurname: Range<Int>) -> Mention {
    Mention(
      tokens: tokens,
      extent: extent,
      head: head,
      kind: kind,
      name: name,
      roles: roles,
      place: place,
      type: .person,
      gender: gender,
      isPlural: false,
      isPossessive: isPossessive,
      isDefinite: isDefinite,
      age: age,
      lentSurname: lentSurname,
      members: members
    )
  }
}
