import Lexicon
import Mentions
import Speakers
import Syntax
import Text

/// Turns the linked clusters into entities with names, links and the evidence of each speaker.
struct ChainReader {
  let discourse: Discourse
  let words: Vocabulary
  private let namer: EntityNamer

  init(discourse: Discourse, words: Vocabulary) {
    self.discourse = discourse
    self.words = words
    namer = EntityNamer(tagged: discourse.tagged)
  }

  func read(_ chains: inout Chains) -> CoreferenceChains {
    let mentions = discourse.mentions
    var speaks = [Bool](repeating: false, count: mentions.count)
    for source in discourse.sources where source >= 0 {
      speaks[chains.root(of: Int(source))] = true
    }
    var members = [[Int]](repeating: [], count: mentions.count)
    var order: [Int] = []
    for place in mentions.indices {
      let root = chains.root(of: place)
      if members[root].isEmpty { order.append(root) }
      members[root].append(place)
    }
    var links = [Link](repeating: Link(antecedent: nil, rule: Self.firstID), count: mentions.count)
    for edge in chains.edges where links[Int(edge.mention)].antecedent == nil {
      links[Int(edge.mention)] = Link(antecedent: Int(edge.antecedent), rule: edge.rule)
    }
    var entities: [Entity] = []
    var entityOfMention = [Int?](repeating: nil, count: mentions.count)
    for root in order {
      let cluster = chains.cluster(of: root)
      let own = members[root]
      guard isEntity(cluster, own, speaks: speaks[root]) else { continue }
      for mention in own { entityOfMention[mention] = entities.count }
      entities.append(entity(cluster, own, links: links, speaks: speaks[root], &chains))
    }
    // Who tells a text without a name is no speaker that a reader could look up.
    let speakers = discourse.sources.map { source -> Int? in
      guard source >= 0, let entity = entityOfMention[Int(source)] else { return nil }
      return entities[entity].mentions.allSatisfy { mentions[$0].kind == .pronoun } ? nil : entity
    }
    let paths = NamePaths(chains: &chains, mentions: mentions.count)
    return CoreferenceChains(
      entities: entities,
      entityOfMention: entityOfMention,
      speakerOfAttribution: speakers,
      evidenceOfAttribution: discourse.sources.map { $0 < 0 ? nil : paths.path(from: Int($0)) }
    )
  }

  /// The rule of an entity's first mention.
  private static let firstID = "first"

  /// Whether a cluster is more than a thing spoken of once.
  private func isEntity(_ cluster: Cluster, _ own: [Int], speaks: Bool) -> Bool {
    // Pronouns alone name nobody; but "I" is somebody.
    guard own.contains(where: { discourse.mentions[$0].kind != .pronoun }) else {
      return own.count > 1 && isVoice(own[0])
    }
    return speaks || own.count > 1 || cluster.isNamed || discourse.mentions[own[0]].isJoint
  }

  /// One whom only the pronouns of a voice speak of: called by the pronoun.
  private func voice(_ own: [Int], links: [Link]) -> Entity {
    let pronouns = own.compactMap { discourse.tagged.pronoun(discourse.mentions[$0].head) }
    let pronoun = pronouns.first(where: \.isSubject) ?? pronouns.first
    return Entity(
      name: pronoun.map { $0 == .i ? $0.rawValue.uppercased() : $0.rawValue } ?? "",
      type: pronoun?.isPlural == true ? .group : .person,
      isUnnamed: true,
      roles: [],
      aliases: [],
      mentions: own,
      links: own.map { links[$0] }
    )
  }

  /// Whether a mention is an "I", a "we" or a "you".
  private func isVoice(_ mention: Int) -> Bool {
    discourse.tagged.pronoun(discourse.mentions[mention].head).map { $0.person < 3 } ?? false
  }

  private func entity(
    _ cluster: Cluster,
    _ own: [Int],
    links: [Link],
    speaks: Bool,
    _ chains: inout Chains
  ) -> Entity {
    let mentions = discourse.mentions
    let described = own.filter { mentions[$0].kind != .pronoun }
    guard !described.isEmpty else { return voice(own, links: links) }
    let isJoint = described.contains { mentions[$0].isJoint }
    let best =
      cluster.isNamed
      ? written(Int(cluster.name), described) : fullest(of: described, links: links)
    let name =
      isJoint
      ? jointName(described, &chains)
      : cluster.isNamed
        ? namer.name(of: mentions[best])
        : owner(of: best, &chains) + namer.name(of: mentions[best], to: sourceEnd(of: best))
    var roles: [String] = []
    var aliases: [String] = []
    for place in described where !mentions[place].isJoint {
      let mention = mentions[place]
      if mention.kind == .name {
        for role in mention.roles where !isHonorific(role) {
          append(discourse.tagged.words(of: role), to: &roles)
        }
      }
      let alias =
        mention.kind == .name
        ? namer.name(of: mention) : namer.description(of: mention)
      if alias != name { append(alias, to: &aliases) }
    }
    return Entity(
      name: name,
      type: type(of: cluster, isJoint: isJoint, speaks: speaks),
      isUnnamed: !cluster.isNamed && !isJoint,
      roles: roles,
      aliases: aliases,
      mentions: own,
      links: own.map { links[$0] }
    )
  }

  /// More names for one than these help nobody.
  private static let mostNames = 24

  private func append(_ words: String, to list: inout [String]) {
    if list.count < Self.mostNames, !list.contains(words) { list.append(words) }
  }

  private func isHonorific(_ role: Range<Int>) -> Bool {
    role.count <= 2 && discourse.tagged.word(role.lowerBound)?.title?.kind == .honorific
  }

  /// The same name where it is not all in capitals, as a headline has it: "Trump" for "TRUMP".
  private func written(_ name: Int, _ described: [Int]) -> Int {
    guard isShouted(name), let own = words.names[name] else { return name }
    return described.first { words.names[$0]?.ids == own.ids && !isShouted($0) } ?? name
  }

  private func isShouted(_ place: Int) -> Bool {
    discourse.mentions[place].name?.allSatisfy {
      discourse.tagged.tokens[$0].letterCase == .upper
    } ?? false
  }

  /// The description that tells most: the first that is indefinite or narrowed, else the first; one
  /// with an owner that is a pronoun ("her host") only if there is no other, or none but an
  /// indefinite one in apposition to it ("Her father, a bus conductor").
  private func fullest(of described: [Int], links: [Link]) -> Int {
    let free = described.filter {
      discourse.tagged.pronoun(discourse.mentions[$0].extent.lowerBound) == nil
    }
    let named = free.isEmpty ? described : free
    // "Regulator opens inquiry": a headline has no room for what narrows it.
    let below = named.filter { !discourse.isInHeading($0) }
    let tellsMore = below.contains { discourse.mentions[$0].tokens.count > Self.articleAndNoun }
    let described = tellsMore ? below : named
    let best =
      described.first { !discourse.mentions[$0].isDefinite }
      ?? described.first { discourse.mentions[$0].extent != discourse.mentions[$0].tokens }
      ?? described[0]
    if !discourse.mentions[best].isDefinite, links[best].rule == AppositionSieve.id,
      let owned = links[best].antecedent,
      discourse.tagged.pronoun(discourse.mentions[owned].extent.lowerBound)?.isPossessive == true
    {
      return owned
    }
    return best
  }

  /// "the regulator" tells no more than "Regulator".
  private static let articleAndNoun = 2

  /// The name of whose something is, before it: "Torvane’s " of "Torvane, whose lawyer"; else empty.
  private func owner(of place: Int, _ chains: inout Chains) -> String {
    let first = discourse.mentions[place].extent.lowerBound
    guard discourse.function(first - 1) == .whose,
      let owner = SourceFinder(
        tagged: discourse.tagged,
        mentions: discourse.mentions,
        mentionOfToken: discourse.mentionOfToken
      ).phrase(before: first - 1), chains.cluster(of: owner).isNamed
    else { return "" }
    return namer.name(of: discourse.mentions[Int(chains.cluster(of: owner).name)]) + Self.ownerMark
  }

  /// What stands between an owner's name and what is owned.
  private static let ownerMark = "’s "

  /// Where a source ends that says more of who speaks than the mention at its head: "a study sent to
  /// the court by the institute", "the teenager accused of theft"; nil where it says no more.
  ///
  /// It ends at a comma, and before what only tells why somebody has no name: "who spoke on condition
  /// of anonymity". Of a text such a clause may tell whose it is.
  private func sourceEnd(of place: Int) -> Int? {
    let mention = discourse.mentions[place]
    let attribution = Int(discourse.attributionOfSource[place])
    guard mention.kind == .nominal, !mention.isPossessive, attribution >= 0,
      let source = discourse.attributions[attribution].source
    else { return nil }
    let tokens = discourse.tagged.tokens(in: source)
    guard tokens.lowerBound <= mention.extent.lowerBound else { return nil }
    // "Researchers at the Kolkata institute | caution that"
    if tokens.upperBound < mention.extent.upperBound, mention.head < tokens.upperBound,
      discourse.tagged.tags[tokens.upperBound - 1].isNoun,
      discourse.attributions[attribution].cue.contains(where: {
        $0.start == discourse.tagged.tokens[tokens.upperBound].range.start
      })
    {
      return tokens.upperBound
    }
    var end = mention.extent.upperBound
    var hasClause = false
    while end < tokens.upperBound, !endsName(end, of: mention, hasClause: hasClause) {
      switch discourse.function(end) {
      case .that, .which, .who: hasClause = true
      default: break
      }
      end += 1
    }
    // "a senior official on": what a source was cut short at.
    while end > mention.extent.upperBound, isLoose(end - 1) { end -= 1 }
    return end > mention.extent.upperBound ? end : nil
  }

  /// Whether nothing that tells who speaks ends in a token: a closed-class word, though not "May", or a pronoun
  /// without a preposition before it, as in "someone behind him".
  private func isLoose(_ token: Int) -> Bool {
    if discourse.tagged.pronoun(token) != nil {
      return token == 0 || discourse.tagged.tags[token - 1] != .preposition
    }
    return discourse.function(token) != nil && !discourse.tagged.tokens[token].isCapitalised
  }

  /// Whether a source says at a token no more who speaks: at a mark, at a clause of a person, and at
  /// the verb of what was taken for the source.
  private func endsName(_ token: Int, of mention: Mention, hasClause: Bool) -> Bool {
    switch discourse.kind(token) {
    case .comma, .dash, .semicolon, .colon, .openingBracket, .quotationMark, .terminal: return true
    default: break
    }
    switch discourse.function(token) {
    case .who where isTold(mention, behind: token): return false
    case .who, .whom, .whose, .where, .because, .while, .when, .although, .though, .whereas, .but:
      return true
    case .that, .which: return mention.type != .document
    case let function:
      // "in May" is no verb.
      return !hasClause && function?.isAuxiliary == true
        && !discourse.tagged.tokens[token].isCapitalised
    }
  }

  /// Whether only a clause tells who somebody is: "people who have known her since school", and not "people who
  /// asked for anonymity".
  private func isTold(_ mention: Mention, behind who: Int) -> Bool {
    guard mention.extent.upperBound == who, mention.tokens.count == 1,
      let role = discourse.tagged.word(mention.head)?.role,
      role.kind == .person, role.isPlural, role.hypernyms.isEmpty
    else { return false }
    return !(who + 1..<min(who + Self.verbBehindWho, discourse.tagged.tokens.count)).contains {
      discourse.tagged.speaks($0) || discourse.tagged.signals(.anonymity, $0)
    }
  }

  /// A verb stands within so many tokens of "who": "who have been told".
  private static let verbBehindWho = 4

  private func jointName(_ described: [Int], _ chains: inout Chains) -> String {
    guard let joint = described.first(where: { discourse.mentions[$0].isJoint }) else { return "" }
    return namer.jointName(
      discourse.mentions[joint].members.compactMap { tokens in
        let mention = Int(discourse.mentionOfToken[tokens.upperBound - 1])
        guard mention >= 0 else { return nil }
        let cluster = chains.cluster(of: mention)
        // "Ines and Piers Hallam", as they are written.
        if discourse.mentions[mention].lentSurname != nil {
          return discourse.mentions[mention].name.map { discourse.tagged.words(of: $0) }
        }
        return namer.name(
          of: discourse.mentions[cluster.isNamed ? Int(cluster.name) : mention]
        )
      }
    )
  }

  private func type(
    of cluster: Cluster,
    isJoint: Bool,
    speaks: Bool
  ) -> Mention.EntityType {
    if isJoint { return .group }
    switch cluster.type {
    // A place that speaks stands for its government.
    case .place: return speaks ? .organisation : .place
    case .unknown: return cluster.isNamed && (speaks || cluster.nameLength > 1) ? .person : .unknown
    default: return cluster.type
    }
  }
}
