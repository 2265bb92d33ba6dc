import Lexicon
import Mentions
import Syntax

/// An age that stands for its bearer: "the 34-year-old" for "Adam Prewitt, 34", "the pensioner" for
/// "Clive Orme, 77".
struct AgeSieve: Sieve {
  static let id = "age"

  /// Bearers of one age that are looked at.
  static let mostBearers = 8
  /// A word for an age points back over so many sentences.
  static let farthest = 6

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var bearers: [Int: [Int]] = [:]
    for place in discourse.mentions.indices where discourse.mentions[place].kind == .name {
      if let age = discourse.mentions[place].age { bearers[age, default: []].append(place) }
    }
    guard !bearers.isEmpty else { return }
    for place in discourse.mentions.indices {
      let mention = discourse.mentions[place]
      guard mention.kind == .nominal, mention.isDefinite, !chains.isLinked[place] else { continue }
      if let age = mention.age {
        let fitting = (bearers[age] ?? []).suffix(Self.mostBearers).filter {
          chains.cluster(of: $0).isCompatible(with: chains.cluster(of: place))
        }
        if let bearer = fitting.last(where: { $0 < place }) ?? fitting.first {
          chains.link(place, to: bearer, rule: Self.id)
        }
      } else if let ages = Self.ages(of: mention, discourse),
        let bearer = only(of: ages, before: place, bearers, &chains, discourse)
      {
        chains.link(place, to: bearer, rule: Self.id)
      }
    }
  }

  /// The only one near of an age among `ages`.
  private func only(
    of ages: ClosedRange<Int>,
    before place: Int,
    _ bearers: [Int: [Int]],
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Int? {
    let near = bearers.keys.filter(ages.contains).sorted()
      .flatMap { (bearers[$0] ?? []).suffix(Self.mostBearers) }
      .filter { $0 < place && discourse.distance(from: $0, to: place) <= Self.farthest }
    guard let last = near.max(), near.allSatisfy({ chains.areOne($0, last) }),
      chains.cluster(of: last).isCompatible(with: chains.cluster(of: place))
    else { return nil }
    return last
  }

  /// The ages that a plain word for somebody tells: "the teenager", and not "the teenage son".
  private static func ages(of mention: Mention, _ discourse: Discourse) -> ClosedRange<Int>? {
    guard mention.isPlural != true, mention.extent == mention.tokens, mention.tokens.count == 2,
      let role = discourse.tagged.word(mention.head)?.role
    else { return nil }
    return agesOfWords[role.lemma]
      ?? role.hypernyms.lazy.compactMap { agesOfWords[$0] }.first
  }

  /// The words of roles.tsv that tell ages, with the ages that news reports use them for.
  private static let agesOfWords = ["teenager": 12...19, "pensioner": 60...119]
}
