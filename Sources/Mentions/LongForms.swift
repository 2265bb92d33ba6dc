import Lexicon
import Syntax
import Text

/// Names of bodies that hold commas or "and" and are told from lists by their acronym elsewhere in the
/// text: "Harbours, Ferries and Lighthouses Canada" where "HFLC" stands.
///
/// Each capital of the acronym begins a word of the name, in order, and no other capitalised word stands
/// between: the strictest case of A. Schwartz and M. Hearst, *A Simple Algorithm for Identifying Abbreviation
/// Definitions in Biomedical Text* (2003).
struct LongForms {
  let tagged: TaggedText

  /// Shorter acronyms fit too many names.
  static let shortest = 3
  /// The longest acronym that is looked for.
  static let longest = 8
  /// Words of the closed classes and commas between two words of a name at most: ", and the".
  static let mostBetween = 3

  /// The mentions with one for each long form, in the place of those within it.
  func joined(_ mentions: [Mention]) -> [Mention] {
    let acronyms = acronyms(of: mentions)
    guard !acronyms.isEmpty else { return mentions }
    let names = names(of: acronyms)
    guard !names.isEmpty else { return mentions }
    var result: [Mention] = []
    var next = 0
    for mention in mentions {
      while next < names.count, names[next].upperBound <= mention.tokens.lowerBound {
        result.append(self.mention(names[next]))
        next += 1
      }
      if next < names.count, mention.tokens.overlaps(names[next]) { continue }
      result.append(mention)
    }
    result += names[next...].map(self.mention)
    return result.sorted {
      ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound)
    }
  }

  /// The capitals of the names that are one word of them.
  private func acronyms(of mentions: [Mention]) -> Set<[UInt8]> {
    var acronyms: Set<[UInt8]> = []
    for mention in mentions {
      guard let name = mention.name, name.count == 1,
        tagged.tokens[name.lowerBound].letterCase == .upper
      else { continue }
      let range = tagged.tokens[name.lowerBound].range
      if (Self.shortest...Self.longest).contains(range.length) {
        acronyms.insert(Array(tagged.source.bytes[range.start..<range.end]))
      }
    }
    return acronyms
  }

  /// Where names with a comma or "and" stand whose capitals are one of the acronyms.
  private func names(of acronyms: Set<[UInt8]>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var token = 0
    while token < tagged.tokens.count {
      guard begins(token), let end = end(of: token, acronyms) else {
        token += 1
        continue
      }
      names.append(token..<end)
      token = end
    }
    return names
  }

  private func begins(_ token: Int) -> Bool {
    tagged.tokens[token].letterCase == .capitalised && tagged.function(token) == nil
      && (token == 0 || tagged.tokens[token - 1].letterCase != .capitalised
        || tagged.tokens[token - 1].sentence != tagged.tokens[token].sentence)
  }

  /// The end of the name that begins at a token, if its capitals are an acronym and it has joints.
  private func end(of first: Int, _ acronyms: Set<[UInt8]>) -> Int? {
    var letters: [UInt8] = []
    var isJoined = false
    var between = 0
    for token in first..<tagged.tokens.count
    where tagged.tokens[token].sentence == tagged.tokens[first].sentence {
      if tagged.tokens[token].letterCase == .capitalised {
        letters.append(tagged.source.bytes[tagged.tokens[token].range.start])
        between = 0
        if isJoined, acronyms.contains(letters), !goesOn(behind: token) { return token + 1 }
        if letters.count >= Self.longest { return nil }
        continue
      }
      between += 1
      guard between <= Self.mostBetween else { return nil }
      switch tagged.function(token) {
      case .and: isJoined = true
      case .of, .for, .the: break
      default:
        guard tagged.tokens[token].kind == .comma else { return nil }
        isJoined = true
      }
    }
    return nil
  }

  private func goesOn(behind token: Int) -> Bool {
    token + 1 < tagged.tokens.count && tagged.tokens[token + 1].letterCase == .capitalised
      && tagged.tokens[token + 1].sentence == tagged.tokens[token].sentence
  }

  private func mention(_ name: Range<Int>) -> Mention {
    Mention(
      tokens: name,
      extent: name,
      head: name.upperBound - 1,
      kind: .name,
      name: name,
      roles: [],
      place: nil,
      type: .organisation,
      gender: .unknown,
      isPlural: nil,
      isPossessive: false,
      isDefinite: true
    )
  }
}
