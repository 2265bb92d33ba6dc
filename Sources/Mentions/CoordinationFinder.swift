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
    var members = [first]
    var last = first
    var sawAnd = false
    while members.count < Self.mostMembers, !sawAnd, last + 1 < mentions.count {
      let next = last + 1
      guard let joint = joint(between: mentions[last], and: mentions[next]),
        joins(mentions[next])
      else { break }
      if !joint.isAnd, mentions[last].kind == .nominal || mentions[next].kind == .nominal { break }
      sawAnd = joint.isAnd
      members.append(next)
      last = next
    }
    guard sawAnd else { return nil }
    // "her counterpart, Mads Kirkeby": the name behind the description is the member.
    if mentions[last].kind == .nominal, last + 1 < mentions.count,
      mentions[last + 1].kind == .name, isPerson(mentions[last + 1]),
      mentions[last].extent.upperBound + 1 == mentions[last + 1].tokens.lowerBound,
      tagged.tokens[mentions[last].extent.upperBound].kind == .comma
    {
      last += 1
      members[members.count - 1] = last
    }
    return (members, last)
  }

  /// What stands between two mentions, if it is only a comma, "and" or both.
  private func joint(between left: Mention, and right: Mention) -> (isAnd: Bool, Void)? {
    guard !left.isPossessive else { return nil }
    let gap = left.extent.upperBound..<max(right.extent.lowerBound, left.extent.upperBound)
    guard !gap.isEmpty, gap.count <= 2 else { return nil }
    var isAnd = false
    for token in gap {
      if tagged.function(token) == .and {
        isAnd = true
      } else if tagged.tokens[token].kind != .comma {
        return nil
      }
    }
    // "the minister, and Linde said" begins a new clause.
    if isAnd, gap.count == 2, left.kind != right.kind { return nil }
    return (isAnd, ())
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

  private func startsLikeName(_ mention: Mention) -> Bool {
    guard let first = mention.name?.first else { return false }
    return tagged.word(first)?.femaleShare != nil || (mention.name?.count ?? 0) > 1
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
