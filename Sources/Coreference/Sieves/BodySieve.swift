import Lexicon
import Mentions
import Syntax

/// A body or group by its kind: "the union" for "the Bakers and Millers Union", "the officials"
/// for "administration officials", "the lender" for "Oldgate".
///
/// The noun must be in the name or in a description before; failing that, a body that has the floor
/// takes it when no other body was named since.
struct BodySieve: Sieve {
  static let id = "same-kind"
  static let onlyID = "only-body"

  /// A body's kind points back over at most this many mentions of the same kind.
  static let farthestSame = 8
  /// Without its noun, a body must have been named within this many sentences.
  static let farthestOnly = 6
  /// Names looked at for it, however long the sentences.
  static let mostNames = 80
  /// The paragraphs that tell what an article is about, with its headline and dateline.
  static let openingParagraphs = 3

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var ofHead: [Int32: [Int]] = [:]
    var named: [Int] = []
    for place in discourse.mentions.indices {
      let mention = discourse.mentions[place]
      guard !mention.isJoint, mention.kind != .pronoun, isBody(mention) else { continue }
      let heads = headWords(of: place, discourse, words)
      if mention.kind == .nominal, mention.isDefinite || mention.isPlural == true,
        !chains.isLinked[place], !isOwned(mention, discourse)
      {
        var same: Int?
        for head in heads where same == nil {
          same = (ofHead[head] ?? []).suffix(Self.farthestSame).last {
            fits($0, place, &chains, discourse)
          }
        }
        if let same {
          chains.link(place, to: same, rule: Self.id)
        } else if mention.type == .organisation, mention.isDefinite, mention.isPlural != true,
          mention.extent == mention.tokens, isPlain(mention, discourse),
          let only = only(for: place, named: named, &chains, discourse, words)
        {
          chains.link(place, to: only, rule: Self.onlyID)
        }
      }
      for head in heads { ofHead[head, default: []].append(place) }
      if mention.kind == .name { named.append(place) }
    }
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

  /// Whether no name or nation tells which body is meant: "the lender", not "the Danish army".
  private func isPlain(_ mention: Mention, _ discourse: Discourse) -> Bool {
    mention.place == nil
      && !mention.tokens.dropFirst().contains { discourse.tagged.tokens[$0].isCapitalised }
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
    if let place = mine.place, let otherPlace = theirs.place, place != otherPlace { return false }
    // "sources in the ministry" are not "the sources close to the talks".
    return mine.extent == mine.tokens || mine.extent.count == theirs.extent.count
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
      guard cluster.type == .organisation || cluster.type == .unknown, mention.type != .person,
        hasFloor(other, discourse), !isOtherKind(other, than: place, discourse, words)
      else { continue }
      if let found, !chains.areOne(found, other) { return nil }
      found = found ?? other
    }
    return found
  }

  /// Whether the article is about a body, or it speaks: a subject of the first paragraphs, a source.
  private func hasFloor(_ place: Int, _ discourse: Discourse) -> Bool {
    guard discourse.positions[place] == .subject else { return false }
    return discourse.attributionOfSource[place] >= 0
      || discourse.paragraph(of: place) < Self.openingParagraphs
  }

  /// Whether a name's own noun tells that it is a body of another kind: "Ministry" for "the union".
  private func isOtherKind(
    _ other: Int,
    than place: Int,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Bool {
    let head = discourse.mentions[other].head
    guard let body = discourse.tagged.word(head)?.body,
      let mine = discourse.tagged.word(discourse.mentions[place].head)?.body
    else { return false }
    return body.lemma != mine.lemma
  }
}
