package import Lexicon
package import Syntax
package import Text

/// Reads the columns of names, and where the classifier looks at the encoder's states.
package struct NameSurroundings {
  private let tagged: TaggedText
  private let lexicon: LexiconSet
  private let typing: NameTyping
  private let isSource: [Bool]

  /// Tokens behind a name in which its pronoun is looked for.
  private static let farthestPronoun = 40
  /// Sentences behind a name's own in which its pronoun is looked for.
  private static let pronounSentences = 1

  package init(tagged: TaggedText, lexicon: LexiconSet, sources: [TextRange]) {
    self.tagged = tagged
    self.lexicon = lexicon
    typing = NameTyping(tagged: tagged, lexicon: lexicon)
    var isSource = [Bool](repeating: false, count: tagged.tokens.count)
    for source in sources { for token in tagged.tokens(in: source) { isSource[token] = true } }
    self.isSource = isSource
  }

  /// The columns that are set of a mention by name.
  package func columns(of mention: Mention) -> [NameColumn] {
    guard let name = mention.name, let first = name.first, let last = name.last else { return [] }
    var columns = [ruled(mention.type)]
    func add(_ column: NameColumn, if isSet: Bool) { if isSet { columns.append(column) } }
    let roleWords = mention.roles.joined().compactMap { tagged.word($0) }
    add(.titled, if: roleWords.contains { $0.title != nil })
    add(.roled, if: roleWords.contains { $0.role != nil })
    add(.bodyRole, if: roleWords.contains { $0.body != nil })
    columns.append(length(name.count))
    let words = name.filter { tagged.tokens[$0].kind == .word }
    add(.allUpper, if: words.allSatisfy { tagged.tokens[$0].letterCase == .upper })
    add(.mixedCase, if: words.contains { tagged.tokens[$0].letterCase == .mixed })
    add(.ampersand, if: name.contains { tagged.tokens[$0].kind == .symbol })
    add(.digits, if: name.contains { tagged.tokens[$0].kind == .number })
    let share = typing.givenNameShare(name)
    add(.givenName, if: share != nil)
    add(.femaleName, if: share.map { $0 >= NameTyping.clearShare } ?? false)
    add(.surname, if: tagged.word(last)?.surnameShare != nil)
    let place = placeKind(name)
    add(.gazetteer, if: place != nil && place != .city)
    add(.city, if: place == .city)
    add(.ordinaryFirst, if: tagged.isOrdinaryWord(first))
    add(.ordinaryLast, if: tagged.isOrdinaryWord(last))
    add(.bodyNoun, if: name.contains { tagged.word($0)?.body != nil })
    let ending = tagged.tokens[last].range
    add(
      .bodyEnding,
      if: lexicon.bodyNames.isEnding(tagged.source.bytes[ending.start..<ending.end])
    )
    columns += around(mention, name)
    return columns
  }

  /// The tokens that the classifier looks at, in the order of `NameLook`; nil beyond the text.
  package func looks(of mention: Mention) -> [Int?] {
    let name = mention.name ?? mention.tokens
    return NameLook.allCases.map { look in
      let token =
        switch look {
        case .first: name.lowerBound
        case .last: name.upperBound - 1
        case .before: name.lowerBound - 1
        case .after: name.upperBound
        }
      return tagged.tokens.indices.contains(token) ? token : nil
    }
  }

  private func length(_ words: Int) -> NameColumn {
    switch words {
    case 1: .oneWord
    case 2: .twoWords
    case 3: .threeWords
    default: .manyWords
    }
  }

  private func ruled(_ type: Mention.EntityType) -> NameColumn {
    switch type {
    case .person: .person
    case .organisation: .organisation
    case .group: .group
    case .place: .place
    case .document: .document
    case .unknown: .untyped
    }
  }

  private func placeKind(_ name: Range<Int>) -> PlaceWord.Kind? {
    if let (tokens, meaning) = tagged.longestPhrase(at: name.lowerBound), tokens == name,
      case .place(let place) = meaning
    {
      return place.kind
    }
    return name.count == 1 ? tagged.word(name.lowerBound)?.place?.kind : nil
  }

  private func around(_ mention: Mention, _ name: Range<Int>) -> [NameColumn] {
    var columns: [NameColumn] = []
    func add(_ column: NameColumn, if isSet: Bool) { if isSet { columns.append(column) } }
    let sentence = tagged.tokens[name.lowerBound].sentence
    let start = mention.tokens.lowerBound
    let before = start - 1
    let isFirst = before < 0 || tagged.tokens[before].sentence != sentence
    add(.opensSentence, if: isFirst)
    add(
      .behindThe,
      if: tagged.function(start) == .the
        || name.lowerBound > 0 && tagged.function(name.lowerBound - 1) == .the
    )
    if !isFirst {
      switch tagged.function(before) {
      case .in, .at, .from, .near, .outside, .inside, .on: columns.append(.behindWhere)
      case .of, .for, .by, .with: columns.append(.behindOf)
      case .to, .into, .against: columns.append(.behindTo)
      default: add(.behindComma, if: tagged.tokens[before].kind == .comma)
      }
    }
    let paragraph = tagged.segmentation.sentences[sentence].paragraph
    add(.inHeading, if: tagged.segmentation.paragraphs[paragraph].kind == .heading)
    add(.possessive, if: mention.isPossessive)
    add(.speaks, if: name.contains { isSource[$0] })
    let after = mention.tokens.upperBound
    if after < tagged.tokens.count, tagged.tokens[after].sentence == sentence {
      let isComma = tagged.tokens[after].kind == .comma
      let next = isComma && after + 1 < tagged.tokens.count ? after + 1 : after
      add(.beforeComma, if: isComma)
      add(
        .beforeVerb,
        if: tagged.tags[after].isFiniteVerb || tagged.function(after)?.isAuxiliary == true
      )
      add(.beforeWho, if: tagged.function(next) == .who || tagged.function(next) == .whom)
      add(.beforeWhich, if: tagged.function(next) == .which)
      add(.beforeAge, if: typing.age(after: after) != nil)
    }
    if let pronoun = pronoun(after: after, sentence: sentence) { columns.append(pronoun) }
    return columns
  }

  /// What the next pronoun of the third person tells.
  private func pronoun(after token: Int, sentence: Int) -> NameColumn? {
    let end = min(token + Self.farthestPronoun, tagged.tokens.count)
    guard token < end else { return nil }
    for next in token..<end {
      guard tagged.tokens[next].sentence <= sentence + Self.pronounSentences else { return nil }
      guard let pronoun = tagged.pronoun(next), pronoun.person == 3 else { continue }
      if pronoun.isPlural { return .pluralNext }
      switch pronoun.gender {
      case .male, .female: return .personalNext
      case .neuter: return .neuterNext
      default: continue
      }
    }
    return nil
  }
}
