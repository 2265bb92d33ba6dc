import Lexicon
import Syntax
import Text

/// Finds the subject that stands before a verb, with its appositions and clauses.
///
/// "The pilot, Lena Roth, | told", "a clerk from the harbour office | called", "an engineer who
/// asked not to be named | said".
struct SubjectBefore {
  let walker: PhraseWalker
  private var tagged: TaggedText { walker.tagged }

  init(tagged: TaggedText) {
    walker = PhraseWalker(tagged: tagged)
  }

  /// The subject of the verb group that starts at `verb`, none of it before `limit`; or nil.
  func find(before verb: Int, from limit: Int) -> SourceSpan? {
    let end = skipTimes(endingAt: verb, from: limit)
    var core = end
    if core > limit, tagged.tokens[core - 1].kind == .closingBracket {
      core = skipBracket(endingAt: core, from: limit) ?? core
    }
    var sawInsertion = false
    while core - 1 > limit, isEdge(core - 1),
      let opening = edge(before: core - 1, from: limit), isInsertion((opening + 1)..<(core - 1)),
      walker.phrase(endingAt: opening, from: limit) != nil
    {
      core = opening
      sawInsertion = true
    }
    if !sawInsertion, core > limit, isEdge(core - 1) { return nil }
    guard let chain = chain(endingAt: core, from: limit) else {
      return clauseSubject(before: verb, from: limit)
    }
    if !sawInsertion, isObject(chain, from: limit),
      let wider = clauseSubject(before: verb, from: limit)
    {
      return wider
    }
    let start = sawInsertion ? widened(chain, from: limit) : chain.lowerBound
    return span(of: start..<end, core: chain)
  }

  /// Passes over times between a subject and its verb: "Roth | on Friday | warned".
  private func skipTimes(endingAt end: Int, from limit: Int) -> Int {
    var place = end
    while place - 1 > limit, let time = walker.phrase(endingAt: place, from: limit),
      walker.isTime(time), time.lowerBound > limit
    {
      place = time.lowerBound
      if place - 1 > limit, tagged.tags[place - 1] == .preposition { place -= 1 }
    }
    return place
  }

  /// The chain of noun phrases that ends before `end`: "the owner of the herring mill".
  func chain(endingAt end: Int, from limit: Int) -> Range<Int>? {
    guard let last = walker.phrase(endingAt: end, from: limit) else { return nil }
    var firm = last.lowerBound
    var loose = last.lowerBound
    var isFirm = true
    while loose > limit {
      let before = loose - 1
      let isJoint = tagged.function(before) == .and || tagged.function(before) == .or
      guard isJoint || walker.mayTie(before) || isJointComma(before),
        let next = walker.phrase(endingAt: before, from: limit), !walker.isTime(next)
      else { break }
      if !walker.ties(before) { isFirm = false }
      loose = next.lowerBound
      if isFirm { firm = loose }
    }
    firm = modified(firm, from: limit)
    loose = modified(loose, from: limit)
    if loose < firm, walker.isClauseStart(loose, from: limit), !isGoverned(loose, from: limit) {
      return loose..<end
    }
    return firm..<end
  }

  /// Takes in a modifier that opens the clause and was not read as part of the noun phrase:
  /// "beaming | Lena Roth".
  private func modified(_ start: Int, from limit: Int) -> Int {
    guard start > limit else { return start }
    switch tagged.tags[start - 1] {
    case .adjective, .verbGerund, .verbParticiple, .noun:
      return walker.isMarkBefore(start - 1, from: limit) ? start - 1 : start
    default: return start
    }
  }

  /// A comma between a name and the "and" of a list is part of a joint subject: "A, B and C".
  private func isJointComma(_ token: Int) -> Bool {
    tagged.tokens[token].kind == .comma && token + 1 < tagged.tokens.count
      && tagged.nounPhrase(at: token + 1).map { $0.kind == .name } == true
      && tagged.nounPhrase(at: token - 1).map { $0.kind == .name } == true
      && tagged.nounPhrase(at: token + 1).flatMap { followedByAnd($0) } == true
  }

  private func followedByAnd(_ phrase: NounPhrase) -> Bool {
    phrase.tokens.upperBound < tagged.tokens.count
      && tagged.function(phrase.tokens.upperBound) == .and
  }

  /// Whether a preposition stands before a chain, so that it can't be a subject.
  private func isGoverned(_ start: Int, from limit: Int) -> Bool {
    start > limit && tagged.tags[start - 1] == .preposition
      && tagged.function(start - 1).map { Self.openers.contains($0) } != true
  }

  /// Words tagged as prepositions that may open a clause.
  private static let openers: Set<FunctionWord> = [
    .that, .because, .while, .although, .though, .whereas, .if, .as, .since, .after, .before,
    .until, .unless, .once, .when, .so,
  ]

  private func isObject(_ chain: Range<Int>, from limit: Int) -> Bool {
    guard chain.lowerBound > limit else { return false }
    var before = chain.lowerBound - 1
    // "gunning down | teacher Tom Poe"
    if tagged.tags[before] == .particle || tagged.tags[before] == .adverb, before - 1 > limit,
      tagged.tags[before - 1] == .verbGerund
    {
      before -= 1
    }
    return tagged.tags[before].isVerb || tagged.tags[before] == .to
      || isGoverned(chain.lowerBound, from: limit)
  }

  /// Takes in the noun phrase that `chain` stands in apposition to: "Lena Roth, | the pilot".
  private func widened(_ chain: Range<Int>, from limit: Int) -> Int {
    let start = chain.lowerBound
    guard start - 1 > limit, tagged.tokens[start - 1].kind == .comma,
      let named = self.chain(endingAt: start - 1, from: limit),
      !walker.isTime(named), !isGoverned(named.lowerBound, from: limit),
      walker.isClauseStart(named.lowerBound, from: limit), isAppositive(named, chain)
    else { return start }
    return named.lowerBound
  }

  /// Whether of two phrases side by side one is a name and the other says who that is.
  private func isAppositive(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard let first = tagged.nounPhrase(at: one.lowerBound),
      let second = tagged.nounPhrase(at: other.lowerBound)
    else { return false }
    switch (first.kind, second.kind) {
    case (.name, .nominal): return describes(second)
    case (.nominal, .name): return describes(first)
    default: return false
    }
  }

  /// Whether a description can be a speaker's: it has a determiner, or names a role or body.
  private func describes(_ phrase: NounPhrase) -> Bool {
    if tagged.tags[phrase.tokens.lowerBound] == .determiner { return true }
    let word = tagged.word(phrase.head)
    return word?.role != nil || word?.body != nil || phrase.isPossessive
  }

  /// A clause's first noun phrase with all up to the verb, when no other finite verb stands between:
  /// "protesters gathered outside | said", "an official who spoke … | said".
  private func clauseSubject(before verb: Int, from limit: Int) -> SourceSpan? {
    guard verb > limit else { return nil }
    switch tagged.function(verb - 1) {
    case .and, .but, .or, .then: return nil
    default: break
    }
    var start = verb
    var relative: Int?
    while start > limit {
      let token = start - 1
      switch tagged.tokens[token].kind {
      case .comma, .semicolon, .colon, .dash, .quotationMark, .terminal: break
      default:
        if tagged.tags[token] == .question { relative = token }
        start = token
        continue
      }
      break
    }
    while start < verb, tagged.nounPhrase(at: start) == nil { start += 1 }
    guard let core = walker.phrase(startingAt: start, to: verb), core.kind != .other,
      !isGoverned(start, from: limit), !walker.isTime(core.tokens)
    else { return nil }
    let before = core.tokens.upperBound..<verb
    let plain = relative.map { before.lowerBound..<max(before.lowerBound, $0) } ?? before
    guard before.lowerBound < verb, !plain.contains(where: { tagged.tags[$0].isFiniteVerb }) else {
      return nil
    }
    return span(of: start..<verb, core: core.tokens)
  }

  private func span(of tokens: Range<Int>, core: Range<Int>) -> SourceSpan {
    var end = tokens.upperBound
    while end > tokens.lowerBound + 1, tagged.tokens[end - 1].kind == .comma { end -= 1 }
    let whole = tokens.lowerBound..<end
    return SourceSpan(tokens: whole, speaker: tagged.speakerPhrase(in: whole, core: core))
  }

  /// Whether what stands between two commas is a thing said of the noun before them.
  private func isInsertion(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first else { return false }
    switch tagged.tags[first] {
    case .question, .number, .verbGerund, .verbParticiple: return true
    case .preposition: return walker.mayTie(first)
    default: break
    }
    if tagged.tokens[first].kind == .number { return true }
    guard let phrase = tagged.nounPhrase(at: first), phrase.kind != .pronoun else { return false }
    for token in tokens {
      if tagged.tags[token] == .question { return true }
      if tagged.tags[token].isFiniteVerb { return false }
    }
    return true
  }

  /// Whether a token may close what is said of a noun: a comma or dash.
  private func isEdge(_ token: Int) -> Bool {
    tagged.tokens[token].kind == .comma || tagged.tokens[token].kind == .dash
  }

  /// The mark of the same kind before a token.
  private func edge(before token: Int, from limit: Int) -> Int? {
    let kind = tagged.tokens[token].kind
    var place = token - 1
    while place > limit {
      switch tagged.tokens[place].kind {
      case kind: return place
      case .quotationMark:
        // "Roth, who calls herself “a clerk, or less”, said": over the whole of it.
        guard
          let opening = (limit..<place).last(where: { tagged.tokens[$0].kind == .quotationMark })
        else { return nil }
        place = opening - 1
      case .semicolon, .terminal: return nil
      default: place -= 1
      }
    }
    return nil
  }

  private func skipBracket(endingAt end: Int, from limit: Int) -> Int? {
    var place = end - 1
    while place > limit {
      place -= 1
      if tagged.tokens[place].kind == .openingBracket { return place }
    }
    return nil
  }
}

extension TaggedText {
  /// The noun phrase of a source that names its speaker best: its core, or a name in apposition to a
  /// description.
  func speakerPhrase(in span: Range<Int>, core: Range<Int>) -> Range<Int> {
    guard let first = core.first, let phrase = mainPhrase(in: core, from: first) else {
      return core
    }
    if phrase.kind == .name { return phrase.tokens }
    var place = span.lowerBound
    while place < span.upperBound, tags[place] != .question {
      if place > span.lowerBound, tokens[place - 1].kind == .comma,
        let apposition = nounPhrase(at: place), apposition.kind == .name,
        apposition.tokens.lowerBound == place, !isPlace(apposition)
      {
        return apposition.tokens
      }
      place += 1
    }
    return phrase.tokens
  }

  /// Whether a name is of a country or state, "Brenby, Ohio", or short for one, "Annapolis, Md.", as they
  /// stand behind a town.
  private func isPlace(_ name: NounPhrase) -> Bool {
    guard name.tokens.count == 1 else { return false }
    let last = source.bytes[tokens[name.head].range.end - 1]
    return place(name.head) != nil || last == UInt8(ascii: ".")
  }

  /// The noun phrase that a core is about: behind its owner ("the mill’s | owner").
  private func mainPhrase(in core: Range<Int>, from first: Int) -> NounPhrase? {
    var phrase = nounPhrase(at: first)
    while let owner = phrase, owner.isPossessive, owner.tokens.upperBound < core.upperBound,
      let owned = nounPhrase(at: owner.tokens.upperBound)
    {
      phrase = owned
    }
    return phrase
  }
}
