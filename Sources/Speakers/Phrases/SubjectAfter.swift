import Lexicon
import Syntax

/// Finds the subject that stands behind its verb, with its appositions.
///
/// "said | Lena Roth, pilot and chronicler of the harbour at Oster".
struct SubjectAfter {
  let walker: PhraseWalker
  private var tagged: TaggedText { walker.tagged }

  init(tagged: TaggedText) {
    walker = PhraseWalker(tagged: tagged)
  }

  /// The subject that starts at `start`, none of it at or behind `limit`; or nil.
  func find(at start: Int, to limit: Int) -> SourceSpan? {
    guard let core = walker.phrase(startingAt: start, to: limit), core.kind != .other,
      !walker.isTime(core.tokens)
    else { return nil }
    var end = chainEnd(of: core, to: limit, inApposition: false)
    // "said Roth | and Adler": a joint subject, if no verb of its own follows the second.
    while end < limit, tagged.function(end) == .and,
      let next = walker.phrase(startingAt: end + 1, to: limit),
      !startsVerb(chainEnd(of: next, to: limit, inApposition: false), to: limit)
    {
      end = chainEnd(of: next, to: limit, inApposition: false)
    }
    guard !startsVerb(end, to: limit) else { return nil }
    if end < limit, isRelative(end) {
      end = clauseEnd(from: end, to: limit)
    } else {
      while end < limit, let wider = apposition(behind: end, to: limit) { end = wider }
    }
    return SourceSpan(
      tokens: start..<end,
      speaker: tagged.speakerPhrase(in: start..<end, core: core.tokens)
    )
  }

  /// Whether a clause that narrows the noun before it starts here: "officials | who saw it".
  private func isRelative(_ token: Int) -> Bool {
    switch tagged.function(token) {
    case .who, .whose, .whom: true
    default: false
    }
  }

  /// The next mark, where a clause without commas ends.
  private func clauseEnd(from start: Int, to limit: Int) -> Int {
    var place = start
    while place < limit {
      switch tagged.tokens[place].kind {
      case .comma, .terminal, .semicolon, .colon, .dash, .quotationMark, .closingBracket:
        return place
      default: place += 1
      }
    }
    return place
  }

  /// Whether a finite verb starts at a token, adverbs before it aside.
  func startsVerb(_ token: Int, to limit: Int) -> Bool {
    var place = token
    while place < limit, tagged.tags[place] == .adverb { place += 1 }
    return place < limit
      && (tagged.tags[place].isFiniteVerb || tagged.function(place)?.isAuxiliary == true)
  }

  /// The end of a phrase with the prepositional phrases that belong to it.
  func chainEnd(of phrase: NounPhrase, to limit: Int, inApposition: Bool) -> Int {
    var end = phrase.tokens.upperBound
    var isTied = inApposition || phrase.kind == .nominal
    while end < limit,
      walker.ties(end) || (isTied && isLocal(end)),
      let next = walker.phrase(startingAt: end + 1, to: limit), !walker.isTime(next.tokens)
    {
      end = next.tokens.upperBound
      isTied = true
    }
    return end
  }

  private func isLocal(_ token: Int) -> Bool {
    switch tagged.function(token) {
    case .in, .at, .on, .with: true
    default: false
    }
  }

  /// The end of an apposition that starts with the comma at `comma`, or nil.
  private func apposition(behind comma: Int, to limit: Int) -> Int? {
    guard tagged.tokens[comma].kind == .comma, comma + 1 < limit else { return nil }
    let first = comma + 1
    if tagged.tokens[first].kind == .number {
      let end = first + 1
      return end == limit || tagged.tokens[end].kind == .comma
        || tagged.tokens[end].kind == .terminal
        ? end : nil
    }
    guard let phrase = walker.phrase(startingAt: first, to: limit), phrase.kind != .pronoun,
      phrase.kind != .other, !walker.isTime(phrase.tokens)
    else { return nil }
    var end = chainEnd(of: phrase, to: limit, inApposition: true)
    while end < limit, tagged.function(end) == .and,
      let next = walker.phrase(startingAt: end + 1, to: limit)
    {
      let wider = chainEnd(of: next, to: limit, inApposition: true)
      if startsVerb(wider, to: limit) { break }
      end = wider
    }
    if end < limit, startsVerb(end, to: limit) { return nil }
    return end
  }
}
