import Lexicon
import Mentions
import Syntax

extension PairReader {
  /// A description looks back over so many mentions; one who was named further back is told anew.
  static let mostMentionsOfDescription = 600

  /// The mentions before a description that `allows` lets through, nearest first; beyond the reach of
  /// a pronoun only the last of each chain.
  func named(
    before place: Int,
    _ chains: inout Chains,
    where allows: (inout Chains, Int) -> Bool
  ) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = []
    for other in (max(0, place - Self.mostMentionsOfDescription)..<place).reversed() {
      guard found.count < Self.mostCandidates else { break }
      let root = chains.root(of: other)
      guard !discourse.mentions[other].isJoint,
        discourse.distance(from: other, to: place) <= Self.farthest || !seen.contains(root),
        allows(&chains, other)
      else { continue }
      found.append(other)
      seen.insert(root)
    }
    return found + introduced(behind: place, &chains, where: allows)
  }

  /// A name that tells who was described stands within so many sentences behind.
  static let farthestBehind = 5
  static let mostBehindDescription = 8

  /// The mentions soon behind a description by which somebody is first named.
  private func introduced(
    behind place: Int,
    _ chains: inout Chains,
    where allows: (inout Chains, Int) -> Bool
  ) -> [Int] {
    var found: [Int] = []
    for other in discourse.mentions.indices[(place + 1)...].prefix(Self.mostMentions) {
      guard found.count < Self.mostBehindDescription,
        discourse.distance(from: place, to: other) <= Self.farthestBehind
      else { break }
      let cluster = chains.cluster(of: other)
      guard discourse.mentions[other].kind == .name, !discourse.mentions[other].isJoint,
        cluster.first > place, cluster.first == other, discourse.quoteOfMention[other] < 0,
        allows(&chains, other)
      else { continue }
      found.append(other)
    }
    return found
  }

  /// The paragraphs that bring people in by what they are, and name them below.
  static let openingParagraphs = 4

  /// What a description tells by itself.
  func description(_ words: DescriptionWords) -> [Float] {
    var row = Row(values: [Float](repeating: 0, count: PairColumn.allCases.count))
    let mention = discourse.mentions[words.place]
    row.set(.described, true)
    row.set(.he, mention.gender == .male)
    row.set(.she, mention.gender == .female)
    switch words.role?.kind {
    case .office: row[.office] = 1
    case .occupation, .voice: row[.occupation] = 1
    case .kin: row[.kin] = 1
    case .person: row[.somebody] = 1
    case nil: row[.unknownWord] = 1
    }
    row.set(.ofBody, mention.type == .organisation || mention.type == .group)
    row.set(.indefinite, !mention.isDefinite)
    row.set(.headed, discourse.isInHeading(words.place))
    row.set(.opening, discourse.paragraph(of: words.place) < Self.openingParagraphs)
    row.set(.plain, mention.tokens.count <= 2 && mention.extent == mention.tokens)
    row.set(
      .compound,
      mention.tokens.contains { token in
        let tag = discourse.tagged.tags[token]
        return token != mention.head && (tag == .noun || tag == .pluralNoun)
      }
    )
    let behind = mention.extent.upperBound
    row.set(
      .toldByClause,
      discourse.function(behind) == .who || discourse.function(behind) == .that
        || discourse.kind(behind) == .comma && discourse.function(behind + 1) == .who
    )
    row.set(.toldBefore, words.isToldBefore)
    row.set(.ofNation, mention.place != nil)
    row.set(.ofAge, mention.age != nil)
    row.set(.modified, mention.tokens.contains { discourse.tagged.tags[$0] == .adjective })
    row.set(
      .properWithin,
      mention.tokens.contains { $0 != mention.head && discourse.tagged.tags[$0].isProperNoun }
    )
    row.set(.narrowed, mention.extent.upperBound > mention.tokens.upperBound)
    row.set(
      .ownedBy,
      mention.extent.lowerBound < mention.tokens.lowerBound
        || discourse.tagged.pronoun(mention.tokens.lowerBound)?.isPossessive == true
    )
    row.set(.capital, discourse.tagged.tokens[mention.head].isCapitalised)
    locate(words.place, &row)
    return row.values
  }

  /// What a description and one who may be meant by it have in common.
  func compare(
    _ words: DescriptionWords,
    with other: Int,
    _ root: Int,
    _ row: inout Row,
    _ chains: inout Chains
  ) {
    let mine = chains.cluster(of: words.place)
    let cluster = chains.cluster(of: other)
    if let role = words.role, !cluster.roles.isEmpty {
      let isSame = cluster.roles.contains { $0.isSame(as: role) && !role.conflicts(with: $0) }
      let isWider = cluster.roles.contains { role.isWider(than: $0) || $0.isWider(than: role) }
      let isNear = cluster.roles.contains { role.sharesWider(with: $0) }
      row.set(.roleSame, isSame)
      row.set(.roleWider, isWider)
      row.set(.roleNear, isNear)
      row.set(.roleOther, !isSame && !isWider && !isNear)
    }
    row.set(.kindSame, words.isOfKind(other))
    row.set(.sameNation, mine.place != nil && mine.place == cluster.place)
    if let nation = mine.place {
      row.set(.nationNear, words.speaksOf(nation, beside: Int(cluster.name)))
    }
    row.set(.sameAge, mine.age != nil && mine.age == cluster.age)
    row[.likeness] = words.likeness[root] ?? 0
    row.set(.mostAlike, words.mostAlike == root)
    row[.setting] = words.setting(of: other)
    row.set(.mostSpokenOf, words.mostSpokenOf == root)
    row[.sentences] = Self.logarithm(abs(discourse.distance(from: other, to: words.place)))
  }
}
