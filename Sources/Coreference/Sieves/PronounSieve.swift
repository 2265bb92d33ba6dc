import Lexicon
import Mentions
import Speakers
import Syntax
import Text

/// Pronouns of the third person, by gender, number and who has the floor.
///
/// "Coach Sandell praised goalkeeper Pryce. “He has good hands,” he said": the second is
/// the subject, the coach. No pronoun is taken for somebody who is only named in what it says
/// itself, nor, within quotation marks, for the one who speaks there.
///
/// Who is likeliest of those who are left a trained ranker says; for a pronoun that speaks and means
/// nobody by the ranker, or without one, `Salience`. Without a ranker "it" and "they" are resolved only
/// where they speak or own something.
struct PronounSieve: Sieve {
  static let id = "pronoun"

  let ranker: AntecedentRanker?

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    let salience = Salience(discourse: discourse)
    let pronouns = discourse.mentions.indices.filter { discourse.mentions[$0].kind == .pronoun }
    let only = OnlyPersons(in: discourse, &chains)
    var contexts = MentionContexts(ranker, discourse)
    // The writer's own pronouns first: what is quoted may rest on who quotes.
    for isQuoted in [false, true] {
      for place in pronouns where (discourse.quoteOfMention[place] >= 0) == isQuoted {
        guard let pronoun = discourse.tagged.pronoun(discourse.mentions[place].head),
          pronoun.person == 3, !chains.isLinked[place]
        else { continue }
        if let antecedent = antecedent(
          of: place,
          pronoun,
          salience,
          only,
          &contexts,
          &chains
        ) {
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
    _ contexts: inout MentionContexts?,
    _ chains: inout Chains
  ) -> Int? {
    let discourse = salience.discourse
    let isSource = discourse.attributionOfSource[place] >= 0
    let surroundings = Surroundings(
      speaker: speaker(around: place, discourse),
      owned: owned(by: place, discourse),
      named: discourse.persons(inOwnWordsOf: place)
    )
    let allows: (inout Chains, Int) -> Bool = { chains, other in
      fits(pronoun, other, &chains, discourse)
        && mayBe(other, place, pronoun, around: surroundings, &chains, discourse)
    }
    if let reporter = reporter(openedBy: place, discourse), allows(&chains, reporter) {
      return reporter
    }
    if ranker != nil || chains.journal != nil {
      let reader = PairReader(salience: salience)
      let choice = reader.choice(for: place, &chains, where: allows)
      chains.journal?.choices.append(choice)
      if let ranker, let best = ranker.best(of: choice, &contexts, &chains) {
        return doesIt(best, to: place, pronoun, &chains, discourse) ? nil : best
      }
    }
    let isThing = pronoun.gender == .neuter || pronoun.isPlural
    if isThing, !isSource, ranker != nil || !pronoun.isPossessive { return nil }
    if ranker == nil || isSource, let best = salience.best(for: place, &chains, where: allows) {
      return best
    }
    if isSource, let last = lastSpeaker(before: place, &chains, discourse, where: allows) {
      return last
    }
    // Also one who is only named later: "She promised …. By Friday Councillor Tansey had".
    if isSource, let person = only.person(of: pronoun.gender), allows(&chains, person) {
      return person
    }
    guard pronoun.isPlural, isSource else { return nil }
    // One who may be either: "Corley said they would appeal".
    return salience.best(for: place, farthest: 1, &chains) { chains, other in
      let cluster = chains.cluster(of: other)
      return cluster.type == .person && cluster.isNamed && discourse.positions[other] == .subject
        && mayBe(other, place, pronoun, around: surroundings, &chains, discourse)
    }
  }

  /// Whether a pronoun's form makes it a subject, also behind a verb: "said she would".
  ///
  /// "it" and "you" need a verb behind them.
  private func isSubject(_ place: Int, _ discourse: Discourse) -> Bool {
    let head = discourse.mentions[place].head
    guard let pronoun = discourse.tagged.pronoun(head), pronoun.isSubject else { return false }
    if pronoun != .it, pronoun != .you { return true }
    return head + 1 < discourse.tagged.tokens.count
      && (discourse.tagged.tags[head + 1].isFiniteVerb
        || discourse.function(head + 1)?.isAuxiliary == true)
  }

  /// Who says a clause that a pronoun opens: "The rector said she had forgiven him", "he said that
  /// he would go"; or nil.
  private func reporter(openedBy place: Int, _ discourse: Discourse) -> Int? {
    guard discourse.quoteOfMention[place] < 0 || discourse.isInInnerReport(place),
      isSubject(place, discourse), let reporter = discourse.reporter(of: place), reporter < place
    else { return nil }
    let content = discourse.attributions[Int(discourse.contentOfMention[place])].content
    let token = discourse.mentions[place].tokens.lowerBound
    let opens = content.contains { range in
      let first = discourse.tagged.firstToken(atOrAfter: range.start)
      return token == first || token == first + 1 && discourse.function(first) == .that
    }
    return opens ? reporter : nil
  }

  /// Whether another stands in a paragraph in brackets, as a link to another article does, and the pronoun
  /// does not: "(Also read: Council blew it)".
  private func isInAside(_ other: Int, from place: Int, _ discourse: Discourse) -> Bool {
    guard discourse.positions[other] == .aside else { return false }
    let tagged = discourse.tagged
    let paragraph = tagged.paragraph(of: discourse.mentions[other].head)
    guard tagged.paragraph(of: discourse.mentions[place].head) != paragraph else { return false }
    let sentences = tagged.segmentation.paragraphs[paragraph].sentences
    guard let first = sentences.first, let last = sentences.last else { return false }
    let end = tagged.sentenceTokens[last].suffix(Self.closing)
    return tagged.tokens[tagged.sentenceTokens[first].lowerBound].kind == .openingBracket
      && end.contains { tagged.tokens[$0].kind == .closingBracket }
  }

  /// A closing bracket and a full stop.
  private static let closing = 2

  /// Who stands around a pronoun and is not meant by it.
  private struct Surroundings {
    /// Who speaks the words that it is in.
    let speaker: Int?
    /// What it owns.
    let owned: Int?
    /// The persons whom it names in words of its own.
    let named: [Int]
  }

  /// Whether nothing in its surroundings speaks against another as a pronoun's antecedent.
  private func mayBe(
    _ other: Int,
    _ place: Int,
    _ pronoun: Pronoun,
    around surroundings: Surroundings,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Bool {
    if let speaker = surroundings.speaker, chains.areOne(speaker, other) { return false }
    if discourse.isAtArmsLength[other], !discourse.isAtArmsLength[place] { return false }
    if isInAside(other, from: place, discourse) { return false }
    if Byline.isSigned(other, discourse) { return false }
    // "A seller told our correspondent that": the paper's own tells the tale.
    if discourse.mentions[other].type == .person, discourse.quoteOfMention[other] < 0,
      discourse.tagged.pronoun(discourse.mentions[other].extent.lowerBound) == .our
    {
      return false
    }
    // "Rep. Mo Brooks, R-Ala., left. He": the party is nobody.
    if pronoun.gender == .male || pronoun.gender == .female,
      discourse.tagged.isParty(discourse.mentions[other])
    {
      return false
    }
    // "As head of the council he": the phrase tells of him, and names him not.
    if discourse.mentions[other].kind == .nominal,
      discourse.sentence(of: other) == discourse.sentence(of: place),
      discourse.function(discourse.mentions[other].extent.lowerBound - 1) == .as
    {
      return false
    }
    if discourse.attributionOfSource[place] >= 0, discourse.isInOwnContent(other, source: place) {
      return false
    }
    if surroundings.named.contains(where: { chains.areOne($0, other) }) { return false }
    if let owned = surroundings.owned, chains.areOne(owned, other) { return false }
    if isTold(other, by: place, discourse) { return false }
    if asksIt(other, place, discourse) || isFronted(other, place, discourse) { return false }
    return !isSameClause(other, place, pronoun, &chains, discourse)
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
        && !isBehindArticle(mention, discourse) && !isLocated(mention, discourse)
  }

  /// Whether a name of one word tells where something is: "schoolchildren in Bethesda".
  private func isLocated(_ mention: Mention, _ discourse: Discourse) -> Bool {
    guard mention.tokens.count == 1 else { return false }
    switch discourse.function(mention.tokens.lowerBound - 1) {
    case .in, .at, .near, .outside, .inside: return true
    default: return false
    }
  }

  /// Whether a name is no person's, to judge by its article: "the Apollo".
  private func isBehindArticle(_ mention: Mention, _ discourse: Discourse) -> Bool {
    guard let name = mention.name else { return false }
    return discourse.function(name.lowerBound - 1) == .the
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

  /// Whether another stands in a phrase right before a pronoun's clause, of which that is the
  /// subject: "Through a lawyer, he said".
  private func isFronted(_ other: Int, _ place: Int, _ discourse: Discourse) -> Bool {
    let end = discourse.mentions[other].extent.upperBound
    return discourse.positions[other] == .oblique && isSubject(place, discourse)
      && discourse.kind(end) == .comma && discourse.mentions[place].tokens.lowerBound == end + 1
      && discourse.function(discourse.mentions[other].extent.lowerBound - 1) != .of
      && discourse.opensClause(before: discourse.mentions[other].extent.lowerBound - 1)
  }

  /// Whether another is the one told by a pronoun: "He will retire, he told the *Courier*".
  private func isTold(_ other: Int, by place: Int, _ discourse: Discourse) -> Bool {
    let attribution = Int(discourse.attributionOfSource[place])
    guard attribution >= 0, let told = discourse.attributions[attribution].addressee else {
      return false
    }
    return told.contains(discourse.tagged.tokens[discourse.mentions[other].head].range)
  }

  /// Whether another puts a question to a pronoun: "Asked by the coroner if it rained, he said".
  private func asksIt(_ other: Int, _ place: Int, _ discourse: Discourse) -> Bool {
    let agent = discourse.mentions[other].extent.lowerBound - 1
    return agent > 0 && discourse.function(agent) == .by
      && discourse.sentence(of: other) == discourse.sentence(of: place)
      && discourse.tagged.asks(agent - 1)
  }

  /// Whether one who was named before is the subject of the verb whose object a pronoun is.
  ///
  /// "The Fishing Union slept. The union wanted it": the union wants something else.
  private func doesIt(
    _ best: Int,
    to place: Int,
    _ pronoun: Pronoun,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Bool {
    var other = place - 1
    while other >= 0, discourse.sentence(of: other) == discourse.sentence(of: place) {
      if chains.areOne(other, best), isSameClause(other, place, pronoun, &chains, discourse) {
        return true
      }
      other -= 1
    }
    return false
  }

  /// Whether both are of one verb: in "Tate thanked her" she is not Tate.
  private func isSameClause(
    _ other: Int,
    _ place: Int,
    _ pronoun: Pronoun,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Bool {
    guard other < place, !pronoun.isReflexive, !isSubject(place, discourse),
      discourse.positions[place] == .object,
      discourse.positions[other] == .subject || discourse.positions[other] == .other,
      discourse.sentence(of: other) == discourse.sentence(of: place),
      !opensClause(
        discourse.mentions[other].tokens.upperBound..<discourse.mentions[place].tokens.lowerBound,
        discourse
      )
    else { return false }
    // "The judge, Sir Edmund Rook, warned him": a name in apposition is no subject of its own.
    return !((other + 1)..<place).contains {
      discourse.positions[$0] == .subject && !chains.areOne($0, other)
    }
  }

  /// Whether words between two open a clause with a subject of its own: "Wick met the agent who
  /// signed him", "asked Roe to call her".
  private func opensClause(_ tokens: Range<Int>, _ discourse: Discourse) -> Bool {
    var hasObject = false
    for token in tokens {
      if discourse.tagged.tags[token] == .question { return true }
      if hasObject, discourse.tagged.tags[token] == .to { return true }
      let mention = Int(discourse.mentionOfToken[token])
      if mention >= 0, discourse.positions[mention] == .object { hasObject = true }
    }
    return false
  }

  /// The mention that speaks the quoted words around a pronoun, or nil.
  private func speaker(around place: Int, _ discourse: Discourse) -> Int? {
    guard discourse.quoteOfMention[place] >= 0, let content = discourse.spokenContent(of: place)
    else { return nil }
    let source = discourse.sources[content]
    return source >= 0 ? Int(source) : nil
  }
}
