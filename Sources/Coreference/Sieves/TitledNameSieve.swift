import Lexicon
import Mentions
import Syntax

/// A surname with "Mr" or "Ms" for the only bearer of it whose given name is mostly the other
/// gender's: "Mr Carver" for "Lindsey Carver".
///
/// A title tells a gender for certain, a given name only mostly. Where the text speaks of kin of the
/// title's gender ("her husband"), the two may be two people, and nothing is linked.
struct TitledNameSieve: Sieve {
  static let id = "title-over-given-name"

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    let forms = FullNames(discourse.mentions, words: words)
    var kin: Set<Gender>?
    for place in discourse.mentions.indices {
      let mention = discourse.mentions[place]
      guard !chains.isLinked[place], mention.gender == .male || mention.gender == .female,
        let name = words.names[place], name.ids.count == 1, hasHonorific(mention, discourse),
        chains.cluster(of: place).nameLength == 1,
        let bearer = onlyBearer(of: name, forms, &chains, words),
        bearer < place, isOther(bearer, than: mention.gender, &chains, discourse)
      else { continue }
      if kin == nil { kin = kinGenders(discourse, words) }
      guard kin?.contains(mention.gender) != true else { continue }
      chains.link(place, to: bearer, rule: Self.id)
      chains.note(place) { $0.gender = mention.gender }
    }
  }

  private func hasHonorific(_ mention: Mention, _ discourse: Discourse) -> Bool {
    mention.roles.contains { role in
      role.contains { token in
        guard let title = discourse.tagged.word(token)?.title else { return false }
        return title.kind == .honorific && title.gender == mention.gender
      }
    }
  }

  /// The one person in the text with the surname and a given name; nil if there are several.
  private func onlyBearer(
    of name: NameWords,
    _ forms: FullNames,
    _ chains: inout Chains,
    _ words: Vocabulary
  ) -> Int? {
    var found: Int?
    for form in forms.candidates(for: name, most: ShortNameSieve.mostSharers) {
      guard let fuller = words.names[form], name.shortens(fuller) == .back else { continue }
      if let found, !chains.areOne(found, form) { return nil }
      found = found ?? form
    }
    return found
  }

  /// Whether a full name without a title of its own seems to be of the other gender.
  private func isOther(
    _ bearer: Int,
    than gender: Gender,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Bool {
    let cluster = chains.cluster(of: bearer)
    return cluster.type == .person && cluster.gender != gender && cluster.gender != .unknown
      && !hasHonorific(discourse.mentions[bearer], discourse)
  }

  /// The genders of the kin of whom the text speaks.
  private func kinGenders(_ discourse: Discourse, _ words: Vocabulary) -> Set<Gender> {
    var genders: Set<Gender> = []
    for place in discourse.mentions.indices where words.roles[place].first?.kind == .kin {
      genders.insert(discourse.mentions[place].gender)
    }
    return genders
  }
}
