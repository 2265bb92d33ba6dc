import Lexicon
import Syntax
import Text

/// Finds persons, bodies or groups joined by "and", who may speak together: "Tove Linde and her
/// Danish counterpart, Mads Kirkeby", "the unions and the two largest employers".
///
/// Each member stays a mention; the joint mention stands before the first. A member's apposition
/// belongs to it: of "her husband, the composer Tunde Balogun" the name is the member.
struct CoordinationFinder {
  let tagged: TaggedText

  /// Longer lists are no longer sources who speak together.
  static let mostMembers = 6

  /// The mentions with the joint ones, and with the surnames that members share.
  func joined(_ mentions: [Mention]) -> [Mention] {
    var result: [Mention] = []
    result.reserveCapacity(mentions.count)
    var place = 0
    while place < mentions.count {
      guard let chain = chain(from: place, in: mentions) else {
        result.append(mentions[place])
        place += 1
        continue
      }
      let members = chain.members.map { mentions[$0] }
      let tokens = mentions[place].tokens.lowerBound..<mentions[chain.last].tokens.upperBound
      let extentEnd = max(tokens.upperBound, mentions[chain.last].extent.upperBound)
      result.append(
        Mention(
          tokens: tokens,
          extent: tokens.lowerBound..<extentEnd,
          head: members[0].head,
          kind: members.allSatisfy { $0.kind == .name } ? .name : .nominal,
          name: nil,
          roles: [],
          place: nil,
          type: .group,
          gender: .unknown,
          isPlural: true,
          isPossessive: false,
          isDefinite: true,
          members: members.map(\.tokens)
        )
      )
      let surname = sharedSurname(of: members)
      for inner in place...chain.last {
        let mention = mentions[inner]
        if let surname, mention.name?.count == 1, inner != chain.last {
          result.append(mention.with(lentSurname: surname))
        } else {
          result.append(mention)
        }
      }
      place = chain.last + 1
    }
    return result
  }

  /// The mentions joined from `first` on: the member of each and the last mention of all.
  private func chain(from first: Int, in mentions: [Mention]) -> (members: [Int], last: Int)? {
    let joins = isPerson(mentions[first]) ? isPerson : isGroup
    guard joins(mentions[first]) else { return nil }
    let isList = !isFronted(mentions[first])
    var unit = unit(at: first, in: mentions)
    var members = [unit.member]
    var sawAnd = false
    while members.count < Self.mostMembers, !sawAnd, unit.last + 1 < mentions.count {
      let start = unit.last + 1
      guard joins(mentions[start]) || isBare(mentions[unit.member]) && isBare(mentions[start])
      else { break }
      let next = self.unit(at: start, in: mentions)
      let (left, right) = (mentions[unit.member], mentions[next.member])
      let gap = unit.end..<max(mentions[start].extent.lowerBound, unit.end)
      guard let isAnd = isAnd(gap, between: left, and: right) else { break }
      if !isAnd, left.kind == .nominal || mentions[start].kind == .nominal,
        !(isList && isBare(left) && isBare(mentions[start]))
      {
        break
      }
      sawAnd = isAnd
      unit = next
      members.append(unit.member)
    }
    guard sawAnd else { return nil }
    return (members, unit.last)
  }

  /// A member with its apposition.
  private struct Unit {
    var member: Int
    /// The last mention of it.
    var last: Int
    /// The token behind it.
    var end: Int
  }

  /// What stands at a mention: "her counterpart, Mads Kirkeby", of which the name is the member;
  /// "Mads Kirkeby, her counterpart," or the mention alone.
  private func unit(at place: Int, in mentions: [Mention]) -> Unit {
    let mention = mentions[place]
    let alone = Unit(member: place, last: place, end: mention.extent.upperBound)
    guard place + 1 < mentions.count, mention.extent.upperBound < tagged.tokens.count else {
      return alone
    }
    if let unit = unit(ofBodyBehind: place, in: mentions) { return unit }
    guard tagged.tokens[mention.extent.upperBound].kind == .comma,
      mention.extent.upperBound + 1 == mentions[place + 1].extent.lowerBound
    else { return alone }
    let next = mentions[place + 1]
    if mention.kind == .nominal, next.kind == .name, isPerson(next) {
      return Unit(member: place + 1, last: place + 1, end: next.extent.upperBound)
    }
    let end = next.extent.upperBound
    guard mention.kind == .name, next.kind == .nominal, next.type == .person,
      next.isPlural != true, !next.isPossessive, end + 1 < tagged.tokens.count,
      tagged.tokens[end].kind == .comma, tagged.function(end + 1) == .and
    else { return alone }
    var last = place + 1
    while last + 1 < mentions.count, mentions[last + 1].tokens.upperBound <= end { last += 1 }
    return Unit(member: place, last: last, end: end)
  }

  /// A person's name with the body behind it: "Lena Roth of Oster University".
  private func unit(ofBodyBehind place: Int, in mentions: [Mention]) -> Unit? {
    let mention = mentions[place]
    guard mention.kind == .name, mention.type == .person,
      mention.extent.upperBound > mention.tokens.upperBound
    else { return nil }
    var last = place
    while last + 1 < mentions.count,
      mentions[last + 1].tokens.upperBound <= mention.extent.upperBound
    {
      last += 1
    }
    return last > place ? Unit(member: place, last: last, end: mention.extent.upperBound) : nil
  }

  /// Whether "and" stands between two members, or only a comma; nil if anything else does.
  private func isAnd(_ gap: Range<Int>, between left: Mention, and right: Mention) -> Bool? {
    guard !left.isPossessive, !gap.isEmpty, gap.count <= 2 else { return nil }
    var isAnd = false
    for token in gap {
      if tagged.function(token) == .and {
        isAnd = true
      } else if tagged.tokens[token].kind != .comma {
        return nil
      }
    }
    // "the novelist and former dissident Bohumil Žáček" is one.
    if isAnd, left.kind == .nominal, right.kind == .name, !right.roles.isEmpty,
      tagged.tokens[right.tokens.lowerBound].letterCase == .lower,
      tagged.tags[right.tokens.lowerBound] != .determiner,
      tagged.pronoun(right.tokens.lowerBound) == nil, left.isPlural != true
    {
      return nil
    }
    // "the minister, and Linde said" begins a new clause.
    if isAnd, gap.count == 2, left.kind != right.kind { return nil }
    return isAnd
  }

  private func isPerson(_ mention: Mention) -> Bool {
    guard mention.kind != .pronoun, !mention.isPossessive, mention.isPlural != true else {
      return false
    }
    switch mention.type {
    case .person: return mention.kind == .name || mention.isDefinite
    case .unknown: return mention.kind == .name && startsLikeName(mention)
    default: return false
    }
  }

  /// Whether a mention is a body, several people or a place, which may speak with others.
  private func isGroup(_ mention: Mention) -> Bool {
    guard mention.kind != .pronoun, !mention.isPossessive, mention.extent == mention.tokens else {
      return false
    }
    switch mention.type {
    case .group: return true
    case .organisation: return mention.kind == .name || mention.isDefinite
    case .place: return mention.kind == .name
    default: return false
    }
  }

  /// Whether a mention stands behind the preposition that a sentence begins with: "Unlike *pupils*, parents and
  /// teachers".
  private func isFronted(_ mention: Mention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    guard before >= 0, tagged.tags[before] == .preposition else { return false }
    return tagged.sentenceTokens[tagged.tokens[before].sentence].lowerBound == before
  }

  /// Whether a mention is of several people without an article, as the items of a list are: "teachers, parents
  /// and *pupils at the school*".
  private func isBare(_ mention: Mention) -> Bool {
    guard mention.kind == .nominal, mention.type == .group, !mention.isPossessive,
      mention.isPlural == true
    else { return false }
    switch tagged.tags[mention.tokens.lowerBound] {
    case .determiner, .possessivePronoun, .number: return false
    default: return true
    }
  }

  private func startsLikeName(_ mention: Mention) -> Bool {
    guard let first = mention.name?.first else { return false }
    return tagged.word(first)?.femaleShare != nil || (mention.name?.count ?? 0) > 1
      || !tagged.isOrdinaryWord(first) && tagged.tokens[first].letterCase == .capitalised
  }

  /// The surname of the last member when the others are given names alone: "Declan and Owen
  /// Tierney".
  private func sharedSurname(of members: [Mention]) -> Range<Int>? {
    guard let last = members.last, let name = last.name, name.count > 1 else { return nil }
    let others = members.dropLast()
    guard
      others.allSatisfy({ member in
        guard let only = member.name, only.count == 1 else { return false }
        return tagged.word(only.lowerBound)?.femaleShare != nil
      })
    else { return nil }
    return (name.lowerBound + 1)..<name.upperBound
  }
}
