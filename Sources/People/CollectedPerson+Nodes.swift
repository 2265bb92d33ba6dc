import Lexicon

extension CollectedPerson {
  /// The person whom some nodes and surnames are.
  init(
    _ nodes: [PersonNode],
    surnames: [PeopleCollector.LoneSpeaker],
    lexicon: LexiconSet
  ) {
    let main = nodes.min { Self.precedes($0, $1) } ?? nodes[0]
    var profile = PersonProfile()
    for node in nodes { profile.formUnion(node.profile) }
    let full = profile
    for surname in surnames { profile.formUnion(surname.profile) }
    let name = main.listed?.names.first ?? Self.name(of: full)
    self.init(
      id: main.id,
      name: name,
      type: full.type,
      wikidata: main.listed?.wikidata,
      isListed: main.listed != nil,
      aliases: Self.aliases(of: profile, but: name),
      roles: Self.roles(of: profile),
      bodies: Self.ranked(profile.bodies).map { Body(name: $0.key, count: $0.value) },
      articles: profile.articles,
      attributions: profile.attributions,
      days: profile.days,
      joined: Self.joined(nodes, main: main, lexicon: lexicon) + Self.joined(surnames)
    )
  }

  /// Whether a node gives the person its id rather than another: one of the list, else that of the
  /// plainest name, so that further articles hardly ever change it.
  private static func precedes(_ left: PersonNode, _ right: PersonNode) -> Bool {
    func rank(_ node: PersonNode) -> (Int, Int, Int, String) {
      let name = node.names.first
      return (node.listed == nil ? 1 : 0, name?.initials ?? 0, name?.words.count ?? 0, node.id)
    }
    return rank(left) < rank(right)
  }

  /// The name that most articles have, of several the fullest.
  private static func name(of profile: PersonProfile) -> String {
    profile.names.max {
      ($0.value, $0.key.utf8.count, $1.key) < ($1.value, $1.key.utf8.count, $0.key)
    }?.key ?? ""
  }

  private static func aliases(of profile: PersonProfile, but name: String) -> [String] {
    let uses = profile.names.merging(profile.aliases, uniquingKeysWith: +)
    return ranked(uses.filter { $0.key != name }).map(\.key)
  }

  private static func ranked(_ counts: [String: Int]) -> [(key: String, value: Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  }

  private static func roles(of profile: PersonProfile) -> [Role] {
    profile.roles.map { Role(role: $0.key, days: $0.value.days, count: $0.value.count) }
      .sorted {
        ($0.days.first ?? "~", $1.count, $0.role) < ($1.days.first ?? "~", $0.count, $1.role)
      }
  }

  private static func joined(
    _ nodes: [PersonNode],
    main: PersonNode,
    lexicon: LexiconSet
  ) -> [Joined] {
    nodes.filter { $0.id != main.id }.map { node in
      Joined(
        name: name(of: node.profile),
        id: node.id,
        rule: node.variation(of: main, lexicon: lexicon)?.rawValue ?? "",
        articles: node.profile.articles
      )
    }
  }

  private static func joined(_ surnames: [PeopleCollector.LoneSpeaker]) -> [Joined] {
    var counts: [String: Int] = [:]
    for surname in surnames { counts[name(of: surname.profile), default: 0] += 1 }
    return ranked(counts).map {
      Joined(name: $0.key, id: nil, rule: "surname", articles: $0.value)
    }
  }
}
