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
}
