import Lexicon
import Syntax
import Text

/// Finds how far a mention reaches: the owner before it and the phrases behind it that narrow it.
struct ExtentFinder {
  let tagged: TaggedText

  /// More phrases than these behind a head are a sentence's own: "a member of the board of the
  /// committee for the harbour".
  static let mostPhrases = 4

  func extent(
    of phrase: Range<Int>,
    kind: Mention.Kind,
    type: Mention.EntityType
  ) -> Range<Int> {
    let start = kind == .nominal ? owner(before: phrase.lowerBound) : phrase.lowerBound
    return start..<end(behind: phrase.upperBound, kind: kind, type: type)
  }

  /// The start of the owners before a token: "the paper’s" before "senior author".
  private func owner(before token: Int) -> Int {
    var start = token
    var steps = 0
    while start > 0, steps < Self.mostPhrases, let owner = tagged.nounPhrase(at: start - 1),
      owner.isPossessive, owner.tokens.upperBound == start
    {
      start = owner.tokens.lowerBound
      steps += 1
    }
    return start
  }

  private func end(behind token: Int, kind: Mention.Kind, type: Mention.EntityType) -> Int {
    var end = token
    var steps = 0
    // "Article 14"
    if kind == .nominal, end < tagged.tokens.count, tagged.tokens[end].kind == .number,
      tagged.nounPhrase(at: end)?.kind != .nominal,
      tagged.tokens[end].sentence == tagged.tokens[end - 1].sentence
    {
      end += 1
    }
    while steps < Self.mostPhrases, end + 1 < tagged.tokens.count,
      let preposition = tagged.function(end), narrows(preposition, kind: kind, type: type, at: end)
    {
      guard let next = narrowing(at: end + 1) else { break }
      end = next
      steps += 1
    }
    if steps == 0, kind == .nominal, let known = knowing(at: end, type: type) { return known }
    return end
  }

  /// The end of an adjective with its phrase that narrows a person: "familiar with the matter".
  private func knowing(at token: Int, type: Mention.EntityType) -> Int? {
    guard type == .person || type == .group, token > 0, token + 2 < tagged.tokens.count,
      tagged.tags[token] == .adjective
        || tagged.function(token + 1) == .to
          && tagged.tags[token] == .adverb,
      tagged.tokens[token].kind == .word,
      tagged.tokens[token].sentence == tagged.tokens[token - 1].sentence
    else { return nil }
    switch tagged.function(token + 1) {
    case .with, .to, .of, .about, .for:
      guard tagged.nounPhrase(at: token + 2)?.kind != .pronoun else { return nil }
      return narrowing(at: token + 2)
    default: return nil
    }
  }

  /// The end of the noun phrase that begins at a token, with the owners it begins with.
  private func narrowing(at token: Int) -> Int? {
    guard let first = tagged.nounPhrase(at: token), first.tokens.lowerBound == token,
      tagged.tokens[token].sentence == tagged.tokens[token - 1].sentence
    else { return nil }
    var phrase = first
    while phrase.isPossessive, phrase.tokens.upperBound < tagged.tokens.count,
      let owned = tagged.nounPhrase(at: phrase.tokens.upperBound),
      owned.tokens.lowerBound == phrase.tokens.upperBound
    {
      phrase = owned
    }
    guard phrase.kind != .pronoun || tagged.function(token - 1) == .of,
      tagged.word(phrase.head)?.isTime != true
    else { return nil }
    // "the animal charity" and "Hoofmark"
    let end = phrase.tokens.upperBound
    if phrase.kind == .nominal, !phrase.isPossessive, end < tagged.tokens.count,
      let name = tagged.nounPhrase(at: end), name.kind == .name, !name.isPossessive,
      tagged.word(name.head)?.isTime != true
    {
      return name.tokens.upperBound
    }
    return end
  }

  private func narrows(
    _ preposition: FunctionWord,
    kind: Mention.Kind,
    type: Mention.EntityType,
    at token: Int
  ) -> Bool {
    switch preposition {
    // "Doctors of the World", and not "accused Democrats | of complicity"
    case .of: kind != .pronoun && (!tagged.tokens[token - 1].isCapitalised || isName(token + 1))
    case .from: kind == .nominal && type != .place
    // "a jeweller in Brenby | for ₹1.9 lakh"
    case .at, .for:
      kind == .nominal && type != .document && type != .place && !isAmount(token + 1)
    // "a survey by the engineers’ guild"
    case .by: kind == .nominal && type == .document
    case .in: kind == .nominal && type != .document && isPlaceName(token + 1)
    default: false
    }
  }

  private func isAmount(_ token: Int) -> Bool {
    token < tagged.tokens.count
      && (tagged.tokens[token].kind == .number || tagged.tokens[token].kind == .symbol)
  }

  /// Whether a noun phrase that begins here has a capital at its end.
  private func isName(_ token: Int) -> Bool {
    guard token < tagged.tokens.count, let phrase = tagged.nounPhrase(at: token) else {
      return false
    }
    return tagged.tokens[phrase.head].isCapitalised || tagged.tags[token] == .determiner
  }

  /// Whether a noun phrase that begins here is a name in capitals, so "in Ostrey" and not "in May".
  private func isPlaceName(_ token: Int) -> Bool {
    guard let phrase = tagged.nounPhrase(at: token), phrase.kind == .name else { return false }
    return tagged.word(phrase.head)?.isTime != true
  }
}
