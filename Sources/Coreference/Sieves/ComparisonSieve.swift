import Lexicon
import Mentions
import Syntax

/// One of two by age: "the younger brother", "the elder of the two", of two whose ages are told.
struct ComparisonSieve: Sieve {
  static let id = "by-age"

  /// Both were spoken of within so many sentences.
  static let farthest = 8

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var aged: [Int] = []
    for place in discourse.mentions.indices {
      let mention = discourse.mentions[place]
      if mention.kind == .name, mention.age != nil || chains.cluster(of: place).age != nil {
        aged.append(place)
      }
      guard mention.kind == .nominal, mention.isPlural != true, !mention.isPossessive,
        !chains.isLinked[place], isPerson(mention, discourse),
        let wanted = Self.comparison(in: mention, discourse),
        let two = lastTwo(of: aged, before: place, &chains, discourse),
        let first = chains.cluster(of: two.0).age, let second = chains.cluster(of: two.1).age,
        first != second
      else { continue }
      let isFirst = (first < second) == (wanted == .younger)
      let chosen = isFirst ? two.0 : two.1
      if chains.cluster(of: chosen).isCompatible(with: chains.cluster(of: place)) {
        chains.link(place, to: chosen, rule: Self.id)
      }
    }
  }

  /// Whether a description is of a person but no kin, who are the younger of others: "the younger
  /// sister"; "the elder of the two" alone is one, too.
  private func isPerson(_ mention: Mention, _ discourse: Discourse) -> Bool {
    let role = discourse.tagged.word(mention.head)?.role
    if role?.kind == .kin { return false }
    return mention.type == .person || mention.tokens.count == Self.mostWords
  }

  /// The comparison of ages that a description makes, or nil.
  static func comparison(in mention: Mention, _ discourse: Discourse) -> Seniority? {
    guard discourse.function(mention.tokens.lowerBound) == .the else { return nil }
    return mention.tokens.dropFirst().prefix(mostWords).lazy
      .compactMap { Seniority(of: $0, in: discourse.tagged) }.first
  }

  /// The comparing word stands right behind the article, or behind one more.
  private static let mostWords = 2

  /// The two of known age who were spoken of last, if there are no more.
  private func lastTwo(
    of aged: [Int],
    before place: Int,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> (Int, Int)? {
    var found: Int?
    var two: (Int, Int)?
    for other in aged.reversed() {
      guard discourse.distance(from: other, to: place) <= Self.farthest else { break }
      guard let known = found else {
        found = other
        continue
      }
      if chains.areOne(known, other) { continue }
      guard let (first, _) = two else {
        two = (other, known)
        continue
      }
      // Of three nobody is the younger.
      if !chains.areOne(first, other) { return nil }
    }
    return two
  }
}
