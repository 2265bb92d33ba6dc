import Lexicon
import Mentions
import Syntax

/// Who has the floor: whether a body was spoken of so that the next description means it.
extension BodySieve {
  /// Whether the article is about a body, or it speaks, or it has just been the subject or the agent,
  /// as of "a study by Oldgate".
  func hasFloor(_ place: Int, at reference: Int, _ discourse: Discourse) -> Bool {
    let isAgent =
      isAuthor(place, discourse) && discourse.distance(from: place, to: reference) == 1
      && discourse.attributionOfSource[reference] >= 0
    guard
      discourse.positions[place] == .subject || isWithinSubject(place, discourse) || isAgent
        || isLast(place, at: reference, discourse),
      !discourse.isInHeading(place)
    else { return false }
    return discourse.attributionOfSource[place] >= 0
      || discourse.paragraph(of: place) < Self.openingParagraphs
      || discourse.distance(from: place, to: reference) <= 1
  }

  /// Whether a body narrows a thing that is the subject: "Shares in Oldgate fell".
  private func isWithinSubject(_ place: Int, _ discourse: Discourse) -> Bool {
    guard place > 0, discourse.mentions[place].type == .organisation else { return false }
    let outer = discourse.mentions[place - 1]
    return outer.kind == .nominal && outer.type == .unknown
      && discourse.positions[place - 1] == .subject
      && outer.extent.contains(discourse.mentions[place].tokens.lowerBound)
  }

  /// Whether a body was named in the sentence before one that speaks, and no name stands between.
  ///
  /// "It singles out Tarn & Mersey. The bank said".
  private func isLast(_ place: Int, at reference: Int, _ discourse: Discourse) -> Bool {
    let mention = discourse.mentions[place]
    // A name of which nothing is known may be a company's.
    guard
      mention.type == .organisation
        || (mention.name?.count ?? 0) > 1 && isCompany(discourse.mentions[reference], discourse),
      discourse.quoteOfMention[place] < 0
    else { return false }
    return discourse.attributionOfSource[reference] >= 0
      && discourse.distance(from: place, to: reference) == 1
      && discourse.positions[reference] == .subject
      // An object: neither "the Nobel Prize" nor "in Stara Rzeka".
      && mention.tokens.lowerBound == mention.name?.lowerBound && mention.tokens.lowerBound > 0
      && discourse.function(mention.tokens.lowerBound - 1) == nil
      && !discourse.mentions[(place + 1)..<reference].contains { $0.kind == .name }
  }

  /// Whether a text is a body's: "a study by Oldgate", and not "raided by Oldgate".
  private func isAuthor(_ place: Int, _ discourse: Discourse) -> Bool {
    let agent = discourse.mentions[place].extent.lowerBound - 1
    guard agent > 0, discourse.function(agent) == .by else { return false }
    // "a study had been done by Oldgate": the text is the subject.
    let sentence = discourse.sentence(of: place)
    for other in (0..<place).reversed() {
      guard discourse.sentence(of: other) == sentence else { return false }
      if discourse.mentions[other].type == .document { return true }
    }
    return false
  }

  /// The body that spoke, or for which somebody spoke, right before a description that speaks.
  ///
  /// "A spokesman for the Bird Rescue said …. The charity advised".
  func bodyBefore(_ place: Int, _ chains: inout Chains, _ discourse: Discourse) -> Int? {
    let mine = Int(discourse.attributionOfSource[place])
    guard mine > 0, discourse.mentions[place].kind == .nominal else { return nil }
    let source = Int(discourse.sources[mine - 1])
    guard source >= 0, source < place, !discourse.isInHeading(source),
      discourse.distance(from: source, to: place) <= Self.farthestLast
    else { return nil }
    var other = source
    let end = discourse.mentions[source].extent.upperBound
    while other < place, discourse.mentions[other].tokens.lowerBound < end || other == source {
      let mention = discourse.mentions[other]
      if mayBeLast(other, place, &chains, discourse) { return other }
      guard mention.type == .person || other != source else { return nil }
      other += 1
    }
    return nil
  }

  private func mayBeLast(
    _ other: Int,
    _ place: Int,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Bool {
    let mention = discourse.mentions[other]
    guard mention.kind != .pronoun, !mention.isJoint, mention.isPlural != true,
      mention.type == .organisation || mention.type == .group
        || mention.kind == .name
          && mayBeBody(other, for: place, chains.cluster(of: other), discourse),
      chains.cluster(of: other).isCompatible(with: chains.cluster(of: place))
    else { return false }
    // "the maker of biscuits" for a company that has a name.
    if mention.kind == .nominal, isMaker(mention, discourse), chains.cluster(of: other).isNamed {
      return true
    }
    // One whose own noun tells another kind of body is not meant.
    return mention.name?.contains { discourse.tagged.word($0)?.body?.kind == .organisation } != true
      && (mention.kind == .name || discourse.tagged.word(mention.head)?.body == nil)
  }
}
