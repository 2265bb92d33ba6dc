import Lexicon
import Mentions
import Syntax
import Text

/// Names entities: by their fullest name, or by what describes them.
struct EntityNamer {
  let tagged: TaggedText
  /// The words that the text writes with a capital within its sentences, and never without one.
  private let properWords: Set<WordID>

  /// - Complexity: linear in the tokens.
  init(tagged: TaggedText) {
    self.tagged = tagged
    var proper: Set<WordID> = []
    var common: Set<WordID> = []
    for token in tagged.tokens.indices.dropFirst() where tagged.tokens[token].kind == .word {
      switch tagged.tokens[token].letterCase {
      case .lower: common.insert(tagged.tokens[token].word)
      case .capitalised
      where tagged.tokens[token - 1].sentence == tagged.tokens[token].sentence
        && tagged.tokens[token - 1].kind == .word:
        proper.insert(tagged.tokens[token].word)
      default: break
      }
    }
    properWords = proper.subtracting(common).filter(\.isKnown)
  }

  /// The name that a mention gives, without titles; with the honorific where there is only a
  /// surname: "Mrs Nettle".
  ///
  /// A description goes on to `end`, if that is given.
  func name(of mention: Mention, to end: Int? = nil) -> String {
    guard let name = mention.name else { return description(of: mention, to: end) }
    switch mention.type {
    case .organisation, .group, .document, .place:
      return description(of: mention)
    case .person, .unknown:
      let name = NameWords.withoutSuffix(name, in: tagged)
      guard name.count == 1, mention.lentSurname == nil, let title = honorific(of: mention) else {
        let words = tagged.words(of: name)
        return mention.lentSurname.map { "\(words) \(tagged.words(of: $0))" } ?? words
      }
      return tagged.words(of: title..<name.upperBound)
    }
  }

  /// The start of the titles before a surname if one of them is an honorific: "Mrs Justice Wray".
  private func honorific(of mention: Mention) -> Int? {
    mention.roles.first { role in
      role.count <= Self.longestHonorific && tagged.tokens[role.lowerBound].isCapitalised
        && tagged.word(role.lowerBound)?.title?.kind == .honorific
    }?.lowerBound
  }

  /// An honorific and its full stop.
  private static let longestHonorific = 2

  /// The words of a description with what narrows it, up to `end` if that is given, its article in
  /// lower case.
  func description(of mention: Mention, to end: Int? = nil) -> String {
    var extent = mention.extent
    if mention.kind == .name {
      // "the 9th U.S. Circuit Court", but of "the conservative Freedom Caucus" the name alone.
      let name = mention.name ?? mention.tokens
      let isBare = (mention.tokens.lowerBound..<name.lowerBound).dropFirst().allSatisfy {
        tagged.tokens[$0].isCapitalised || tagged.tokens[$0].kind == .number
      }
      extent = (isBare ? mention.tokens.lowerBound : name.lowerBound)..<self.end(ofName: mention)
    }
    if let end { extent = extent.lowerBound..<end }
    if mention.isPossessive, let last = extent.last, tagged.tags[last] == .possessive {
      extent = extent.lowerBound..<last
    }
    // "At least, | Republican lawmakers"
    if extent.count > 2, mention.kind == .nominal, extent.lowerBound + 1 < mention.head,
      tagged.tokens[extent.lowerBound + 1].kind == .comma, !tagged.tags[extent.lowerBound].isNoun
    {
      extent = (extent.lowerBound + 2)..<extent.upperBound
    }
    extent = quantified(extent.lowerBound)..<extent.upperBound
    guard let first = extent.first else { return "" }
    let words = tagged.words(of: extent)
    return first < mention.extent.lowerBound || isLowered(first, in: mention)
      ? lowered(words) : words
  }

  /// "de" of "the Society of St Vincent de Paul".
  private static let longestParticle = 3

  /// Where a description begins whose number is told to be a bound: "at | least 25 members", "more than | a
  /// dozen people".
  private func quantified(_ start: Int) -> Int {
    func stands(_ token: Int) -> Bool {
      token >= 0 && tagged.tokens[token].sentence == tagged.tokens[start].sentence
    }
    guard stands(start - 1), start + 1 < tagged.tokens.count else { return start }
    switch tagged.function(start - 1) {
    case .at where tagged.tags[start] == .adjective && tagged.tags[start + 1] == .number:
      return start - 1
    case .than where stands(start - 2):
      let isBound = tagged.tags[start] == .number || tagged.tags[start] == .determiner
      return isBound ? start - 2 : start
    default: return start
    }
  }

  /// The end of a body's name with what it is of: "the Halloran Bay Board of Trade".
  private func end(ofName mention: Mention) -> Int {
    let end = mention.tokens.upperBound
    let behind = mention.extent.upperBound
    guard behind > end + 1, !mention.isPossessive, tagged.function(end) == .of,
      let body = tagged.word(end - 1)?.body, body.kind != .document,
      tagged.tokens[behind - 1].isCapitalised,
      (end + 1..<behind).allSatisfy({
        tagged.tokens[$0].isCapitalised || tagged.tokens[$0].kind == .symbol
          || tagged.tokens[$0].range.length <= Self.longestParticle
      })
    else { return end }
    return behind
  }

  /// Whether the first word is in capitals only because it begins the sentence, or is an article.
  private func isLowered(_ token: Int, in mention: Mention) -> Bool {
    guard tagged.tokens[token].isCapitalised else { return false }
    switch tagged.tags[token] {
    case .determiner, .possessivePronoun, .number: return true
    // "Russian and Dutch officials"
    case .adjective where tagged.word(token)?.place != nil: return false
    case .noun, .pluralNoun, .adjective, .verbGerund, .verbParticiple: break
    case .properNoun:
      guard tagged.isOrdinaryWord(token), tagged.word(token)?.place == nil else { return false }
      // "South Korean officials"
      if let (_, meaning) = tagged.longestPhrase(at: token), case .place = meaning { return false }
    default: return false
    }
    guard mention.kind == .nominal, !isProper(token, before: mention.head) else { return false }
    // "CEO" keeps its capitals, "RESIDENTS" does not.
    if tagged.tokens[token].letterCase == .upper,
      tagged.tokens[token].range.length < Self.shortestShout
    {
      return false
    }
    return token == 0 || tagged.tokens[token - 1].sentence != tagged.tokens[token].sentence
      || tagged.tokens[token].letterCase == .upper
      || tagged.tokens[token - 1].kind == .quotationMark
  }

  /// Whether a word that begins a sentence has a capital in its midst, too: "Republican lawmakers", "White
  /// House officials".
  private func isProper(_ token: Int, before head: Int) -> Bool {
    guard tagged.tokens[token].letterCase == .capitalised else { return false }
    if tagged.signals(.capital, token) || properWords.contains(tagged.tokens[token].word) {
      return true
    }
    // In a title all words have capitals.
    return token + 1 < head && tagged.tokens[token + 1].letterCase == .capitalised
      && tagged.tokens[head].letterCase == .lower
  }

  /// A word of so many capitals is no acronym but begins an article.
  private static let shortestShout = 5

  /// The words with the first in lower case.
  private func lowered(_ words: String) -> String {
    guard let end = words.firstIndex(where: { !$0.isLetter }) else { return words.lowercased() }
    return words[..<end].lowercased() + words[end...]
  }

  /// "A and B" of the members' own names.
  func jointName(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + Self.jointWord + last
  }

  /// What stands before the last of several.
  private static let jointWord = " \(FunctionWord.and.rawValue) "
}

extension TaggedText {
  /// The words of a stretch on one line: a line break within a name is a blank.
  func words(of tokens: Range<Int>) -> String {
    string(of: tokens).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
