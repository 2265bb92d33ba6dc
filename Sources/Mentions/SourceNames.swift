import Lexicon
public import Syntax
public import Text

/// What the attributions know of mentions: where a source ends, and names that run over a whole source.
///
/// "the ruling | states" ends where its cue begins, though "ruling states" looks like nouns; and all of
/// "Transport for NSW", "Amalgamated Transit Workers Local 611" is the source's name.
struct SourceNames {
  let tagged: TaggedText

  /// Words in a name that is a whole source at most.
  private static let longestName = 9
  /// A union's branch by number: "Local 611".
  private static let branch = "Local"

  /// The phrases, of which none runs from a source into the cue behind it.
  func cut(_ phrases: [PhraseJoiner.Phrase], _ sources: [SourcePlace]) -> [PhraseJoiner.Phrase] {
    var isCut = [Bool](repeating: false, count: tagged.tokens.count + 1)
    for source in sources where source.isBeforeCue {
      isCut[tagged.tokens(in: source.range).upperBound] = true
    }
    return phrases.map { phrase in
      guard case .base(let base) = phrase, !base.isPossessive,
        let cut = base.tokens.dropFirst().first(where: { isCut[$0] }),
        let head = (base.tokens.lowerBound..<cut).last,
        tagged.tags[head].isNoun || isNominalised(head, behind: base.tokens.lowerBound),
        tagged.tags[head].isProperNoun == tagged.tags[base.head].isProperNoun
          || base.kind == .nominal
      else { return phrase }
      return .base(
        NounPhrase(
          tokens: base.tokens.lowerBound..<cut,
          head: head,
          kind: tagged.tags[head].isProperNoun ? .name : .nominal,
          isPossessive: false
        )
      )
    }
  }

  /// Whether an adjective stands for one who is so: "the first-term Republican", "the elder".
  private func isNominalised(_ token: Int, behind first: Int) -> Bool {
    tagged.tags[token] == .adjective && tagged.tags[first] == .determiner && first < token
  }

  /// The mentions, those that are parts of a name which is a whole source made one.
  func joined(_ mentions: [Mention], _ sources: [SourcePlace]) -> [Mention] {
    var result = mentions
    for source in sources {
      let tokens = tagged.tokens(in: source.range)
      guard let name = name(of: tokens) else { continue }
      let first = place(in: result, of: tokens.lowerBound)
      let behind = place(in: result, of: name.upperBound)
      guard behind > first, first == 0 || result[first - 1].tokens.upperBound <= tokens.lowerBound
      else { continue }
      let parts = result[first..<behind]
      guard parts.allSatisfy({ isPart($0, of: tokens.lowerBound..<name.upperBound) }),
        parts.count > 1 || parts[first].name != name, !parts.contains(where: isPerson)
      else { continue }
      let whole = Mention(
        tokens: tokens.lowerBound..<name.upperBound,
        extent: tokens.lowerBound..<name.upperBound,
        head: name.upperBound - 1,
        kind: .name,
        name: name,
        roles: [],
        place: parts.compactMap(\.place).first,
        type: .organisation,
        gender: .unknown,
        isPlural: nil,
        isPossessive: false,
        isDefinite: true
      )
      result.replaceSubrange(first..<behind, with: [whole])
    }
    return result
  }

  /// The place of the first mention that begins at a token or behind it, by halving.
  private func place(in mentions: [Mention], of token: Int) -> Int {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The name that a source is, its article aside; or nil for one with other words or marks in it.
  private func name(of source: Range<Int>) -> Range<Int>? {
    guard let first = source.first else { return nil }
    var end = source.upperBound
    while end > first, tagged.tokens[end - 1].kind == .comma { end -= 1 }
    let start = tagged.tags[first] == .determiner ? first + 1 : first
    guard end - start > 1, end - start <= Self.longestName, tagged.tokens[start].isCapitalised,
      tagged.tokens[start].kind == .word, (start..<end).allSatisfy(isOfName)
    else { return nil }
    let isBranch =
      tagged.tokens[end - 1].kind == .number && tagged.ends(end - 2, in: Self.branch)
    let isJoined = (start..<end).contains { tagged.function($0) == .for }
    return isBranch || isJoined && tagged.tokens[end - 1].isCapitalised ? start..<end : nil
  }

  private func isOfName(_ token: Int) -> Bool {
    switch tagged.tokens[token].kind {
    case .word where tagged.tokens[token].isCapitalised: true
    case .word:
      switch tagged.function(token) {
      case .of, .for, .and, .the: true
      default: false
      }
    case .number, .symbol: true
    default: false
    }
  }

  /// Whether a mention lies within a source and is no person's.
  private func isPart(_ mention: Mention, of source: Range<Int>) -> Bool {
    mention.tokens.lowerBound >= source.lowerBound && mention.tokens.upperBound <= source.upperBound
      && mention.kind != .pronoun
  }

  private func isPerson(_ mention: Mention) -> Bool {
    mention.type == .person && (mention.kind == .nominal || !mention.roles.isEmpty)
  }
}

/// A source, as the attributions have it.
public struct SourcePlace: Hashable, Sendable {
  /// Where it stands.
  public let range: TextRange
  /// Whether its cue begins right behind it.
  public let isBeforeCue: Bool

  /// A source that stands there, with the stretches of its cue.
  public init(_ range: TextRange, cue: [TextRange], in tagged: TaggedText) {
    self.range = range
    let end = tagged.tokens(in: range).upperBound
    isBeforeCue =
      end < tagged.tokens.count && cue.first?.start == tagged.tokens[end].range.start
  }
}
