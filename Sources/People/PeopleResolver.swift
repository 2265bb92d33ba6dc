import DixitKit
import Lexicon

/// Says who is the same person in all that was gathered.
///
/// Namesakes are told apart first, then variants of a name joined, then surnames alone. Each step
/// looks at what the one before made and at nothing that it makes itself, so that no order counts.
package struct PeopleResolver {
  private let collector: PeopleCollector

  /// A resolver of what a collector holds.
  package init(_ collector: PeopleCollector) {
    self.collector = collector
  }

  /// All people and bodies, those of most articles first, then by id.
  package func people() -> [CollectedPerson] {
    var nodes = nodes().sorted { $0.id < $1.id }
    let common = commonCompany(of: nodes)
    for place in nodes.indices { nodes[place].profile.leaveOut(common) }
    let lone = collector.lone.mapValues { speaker in
      var speaker = speaker
      speaker.profile.leaveOut(common)
      return speaker
    }
    let joiner = VariantJoiner(lexicon: collector.lexicon, apart: collector.apart)
    let groups = joiner.groups(of: nodes).map { group in group.map { nodes[$0] } }
    let homes = SurnameJoiner(groups).people(of: lone)
    var surnames: [Int: [PeopleCollector.LoneSpeaker]] = [:]
    var people: [CollectedPerson] = []
    for (code, speaker) in lone.sorted(by: { $0.key < $1.key }) {
      if let home = homes[code] {
        surnames[home, default: []].append(speaker)
      } else {
        let node = PersonNode(id: code, listed: nil, names: [], profile: speaker.profile)
        people.append(CollectedPerson([node], surnames: [], lexicon: collector.lexicon))
      }
    }
    for (place, group) in groups.enumerated() {
      people.append(
        CollectedPerson(group, surnames: surnames[place] ?? [], lexicon: collector.lexicon)
      )
    }
    return people.sorted { ($1.articles, $0.id) < ($0.articles, $1.id) }
  }

  /// In more articles than this share, and than so many, somebody is everybody's company and tells
  /// nothing.
  private static let mostOfCompany = (share: 0.01, articles: 10)

  private func commonCompany(of nodes: [PersonNode]) -> Company {
    let most = max(
      Self.mostOfCompany.articles,
      Int(Double(collector.articles) * Self.mostOfCompany.share)
    )
    let common = nodes.filter { $0.profile.articles > most }
    return Company(all: common.flatMap { $0.profile.names.keys.map(FoldedName.init) })
  }

  private func nodes() -> [PersonNode] {
    let listed = collector.listed.map { id, entry in
      PersonNode(
        id: id,
        listed: entry.person,
        names: entry.person.names.compactMap(PersonNode.fullName),
        profile: entry.profile
      )
    }
    return listed + collector.named.flatMap { code, name in nodes(of: name, code: code) }
  }

  private func nodes(of name: NameProfiles, code: String) -> [PersonNode] {
    NamesakeSplitter().split(name).map { namesake in
      let fullName = namesake.profile.names.keys.min().flatMap(PersonNode.fullName)
      return PersonNode(
        id: namesake.fields.isEmpty
          ? code : PersonKey(code, in: namesake.fields.map(\.rawValue)).code,
        listed: nil,
        names: namesake.profile.type == .person ? fullName.map { [$0] } ?? [] : [],
        profile: namesake.profile
      )
    }
  }
}
