public import Lexicon
public import Text

/// Gives each token its part of speech: a hidden Markov model over three tags.
///
/// - Source: T. Brants, TnT: a statistical part-of-speech tagger (ANLP 2000), with closed classes as
///   states of their own and with what the lexicons know of words that the counts lack.
public struct Tagger: Sendable {
  private let states: NamedStates
  private let transitions: TagTransitions
  private let clues: TagClues
  private let candidates: TagCandidates
  private let repair: VerbRepair
  private let presentRepair: PresentRepair
  private let playerRepair: PlayerRepair
  private let nameRepair: NameRepair

  /// A tagger over the tables of a lexicon set.
  ///
  /// - Throws: a set without the tables.
  public init(lexicon: LexiconSet) throws(TaggerError) {
    states = try NamedStates()
    transitions = try TagTransitions(lexicon, states)
    clues = try TagClues(lexicon)
    candidates = TagCandidates(lexicon, clues, transitions, states)
    repair = VerbRepair(lexicon: lexicon)
    presentRepair = PresentRepair(lexicon: lexicon)
    playerRepair = PlayerRepair(lexicon: lexicon)
    nameRepair = NameRepair(lexicon: lexicon)
    functions = lexicon.words.map { $0.function != nil }
  }

  /// Which words of the vocabulary are in a closed class.
  private let functions: [Bool]

  /// A tag for each token.
  /// - Complexity: linear in the number of tokens.
  public func tag(_ tokens: [Token], _ sentenceTokens: [Range<Int>], _ source: SourceText) -> [Tag]
  {
    var tags: [Tag] = []
    tags.reserveCapacity(tokens.count)
    var lattice = TagLattice(start: states.start)
    var found: [TagCandidate] = []
    found.reserveCapacity(16)
    for sentence in sentenceTokens {
      let isTitle = isTitleCase(tokens[sentence])
      var isFirst = true
      lattice.begin()
      for place in sentence {
        let token = tokens[place]
        found.removeAll(keepingCapacity: true)
        addCandidates(of: token, isFirst: isFirst, isTitle: isTitle, source, to: &found)
        lattice.add(found, transitions)
        if token.kind == .word || token.kind == .number { isFirst = false }
        if endsDateline(place, tokens, sentence) { isFirst = true }
      }
      lattice.appendBest(to: &tags)
      presentRepair.repair(&tags, tokens, sentence)
      repair.repair(&tags, tokens, sentence)
      playerRepair.repair(&tags, tokens, sentence)
      nameRepair.repair(&tags, tokens, sentence, in: source)
    }
    return tags
  }

  // MARK: Candidates

  /// Appends the states that a token may be in; at least one.
  private func addCandidates(
    of token: Token,
    isFirst: Bool,
    isTitle: Bool,
    _ source: SourceText,
    to found: inout [TagCandidate]
  ) {
    if let mark = mark(token) {
      found.append(TagCandidate(state: mark.index, tag: .punctuation, weight: 0))
      return
    }
    switch token.kind {
    case .address: add(.properNoun, to: &found)
    case .number:
      if token.letterCase == .none || !addNumber(token, source, to: &found) {
        add(.number, to: &found)
      }
    default:
      let range = candidates.range(of: token.word)
      if !range.isEmpty, token.letterCase != .lower || !candidates.isNameOnly(range) {
        addKnown(token, range, hasCase: !isFirst && !isTitle, to: &found)
      } else if token.kind == .symbol {
        add(.symbol, to: &found)
      } else {
        addUnknown(token, isFirst: isFirst, isTitle: isTitle, source, to: &found)
      }
    }
  }

  private func add(_ tag: Tag, to found: inout [TagCandidate]) {
    guard let state = tag.state else { return }
    found.append(TagCandidate(state: state.index, tag: tag, weight: 0))
  }

  /// The state of a mark, or nil for a word.
  private func mark(_ token: Token) -> TagState? {
    switch token.kind {
    case .comma: states.comma
    case .terminal: states.end
    case .colon, .semicolon: states.colon
    case .dash: states.dash
    case .openingBracket: states.open
    case .closingBracket: states.close
    case .quotationMark: states.quote
    case .word, .clitic, .number, .address, .symbol: nil
    }
  }

  private func addKnown(
    _ token: Token,
    _ range: Range<Int>,
    hasCase: Bool,
    to found: inout [TagCandidate]
  ) {
    let isFree = !hasCase || token.letterCase == .none || isAlwaysCapitalised(token)
    if isFree {
      found += candidates.all[range]
      return
    }
    let writing = writing(token)
    for candidate in candidates.all[range] {
      let weight = candidate.weight + Int32(clues.weight(writing, candidate.tag))
      found.append(TagCandidate(state: candidate.state, tag: candidate.tag, weight: weight))
    }
  }

  private func isAlwaysCapitalised(_ token: Token) -> Bool {
    token.isCapitalised && clues.isAlwaysCapitalised(token.word)
  }

  private func writing(_ token: Token) -> TagClues.Writing {
    switch token.letterCase {
    case .lower, .none: .lower
    case .capitalised, .mixed: .capital
    case .upper: .upper
    }
  }

  private func addUnknown(
    _ token: Token,
    isFirst: Bool,
    isTitle: Bool,
    _ source: SourceText,
    to found: inout [TagCandidate]
  ) {
    if NamePart.isBehindArticle(source.bytes[token.range.start..<token.range.end]) {
      add(.properNoun, to: &found)
      return
    }
    let kind: TagClues.Kind =
      switch token.letterCase {
      case _ where isTitle: .any
      case .lower, .none: .lower
      case .upper: .upper
      case .capitalised, .mixed: isFirst ? .first : .capital
      }
    addEnding(token, kind, source, to: &found)
    if found.isEmpty { add(.noun, to: &found) }
  }

  /// "21st", "1990s": as other numbers with such an ending; false for "4bn".
  private func addNumber(
    _ token: Token,
    _ source: SourceText,
    to found: inout [TagCandidate]
  ) -> Bool {
    let last = source.bytes[token.range.end - 1] | 0x20
    guard
      last == UInt8(ascii: "s") || last == UInt8(ascii: "h") || last == UInt8(ascii: "t")
        || last == UInt8(ascii: "d")
    else { return false }
    addEnding(token, .lower, source, to: &found)
    return !found.isEmpty
  }

  private func addEnding(
    _ token: Token,
    _ kind: TagClues.Kind,
    _ source: SourceText,
    to found: inout [TagCandidate]
  ) {
    let form = source.bytes.span.extracting(token.range.start..<token.range.end)
    for entry in clues.tags(form, kind) {
      guard let tag = Tag(rawValue: entry.tag), let state = tag.state else { continue }
      let weight = Int32(entry.weight) - Int32(transitions.priors[Int(state.index)])
      found.append(TagCandidate(state: state.index, tag: tag, weight: weight))
    }
  }

  // MARK: Datelines and headlines

  /// Whether a dash or colon stands behind a dateline, so that a capital after it tells nothing:
  /// "MUMBAI: Shares fell", "PORT ELLEN, Scotland — Workers voted".
  private func endsDateline(_ place: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    guard tokens[place].kind == .dash || tokens[place].kind == .colon,
      place - sentence.lowerBound <= Self.longestDateline
    else { return false }
    return tokens[sentence.lowerBound].letterCase == .upper
  }

  /// Tokens of a dateline, its date and agency included.
  private static let longestDateline = 8

  /// Whether nearly all words are capitalised, as in a headline, so that a capital tells nothing.
  private func isTitleCase(_ tokens: ArraySlice<Token>) -> Bool {
    var small = 0
    var capitals = 0
    for token in tokens where token.kind == .word {
      if token.isCapitalised {
        capitals += 1
      } else if !token.word.isKnown || !functions[Int(token.word.index)] {
        small += 1
      }
    }
    return capitals >= Self.fewestCapitals && small * Self.capitalsPerSmall <= capitals
  }

  /// Fewer capitalised words make no headline.
  private static let fewestCapitals = 3
  /// A headline may have one small word of an open class to so many capitalised ones.
  private static let capitalsPerSmall = 7
}
