import Lexicon
import Mentions
import Syntax

/// The words of the document's names and roles, folded and numbered.
struct Vocabulary {
  /// For each mention the words of its name; no ids if it has none.
  let names: [NameWords?]
  /// For each mention the roles it gives.
  let roles: [[RoleFact]]
  /// For each mention its head word, or -1 for a pronoun.
  let heads: [Int32]
  /// For each mention the wider words for the body that it names or describes: "agency" of
  /// "Fisheries Commission".
  let wider: [[Int32]]
  /// For words of age and kin, 1 of one who is the elder, -1 of one who is the younger.
  private let seniorities: [Int32: Int]

  init(of mentions: [Mention], in tagged: TaggedText) {
    var interner = Interner()
    var names: [NameWords?] = []
    var roles: [[RoleFact]] = []
    var heads: [Int32] = []
    var wider: [[Int32]] = []
    wider.reserveCapacity(mentions.count)
    names.reserveCapacity(mentions.count)
    roles.reserveCapacity(mentions.count)
    heads.reserveCapacity(mentions.count)
    for mention in mentions {
      guard mention.kind != .pronoun, !mention.isJoint else {
        names.append(nil)
        roles.append([])
        heads.append(-1)
        wider.append([])
        continue
      }
      wider.append(Self.widerWords(of: mention, in: tagged).map { interner.id(of: $0) })
      if let name = mention.name {
        let words = NameWords.read(
          name,
          lent: mention.lentSurname,
          in: tagged,
          interner: &interner
        )
        names.append(words.ids.isEmpty ? nil : words)
        heads.append(words.ids.last ?? -1)
        roles.append(
          mention.roles.compactMap {
            RoleFact.read($0, behind: 0..<0, in: tagged, interner: &interner)
          }
        )
        continue
      }
      names.append(nil)
      let isRole = mention.type == .person || mention.type == .unknown || mention.type == .group
      let fact =
        isRole
        ? mention.roles.first.flatMap {
          RoleFact.read(
            $0,
            behind: mention.tokens
              .upperBound..<max(mention.extent.upperBound, mention.tokens.upperBound),
            in: tagged,
            interner: &interner
          )
        } : nil
      roles.append(fact.map { [$0] } ?? [])
      heads.append(fact?.head ?? Self.head(of: mention, in: tagged, interner: &interner))
    }
    self.names = names
    self.roles = Self.withCounterparts(roles, interner.id(of: Self.counterpart))
    self.heads = heads
    self.wider = wider
    var seniorities = [
      interner.id(of: Self.elderKin): 1, interner.id(of: Self.youngerKin): -1,
    ]
    for (signal, seniority) in [(Signal.elder, 1), (.younger, -1)] {
      for word in tagged.lexicon.signalWords[signal, default: []] {
        guard let form = tagged.lexicon[word]?.form else { continue }
        seniorities[interner.id(of: form)] = seniority
      }
    }
    self.seniorities = seniorities
  }

  /// Whether a role tells that its bearer is the elder of a family, 1, the younger, -1, or neither, 0.
  func seniority(of role: RoleFact) -> Int {
    for word in role.modifiers + [role.head] + role.wider {
      if let seniority = seniorities[word] { return seniority }
    }
    return 0
  }

  /// The hypernyms in roles.tsv of fathers and mothers, and of sons and daughters.
  private static let elderKin = "parent"
  private static let youngerKin = "child"

  /// The roles of those who are told as somebody's counterpart: they have the office that was told last.
  private static func withCounterparts(_ roles: [[RoleFact]], _ counterpart: Int32) -> [[RoleFact]]
  {
    var office: RoleFact?
    return roles.map { own in
      if own.contains(where: { $0.head == counterpart }) { return own + [office].compactMap { $0 } }
      office = own.first { $0.kind == .office } ?? office
      return own
    }
  }

  /// The word of roles.tsv for one of the same office elsewhere.
  private static let counterpart = "counterpart"

  /// The wider words for the body noun of a name or at the head of a description.
  private static func widerWords(of mention: Mention, in tagged: TaggedText) -> [String] {
    guard let name = mention.name else {
      return tagged.word(mention.head)?.body?.hypernyms ?? []
    }
    // "Oldgate Bank": the last noun of a body that the name has; of "Association of Lighthouse Staff"
    // the one before "of".
    let joint = name.first { tagged.function($0) == .of || tagged.function($0) == .for }
    let own = joint.flatMap { $0 > name.lowerBound ? tagged.word($0 - 1)?.body : nil }
    let body = own ?? name.reversed().lazy.compactMap { tagged.word($0)?.body }.first
    return mention.type == .person ? [] : body?.hypernyms ?? []
  }

  /// The head's singular where the lexicons know it, else the head.
  private static func head(
    of mention: Mention,
    in tagged: TaggedText,
    interner: inout Interner
  ) -> Int32 {
    if let lemma = tagged.word(mention.head)?.body?.lemma { return interner.id(of: lemma) }
    return interner.id(of: mention.head, in: tagged)
  }
}
