import Lexicon
import Mentions
import Syntax

/// A title that points to its bearer: "the mayor" to "the mayor of Ostrey, Jens Adler", "the
/// Iranian speaker" to the one who is Speaker and Iranian.
///
/// The role itself goes before a wider word ("leader" for "president"); nationality, gender, age
/// and what narrows the role must not conflict; of several who fit, the one spoken of last. A
/// headline, or a first paragraph, may name the role before its bearer.
struct RoleSieve: Sieve {
  static let id = "role"
  static let nationalityID = "role-and-nationality"

  /// Bearers of a role further back than this many mentions of it are not looked at.
  static let farthestBearers = 24
  /// Of several bearers one who was spoken of in this sentence or so many before goes first.
  static let farthestMention = 6
  /// Bearers that follow: the first two who are given the role.
  static let nextBearers = 2
  /// A description before its bearer stands in the first paragraphs.
  static let openingParagraphs = 2

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    let index = RoleIndex(discourse.mentions, words: words)
    for isExact in [true, false] {
      for place in discourse.mentions.indices where isReference(place, discourse, chains) {
        guard let role = words.roles[place].first else { continue }
        guard
          let bearer = bearer(
            of: role,
            for: place,
            isExact: isExact,
            index: index,
            chains: &chains,
            discourse: discourse
          )
        else { continue }
        let rule = discourse.mentions[place].place == nil ? Self.id : Self.nationalityID
        chains.link(place, to: bearer, rule: rule)
      }
    }
    linkEarlier(&chains, index, discourse, words)
  }

  /// Links whoever was told by a role with the one whom "the" and the same role then name.
  ///
  /// "the bloc’s special envoy said …. The envoy, Edith Combe, told".
  private func linkEarlier(
    _ chains: inout Chains,
    _ index: RoleIndex,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) {
    for place in discourse.mentions.indices {
      let mention = discourse.mentions[place]
      guard mention.kind == .nominal, mention.type == .person, mention.tokens.count == 2,
        mention.extent == mention.tokens, chains.isLinked[place], chains.cluster(of: place).isNamed,
        discourse.function(mention.tokens.lowerBound) == .the,
        let role = words.roles[place].first
      else { continue }
      let before = index.entries(
        of: role.head,
        around: place,
        before: Self.nextBearers,
        behind: 0
      ).before
      for entry in before where entry.isExact {
        let other = chains.cluster(of: entry.mention)
        guard !other.isNamed, other.isPlural != true,
          discourse.mentions[entry.mention].kind == .nominal,
          !role.conflicts(with: entry.role), other.isCompatible(with: chains.cluster(of: place)),
          discourse.distance(from: entry.mention, to: place) <= Self.farthestMention,
          discourse.quoteOfMention[entry.mention] < 0
        else { continue }
        chains.link(entry.mention, to: place, rule: Self.id)
      }
    }
  }

  /// Whether a mention may point to somebody known: definite, singular and not yet linked.
  private func isReference(_ place: Int, _ discourse: Discourse, _ chains: Chains) -> Bool {
    let mention = discourse.mentions[place]
    guard mention.kind == .nominal, !mention.isJoint, mention.isPlural != true,
      !chains.isLinked[place], mention.type == .person || mention.type == .unknown
    else { return false }
    if discourse.isInHeading(place) { return isBare(mention, discourse) || mention.isDefinite }
    guard mention.isDefinite else { return isBare(mention, discourse) && mention.type == .person }
    // "his brother" has a bearer of its own.
    return discourse.tagged.pronoun(mention.extent.lowerBound) == nil
  }

  /// Whether a singular stands without a determiner, as a title or in a headline.
  private func isBare(_ mention: Mention, _ discourse: Discourse) -> Bool {
    mention.extent.lowerBound == mention.tokens.lowerBound
      && discourse.tagged.tags[mention.tokens.lowerBound] != .determiner
      && discourse.tagged.tags[mention.tokens.lowerBound] != .number
      && discourse.function(mention.tokens.lowerBound) == nil
  }

  private func bearer(
    of role: RoleFact,
    for place: Int,
    isExact: Bool,
    index: RoleIndex,
    chains: inout Chains,
    discourse: Discourse
  ) -> Int? {
    var earlier: [RoleIndex.Entry] = []
    var later: [RoleIndex.Entry] = []
    for word in role.phrase == role.head ? [role.head] : [role.phrase, role.head] {
      let found = index.entries(
        of: word,
        around: place,
        before: Self.farthestBearers,
        behind: Self.nextBearers
      )
      // A prime minister is no home secretary, though both are ministers.
      let isMeant = { (entry: RoleIndex.Entry) in
        word == role.phrase || entry.role.head == role.head
      }
      earlier += found.before.filter(isMeant)
      later += found.behind.filter(isMeant)
    }
    let isOpening =
      discourse.isInHeading(place) || discourse.paragraph(of: place) < Self.openingParagraphs
    if !isOpening { later = [] }
    let mine = chains.cluster(of: place)
    let realm = realm(of: discourse.mentions[place], discourse)
    let bearers = Set((earlier + later).map { chains.root(of: $0.mention) })
    var fitting: [Int] = []
    var titled: [Int] = []
    for entry in earlier + later where entry.isExact == isExact {
      let other = chains.cluster(of: entry.mention)
      // Of two presidents nothing tells which is "the president of Mexico".
      if let realm {
        let known = self.realm(of: discourse.mentions[entry.mention], discourse) ?? other.place
        guard known == realm || known == nil && bearers.count == 1 else { continue }
      }
      guard !chains.areOne(entry.mention, place), other.isCompatible(with: mine),
        isSamePlace(mine, other), !role.conflicts(with: entry.role),
        !bearsOthers(other, than: role),
        isIntroduced(entry.mention, before: place, other, discourse),
        !isOther(place, entry.mention, discourse),
        !hasOtherOwner(place, than: entry.mention, &chains, discourse)
      else { continue }
      // "the second person" is the one who was brought in as "a second person".
      if role.phrase == role.head,
        role.modifiers.contains(where: { entry.role.modifiers.contains($0) })
      {
        return entry.mention
      }
      fitting.append(entry.mention)
      // Of two ministers "the chief minister" is the one who was called so.
      if role.phrase != role.head, entry.role.phrase == role.phrase { titled.append(entry.mention) }
    }
    return likeliest(of: titled.isEmpty ? fitting : titled, for: place, &chains, discourse)
  }

  /// Of several presidents the one who has the floor; else the one who was called so last.
  private func likeliest(
    of bearers: [Int],
    for place: Int,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Int? {
    guard let first = bearers.first else { return nil }
    // "the Ukrainian president": a nation tells more than who has the floor.
    if let nation = chains.cluster(of: place).place {
      return bearers.first { chains.cluster(of: $0).place == nation } ?? first
    }
    let roots = Set(bearers.filter { $0 < place }.map { chains.root(of: $0) })
    guard roots.count > 1 else { return first }
    let likeliest = Salience(discourse: discourse).best(
      for: place,
      farthest: Self.farthestMention,
      &chains
    ) { chains, other in
      roots.contains(chains.root(of: other)) && !discourse.isInOwnContent(other, source: place)
        && !discourse.isSaid(place, by: other, &chains)
    }
    guard let likeliest else { return first }
    return bearers.first { chains.areOne($0, likeliest) }
  }

  /// The place over which somebody has a role: "the president of Mexico"; or nil.
  private func realm(of mention: Mention, _ discourse: Discourse) -> Int? {
    let joint = mention.tokens.upperBound
    guard joint < mention.extent.upperBound, discourse.function(joint) == .of,
      let name = discourse.tagged.nounPhrase(at: joint + 1), name.kind == .name,
      name.tokens.upperBound == mention.extent.upperBound
    else { return nil }
    if let (tokens, meaning) = discourse.tagged.longestPhrase(at: name.head), tokens.count > 1,
      case .place(let place) = meaning
    {
      return place.place
    }
    return discourse.tagged.place(name.head)?.place
  }

  /// Whether nothing says that the two are of different nations.
  private func isSamePlace(_ mine: Cluster, _ other: Cluster) -> Bool {
    guard let place = mine.place, let otherPlace = other.place else { return true }
    return place == otherPlace
  }

  /// Whether somebody is known by offices of the same word that are all narrowed otherwise: the foreign minister,
  /// also where "the minister" was said last, is not "the prime minister".
  private func bearsOthers(_ other: Cluster, than role: RoleFact) -> Bool {
    guard !role.isDescriptive else { return false }
    let offices = other.roles.filter {
      $0.head == role.head && !$0.modifiers.isEmpty && !$0.isDescriptive
    }
    return !offices.isEmpty && offices.allSatisfy(role.conflicts)
  }

  /// Whether the two are told as of different owners: "the trucker’s lawyer", "the government’s lawyer".
  private func hasOtherOwner(
    _ place: Int,
    than other: Int,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Bool {
    guard discourse.mentions[other].kind == .nominal, let mine = discourse.owner(of: place),
      let theirs = discourse.owner(of: other), !chains.areOne(mine, theirs)
    else { return false }
    // "Norway’s premier" may be "the country’s premier".
    let (left, right) = (discourse.mentions[mine], discourse.mentions[theirs])
    if let place = left.place, place == right.place { return false }
    guard left.kind == right.kind else {
      return !Cluster.agree(left.type, right.type)
        && (left.type == .person || right.type == .person)
    }
    switch left.kind {
    case .name: return true
    case .nominal: return !Cluster.agree(left.type, right.type) || left.type == .person
    case .pronoun: return !Cluster.agree(left.gender, right.gender)
    }
  }

  /// Whether the other one is somebody: named, or brought in by an indefinite phrase before.
  private func isIntroduced(
    _ mention: Int,
    before place: Int,
    _ cluster: Cluster,
    _ discourse: Discourse
  ) -> Bool {
    if cluster.isNamed { return true }
    return mention < place && !isNobody(mention, discourse)
  }

  /// Whether a phrase speaks of no one in particular: "neither minister", "every minister".
  private func isNobody(_ mention: Int, _ discourse: Discourse) -> Bool {
    let first = discourse.mentions[mention].tokens.lowerBound
    switch discourse.function(first) {
    case .no, .each, .every, .any: return true
    default:
      return discourse.tagged.word(first).flatMap { Alternative(rawValue: $0.form) } != nil
    }
  }

  /// The determiners that choose between two.
  private enum Alternative: String {
    case neither, either
  }

  /// Whether one of the two lies within the other: "the minister’s spokesman".
  private func isOther(_ left: Int, _ right: Int, _ discourse: Discourse) -> Bool {
    discourse.mentions[left].extent.overlaps(discourse.mentions[right].extent)
  }
}
