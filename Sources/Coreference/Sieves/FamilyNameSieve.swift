import Lexicon
import Mentions
import Syntax

/// Somebody's kin by the surname: "her husband" of Mrs Bolger for Mick Bolger, if nobody else of that name may
/// be meant.
struct FamilyNameSieve: Sieve {
  static let id = "same-family"

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var families: [Int32: [Int]] = [:]
    for place in discourse.mentions.indices where discourse.mentions[place].kind == .name {
      guard let name = words.names[place], name.ids.count > 1, let surname = name.ids.last,
        chains.cluster(of: place).type == .person
      else { continue }
      families[surname, default: []].append(place)
    }
    guard !families.isEmpty else { return }
    for place in discourse.mentions.indices where discourse.attributionOfSource[place] >= 0 {
      guard !chains.cluster(of: place).isNamed,
        let (owner, _) = KinSieve.kin(place, discourse),
        let bearer = relative(place, of: owner, in: families, &chains, words)
      else { continue }
      chains.link(place, to: bearer, rule: Self.id)
    }
  }

  /// The only one of an owner's surname who may be meant, or nil.
  private func relative(
    _ place: Int,
    of owner: Int,
    in families: [Int32: [Int]],
    _ chains: inout Chains,
    _ words: Vocabulary
  ) -> Int? {
    let name = chains.cluster(of: owner).name
    guard name >= 0, let surname = words.names[Int(name)]?.ids.last else { return nil }
    let mine = chains.cluster(of: place)
    var found: Int?
    for other in families[surname] ?? [] {
      guard !chains.areOne(other, owner), chains.cluster(of: other).isCompatible(with: mine) else {
        continue
      }
      if let found, !chains.areOne(found, other) { return nil }
      found = other
    }
    return found
  }
}
