import Mentions

/// The same name of two or more words names the same: "Milena Krol … Milena Krol".
///
/// A single word may be anybody's surname and is left to `ShortNameSieve`, unless it names a body
/// or a place: "Lisbon … Lisbon".
struct SameNameSieve: Sieve {
  static let id = "same-name"

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var firsts: [NameWords: Int] = [:]
    var lasts: [[Int32]: Int] = [:]
    for place in discourse.mentions.indices {
      guard let name = words.names[place] else { continue }
      let type = discourse.mentions[place].type
      guard name.ids.count > 1 || (type != .person && type != .unknown) else { continue }
      // A name without a generation is that of whoever had it last.
      let first = name.generation == nil ? lasts[name.ids] : firsts[name]
      if firsts[name] == nil { firsts[name] = place }
      lasts[name.ids] = place
      guard let first else { continue }
      guard chains.cluster(of: first).isCompatible(with: chains.cluster(of: place)) else {
        continue
      }
      chains.link(place, to: first, rule: Self.id)
    }
  }
}
