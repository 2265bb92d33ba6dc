import Lexicon
import Mentions
import Speakers
import Syntax

/// Pronouns of the third person, by gender, number and who has the floor.
///
/// "Coach Sandell praised goalkeeper Pryce. “He has good hands,” he said": the second is
/// the subject, the coach. No pronoun is taken for somebody who is only named in what it says
/// itself, nor, within quotation marks, for the one who speaks there. "it" and "they" are resolved
/// where they speak or own something.
struct PronounSieve: Sieve {
  static let id = "pronoun"

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    let salience = Salience(discourse: discourse)
    let pronouns = discourse.mentions.indices.filter { discourse.mentions[$0].kind == .pronoun }
    let only = OnlyPersons(in: discourse, &chains)
    // The writer's own pronouns first: what is quoted may rest on who quotes.
    for isQuoted in [false, true] {
      for place in pronouns where (discourse.quoteOfMention[place] >= 0) == isQuoted {
        guard let pronoun = discourse.tagged.pronoun(discourse.mentions[place].head),
          pronoun.person == 3, !chains.isLinked[place]
        else { continue }
        if let antecedent = antecedent(of: place, pronoun, salience, only, &chains) {
          let target = chains.cluster(of: antecedent).lastDescribed
          let named = target >= 0 && Int(target) < place ? Int(target) : antecedent
          chains.link(place, to: named, rule: Self.id)
        }
      }
    }
  }

  private func antecedent(
    of place: Int,
    _ pronoun: Pronoun,
    _ salience: Salience,
    _ only: OnlyPersons,
    _ chains: inout Chains
  ) -> Int? {
    let discourse = salience.discourse
    let isSource = discourse.attributionOfSource[place] >= 0
    if pronoun.gender == .neuter || pronoun.isPlural, !isSource, !pronoun.isPossessive {
      return nil
    }
    let speaker = speaker(around: place, discourse)
    let owned = owned(by: place, discourse)
    let allows: (inout Chains, Int) -> Bool = { chains, other in
      guard fits(pronoun, other, &chains, discourse) else { return false }
      if let speaker, chains.areOne(speaker, other) { return false }
      if isSource, discourse.isInOwnContent(other, source: place) { return false }
      if let owned, chains.areOne(owned, other) { return false }
      if asksIt(other, place, discourse) { return false }
      return !isSameClause(other, place, pronoun, &chains, discourse)
    }
    if let best = salience.best(for: place, &chains, where: allows) { return best }
    if isSource, let last = lastSpeaker(before: place, &chains, discourse, where: allows) {
      return last
    }
    if isSource, let person = only.person(of: pronoun.gender), person < place,
      allows(&chains, person)
    {
      return person
    }
    guard pronoun.isPlural, isSource else { return nil }
    // One who may be either: "Corley said they would appeal".
    return salience.best(for: place, farthest: 1, &chains) { chains, other in
      let cluster = chains.cluster(of: other)
      return cluster.type == .person && cluster.isNamed && discourse.positions[other] == .subject
        && !discourse.isInOwnContent(other, source: place)
    }
  }

  /// Speeches further back than these have another speaker between them and a pronoun.
  static let mostSpeeches = 3

  /// Who spoke last, however long the words between: "she added" behind a long account.
  private func lastSpeaker(
    before place: Int,
    _ chains: inout Chains,
    _ discourse: Discourse,
    where allows: (inout Chains, Int) -> Bool
  ) -> Int? {
    let attribution = Int(discourse.attributionOfSource[place])
    for earlier in discourse.sources[..<attribution].suffix(Self.mostSpeeches).reversed()
    where earlier >= 0 && earlier < place && discourse.mentions[Int(earlier)].kind != .pronoun {
      return allows(&chains, Int(earlier)) && chains.cluster(of: Int(earlier)).isNamed
        ? Int(earlier) : nil
    }
    return nil
  }

  private func fits(
    _ pronoun: Pronoun,
    _ other: Int,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Bool {
    let mention = discourse.mentions[other]
    if mention.kind == .pronoun {
      guard let before = discourse.tagged.pronoun(mention.head), before.person == 3 else {
        return false
      }
      // A pronoun nobody stands behind explains nothing.
      guard chains.cluster(of: other).count > 1 else { return false }
    }
    let cluster = chains.cluster(of: other)
    if pronoun.isPlural {
      switch cluster.type {
      case .group, .organisation: return cluster.isPlural != false || cluster.isNamed
      case .person: return cluster.isPlural == true
      case .unknown: return cluster.isPlural == true && mention.kind != .name
      default: return false
      }
    }
    guard cluster.isPlural != true else { return false }
    if pronoun.gender == .neuter {
      guard cluster.gender == .neuter || cluster.gender == .unknown else { return false }
      switch cluster.type {
      case .organisation, .group, .document: return true
      case .place: return discourse.positions[other] == .subject
      case .unknown: return cluster.isNamed && discourse.positions[other] == .subject
      case .person: return false
      }
    }
    guard Cluster.agree(cluster.gender, pronoun.gender) else { return false }
    return cluster.type == .person
      || cluster.type == .unknown && cluster.isNamed && !discourse.isCommonNoun(other)
  }

  /// What a pronoun owns, which is not the owner: "his host, Tove Linde".
  private func owned(by place: Int, _ discourse: Discourse) -> Int? {
    guard place > 0, discourse.mentions[place].isPossessive,
      discourse.mentions[place - 1].tokens.lowerBound
        == discourse.mentions[place].tokens.lowerBound,
      !discourse.mentions[place - 1].isJoint
    else { return nil }
    return place - 1
  }

  /// Whether another puts a question to a pronoun: "Asked by the coroner if it rained, he said".
  private func asksIt(_ other: Int, _ place: Int, _ discourse: Discourse) -> Bool {
    let agent = discourse.mentions[other].extent.lowerBound - 1
    return agent > 0 && discourse.function(agent) == .by
      && discourse.sentence(of: other) == discourse.sentence(of: place)
      && discourse.tagged.asks(agent - 1)
  }

  /// Whether both are of one verb: in "Tate thanked her" she is not Tate.
  private func isSameClause(
    _ other: Int,
    _ place: Int,
    _ pronoun: Pronoun,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Bool {
    guard !pronoun.isReflexive, discourse.positions[place] == .object,
      discourse.positions[other] == .subject || discourse.positions[other] == .other,
      discourse.sentence(of: other) == discourse.sentence(of: place)
    else { return false }
    // "The judge, Sir Edmund Rook, warned him": a name in apposition is no subject of its own.
    return !((other + 1)..<place).contains {
      discourse.positions[$0] == .subject && !chains.areOne($0, other)
    }
  }

  /// The mention that speaks the quoted words around a pronoun, or nil.
  private func speaker(around place: Int, _ discourse: Discourse) -> Int? {
    guard discourse.quoteOfMention[place] >= 0, discourse.contentOfMention[place] >= 0 else {
      return nil
    }
    let source = discourse.sources[Int(discourse.contentOfMention[place])]
    return source >= 0 ? Int(source) : nil
  }
}
