import Lexicon
import Mentions
import Syntax

/// Which of two of one surname is meant: "the elder Bhatt", "the younger Ms Threlkeld".
enum Seniority {
  case elder, younger

  /// What the words before a name say.
  init?(of mention: Mention, in tagged: TaggedText) {
    guard let name = mention.name, mention.tokens.lowerBound < name.lowerBound,
      let found = (mention.tokens.lowerBound..<name.lowerBound).lazy
        .compactMap({ Self(of: $0, in: tagged) }).first
    else { return nil }
    self = found
  }

  /// What a word says.
  init?(of token: Int, in tagged: TaggedText) {
    if tagged.signals(.elder, token) {
      self = .elder
    } else if tagged.signals(.younger, token) {
      self = .younger
    } else {
      return nil
    }
  }

  /// The one of several who is meant, by their ages where two are known, else by what kin they are said to
  /// be: a parent is the elder, a son the younger; nil where nothing tells.
  ///
  /// - Parameter places: A mention of each.
  func choice(of places: [Int], _ chains: inout Chains, words: Vocabulary) -> Int? {
    var roots: Set<Int> = []
    let distinct = places.filter { roots.insert(chains.root(of: $0)).inserted }
    guard distinct.count > 1 else { return nil }
    let clusters = distinct.map { chains.cluster(of: $0) }
    let ages = clusters.compactMap(\.age)
    let years =
      ages.count == clusters.count
      ? ages : clusters.map { cluster in cluster.roles.reduce(0) { $0 + words.seniority(of: $1) } }
    guard let most = years.max(), let least = years.min(), most > least else { return nil }
    let wanted = self == .elder ? most : least
    let found = zip(distinct, years).filter { $0.1 == wanted }
    return found.count == 1 ? found[0].0 : nil
  }
}
