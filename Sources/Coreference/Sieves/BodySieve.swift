import Lexicon
import Mentions
import Syntax

/// A body or group by its kind: "the union" for "the Bakers and Millers Union", "the officials"
/// for "administration officials", "the lender" for "Oldgate".
///
/// The noun, or a narrower one ("commission" for "the agency"), must be in the name or in a
/// description before; failing that, a body that has the floor takes it when no other body was
/// named since.
struct BodySieve: Sieve {
  static let id = "same-kind"
  static let widerID = "wider-kind"
  static let onlyID = "only-body"
  static let peopleID = "people-of-body"
  static let lastID = "last-body"
  static let officerID = "body-of-officer"
  static let subjectID = "body-of-its-words"

  /// A body's kind points back over at most this many mentions of the same kind.
  static let farthestSame = 8
  /// A wider word ("the agency" for a commission) points back over so many sentences at most.
  static let farthestWider = 5
  /// The body that spoke last did so within so many sentences.
  static let farthestLast = 2
  /// Without its noun, a body must have been named within this many sentences.
  static let farthestOnly = 6
  /// Names looked at for it, however long the sentences.
  static let mostNames = 80
  /// The paragraphs that tell what an article is about, with its headline and dateline.
  static let openingParagraphs = 3

  /// Which of its rules are asked: those that go by a body's own words, or those that go by who else was
  /// named or has the floor.
  enum Pass {
    case words, floor
  }

  let pass: Pass

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var ofHead: [Int32: [Int]] = [:]
    var ofWider: [Int32: [Int]] = [:]
    var named: [Int] = []
    for place in discourse.mentions.indices {
      let mention = discourse.mentions[place]
      guard !mention.isJoint, mention.kind != .pronoun, isBody(mention) else { continue }
      let heads = headWords(of: place, discourse, words)
      if mention.kind == .nominal, mention.isDefinite || mention.isPlural == true,
        !isOwned(mention, discourse), !isQuantified(mention, discourse),
        isOpen(place, &chains, discourse)
      {
        switch pass {
        case .words: linkByWords(place, heads, ofHead, named, &chains, discourse, words)
        case .floor: linkByFloor(place, heads, ofWider, named, &chains, discourse, words)
        }
      }
      for head in heads { ofHead[head, default: []].append(place) }
      for wider in words.wider[place] { ofWider[wider, default: []].append(place) }
      if mention.kind == .name { named.append(place) }
    }
  }

  /// Whether a description is still to be laid to somebody: one that speaks also where it is only known by
  /// its noun.
  private func isOpen(_ place: Int, _ chains: inout Chains, _ discourse: Discourse) -> Bool {
    !chains.isLinked[place]
      || pass == .floor && !chains.cluster(of: place).isNamed
        && discourse.attributionOfSource[place] >= 0
  }

  private func linkByWords(
    _ place: Int,
    _ heads: [Int32],
    _ ofHead: [Int32: [Int]],
    _ named: [Int],
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) {
    let same = nearest(of: heads, in: ofHead, to: place, &chains, discourse)
      .flatMap { isCounted(place, discourse) && chains.cluster(of: $0).isNamed ? nil : $0 }
    if let same { chains.link(place, to: same, rule: Self.id) }
    if same != nil,
      chains.cluster(of: place).isNamed || discourse.attributionOfSource[place] < 0
    {
      // Known by its noun.
    } else if let body = body(ofPeople: place, named: named, &chains, discourse) {
      chains.link(place, to: body, rule: Self.peopleID)
    } else if let own = subjectOfWords(of: place, &chains, discourse, words) {
      chains.link(place, to: own, rule: Self.subjectID)
    }
  }

  private func linkByFloor(
    _ place: Int,
    _ heads: [Int32],
    _ ofWider: [Int32: [Int]],
    _ named: [Int],
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) {
    let mention = discourse.mentions[place]
    var kind =
      mention.isDefinite && !chains.isLinked[place]
      ? nearest(of: heads, in: ofWider, to: place, &chains, discourse) : nil
    // "Start-up" in a headline names nobody; the company does that is named below.
    if let found = kind, discourse.isInHeading(found), !chains.cluster(of: found).isNamed {
      kind = nil
    }
    if isCounted(place, discourse) {
      kind = kind.flatMap { chains.cluster(of: $0).isNamed ? nil : $0 }
    }
    if let kind, discourse.distance(from: kind, to: place) <= Self.farthestWider {
      chains.link(place, to: kind, rule: Self.widerID)
    } else if mention.type == .organisation || mention.type == .group, mention.isDefinite,
      mention.isPlural != true, hasOnlyKind(mention, discourse),
      mention.extent == mention.tokens || isMaker(mention, discourse),
      isPlain(mention, discourse),
      PairSieve.count(of: mention.head, discourse) == nil
    {
      if let own = bodyOfOfficer(before: place, &chains, discourse, words) {
        chains.link(place, to: own, rule: Self.officerID)
      } else if let last = bodyBefore(place, &chains, discourse) {
        chains.link(place, to: last, rule: Self.lastID)
      } else if mention.type == .organisation,
        let only = only(for: place, named: named, &chains, discourse, words)
      {
        chains.link(place, to: only, rule: Self.onlyID)
      }
    }
  }

  /// Whether nothing says that some are the same as others: "several people".
  private func isQuantified(_ mention: Mention, _ discourse: Discourse) -> Bool {
    guard !mention.isDefinite, mention.tokens.count > 1 else { return false }
    let first = mention.tokens.lowerBound
    if discourse.tagged.signals(.quantity, first) || discourse.kind(first) == .number {
      return true
    }
    guard let function = discourse.function(first) else { return false }
    switch function {
    case .some, .another, .no, .every, .each: return true
    default: return false
    }
  }

  /// "the two councils" are not the council that was named last.
  private func isCounted(_ place: Int, _ discourse: Discourse) -> Bool {
    discourse.mentions[place].tokens.contains { PairSieve.count(of: $0, discourse) != nil }
  }

  /// The one body of their nation for a nation's people: "the Danes" for "the Danish biotech
  /// Enzymatika".
  private func body(
    ofPeople place: Int,
    named: [Int],
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Int? {
    let mention = discourse.mentions[place]
    guard mention.tokens.count == 2, mention.isPlural == true, let nation = mention.place,
      discourse.tagged.place(mention.head)?.kind == .demonym,
      discourse.attributionOfSource[place] >= 0
    else { return nil }
    var found: Int?
    for other in named.suffix(Self.mostNames) {
      let cluster = chains.cluster(of: other)
      guard cluster.type == .organisation, cluster.place == nation,
        discourse.distance(from: other, to: place) <= Self.farthestOnly
      else { continue }
      if let found, !chains.areOne(found, other) { return nil }
      found = other
    }
    return found
  }

  /// The nearest of the mentions under one of the words that may be meant.
  private func nearest(
    of heads: [Int32],
    in places: [Int32: [Int]],
    to place: Int,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Int? {
    for head in heads {
      let found = (places[head] ?? []).suffix(Self.farthestSame).last {
        fits($0, place, &chains, discourse)
      }
      if let found { return found }
    }
    return nil
  }

  private func isBody(_ mention: Mention) -> Bool {
    switch mention.type {
    case .organisation, .group, .document: true
    case .unknown: mention.kind == .name
    default: false
    }
  }

  /// The words by which a body's kind may be told: each word of a name, the head of a description.
  private func headWords(of place: Int, _ discourse: Discourse, _ words: Vocabulary) -> [Int32] {
    if let name = words.names[place] { return name.ids }
    return words.heads[place] < 0 ? [] : [words.heads[place]]
  }

  /// Whether a description tells no more than a kind, or where its body is at home: "the company", "the
  /// Oslo-based company".
  private func hasOnlyKind(_ mention: Mention, _ discourse: Discourse) -> Bool {
    mention.tokens.count == 2
      || mention.tokens.count == 3 && discourse.tagged.ends(mention.head - 1, in: Self.based)
  }

  private static let based = "-based"

  /// Whether a company that speaks is told by what it makes or runs: "the maker of Brack’s biscuits".
  func isMaker(_ mention: Mention, _ discourse: Discourse) -> Bool {
    isCompany(mention, discourse) && discourse.function(mention.tokens.upperBound) == .of
  }

  /// Whether no name or nation tells which body is meant: "the lender", not "the Danish army".
  private func isPlain(_ mention: Mention, _ discourse: Discourse) -> Bool {
    mention.place == nil
      && !mention.tokens.dropFirst().contains {
        discourse.tagged.tokens[$0].isCapitalised && !discourse.tagged.ends($0, in: Self.based)
      }
  }

  private func isOwned(_ mention: Mention, _ discourse: Discourse) -> Bool {
    discourse.tagged.pronoun(mention.extent.lowerBound) != nil
  }

  private func fits(
    _ other: Int,
    _ place: Int,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Bool {
    let mine = discourse.mentions[place]
    let theirs = discourse.mentions[other]
    guard chains.cluster(of: other).isCompatible(with: chains.cluster(of: place)) else {
      return false
    }
    if theirs.kind == .nominal, mine.isPlural != theirs.isPlural { return false }
    // "Republicans" are more than "some Republicans".
    if theirs.kind == .nominal, !mine.isDefinite, isQuantified(theirs, discourse) { return false }
    if let place = mine.place, let otherPlace = theirs.place, place != otherPlace { return false }
    if theirs.kind == .nominal,
      differ(mine, theirs, discourse)
        || isCompound(mine, discourse) && !isCompound(theirs, discourse)
    {
      return false
    }
    if theirs.kind == .name,
      isOfOtherField(mine, than: theirs, discourse)
        || discourse.isInOwnContent(other, source: place)
    {
      return false
    }
    // "the parliament of Iraq" is no U.N. General Assembly.
    if theirs.kind == .name, mine.extent.upperBound > mine.tokens.upperBound {
      return theirs.tokens.contains { mine.extent.contains($0) }
        || (mine.tokens.upperBound..<mine.extent.upperBound).contains { token in
          theirs.tokens.contains {
            discourse.tagged.tokens[$0].word == discourse.tagged.tokens[token].word
          }
        }
    }
    // "sources in the ministry" are not "the sources close to the talks".
    return mine.extent == mine.tokens || mine.extent.count == theirs.extent.count
  }

  /// Whether a word before its noun makes another kind of body: "the central bank" is no bank.
  private func isCompound(_ mention: Mention, _ discourse: Discourse) -> Bool {
    mention.kind == .nominal
      && (mention.tokens.lowerBound..<mention.head).contains { token in
        guard let phrase = discourse.tagged.longestPhrase(at: token),
          case .body = phrase.meaning
        else { return false }
        return phrase.tokens.contains(mention.head)
      }
  }

  /// Whether what stands before the nouns of two descriptions tells two apart: "the police report"
  /// and "the audit report", "local leaders" and "world leaders".
  private func differ(_ left: Mention, _ right: Mention, _ discourse: Discourse) -> Bool {
    let mine = modifiers(of: left, discourse)
    let theirs = modifiers(of: right, discourse)
    // Behind "the department" "the hydrology department" is another; a company may be told anew.
    if !mine.isEmpty, theirs.isEmpty, right.isDefinite, right.isPlural != true,
      !isCompany(left, discourse)
    {
      return true
    }
    return !mine.isEmpty && !theirs.isEmpty && mine.isDisjoint(with: theirs)
  }

  /// Whether a name tells another field than the nouns of a description: "the hydrology department"
  /// is not the Department of Roads, "the Obama administration" no Energy Administration.
  private func isOfOtherField(_ mine: Mention, than name: Mention, _ discourse: Discourse) -> Bool {
    let nouns = modifiers(of: mine, discourse)
    let isTold =
      name.tokens.contains { discourse.function($0) == .of }
      || (mine.tokens.lowerBound..<mine.head).contains { discourse.tagged.tags[$0].isProperNoun }
    guard !nouns.isEmpty, mine.kind == .nominal, isTold else { return false }
    return !name.tokens.contains { nouns.contains(discourse.tagged.tokens[$0].word) }
  }

  /// The nouns before a description's own, of several also the adjectives.
  private func modifiers(of mention: Mention, _ discourse: Discourse) -> Set<WordID> {
    Set(
      (mention.tokens.lowerBound..<mention.head).filter { token in
        let tag = discourse.tagged.tags[token]
        return tag.isNoun || mention.isPlural == true && tag == .adjective
      }
      .map { discourse.tagged.tokens[$0].word }
    )
  }

  /// The body named last, if it is the only one within reach.
  private func only(
    for place: Int,
    named: [Int],
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Int? {
    var found: Int?
    for other in named.suffix(Self.mostNames).reversed() {
      guard discourse.distance(from: other, to: place) <= Self.farthestOnly else { break }
      let cluster = chains.cluster(of: other)
      let mention = discourse.mentions[other]
      guard mayBeBody(other, for: place, cluster, discourse), mention.type != .person,
        hasFloor(other, at: place, discourse), !isOtherKind(other, than: place, discourse, words)
      else { continue }
      if let found, !chains.areOne(found, other) { return nil }
      found = found ?? other
    }
    return found
  }

  /// Whether a name is a body's, or may be: one of which nothing tells whom it names is a person's
  /// as often, so that a body which says nothing is not laid to it ("Martin led the league").
  func mayBeBody(_ other: Int, for place: Int, _ cluster: Cluster, _ discourse: Discourse)
    -> Bool
  {
    switch cluster.type {
    case .organisation: return true
    case .unknown:
      guard discourse.attributionOfSource[place] >= 0 else { return false }
      let name = discourse.mentions[other].name ?? discourse.mentions[other].tokens
      if name.count == 1, isPlural(name.lowerBound, discourse) { return false }
      return name.allSatisfy {
        let word = discourse.tagged.word($0)
        return word?.femaleShare == nil && word?.surnameShare == nil
      }
    default: return false
    }
  }

  /// Whether a name of one word is the plural of a common noun: "Shares of the bank".
  private func isPlural(_ token: Int, _ discourse: Discourse) -> Bool {
    guard let word = discourse.tagged.word(token), discourse.tagged.isOrdinaryWord(token) else {
      return false
    }
    return discourse.tagged.wasSeen(word) { $0 == .pluralNoun }
  }

  /// Whether a description is of a company: "the bank".
  func isCompany(_ mention: Mention, _ discourse: Discourse) -> Bool {
    guard let body = discourse.tagged.word(mention.head)?.body else { return false }
    return body.lemma == Self.company || body.hypernyms.contains(Self.company)
  }

  /// The word of bodies.tsv under which towns, cities and counties stand.
  private static let council = "council"

  /// The word of bodies.tsv under which all companies stand.
  private static let company = "company"

  /// Whether a name's own noun tells that it is a body of another kind: "Ministry" for "the union".
  func isOtherKind(
    _ other: Int,
    than place: Int,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Bool {
    let head = discourse.mentions[other].head
    // "Saltmarsh Town" and "Leith City" are mostly clubs.
    guard let body = discourse.tagged.word(head)?.body, !body.hypernyms.contains(Self.council),
      let mine = discourse.tagged.word(discourse.mentions[place].head)?.body
    else { return false }
    return body.lemma != mine.lemma
  }
}
