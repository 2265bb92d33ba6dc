import Lexicon
import Mentions

/// Makes choices whose answers gender alone tells, with gender hidden.
///
/// So texts without annotation show how news uses pronouns: of all who could be meant if one did not
/// know who is a man and who a woman, just one is of the pronoun's gender.
struct BlindChoice {
  let reader: PairReader

  /// A pronoun's choice among persons of both genders, or nil where gender does not tell.
  func choice(
    for place: Int,
    _ chains: inout Chains,
    where allows: (inout Chains, Int) -> Bool
  ) -> RankedChoice? {
    let gender = reader.salience.discourse.mentions[place].gender
    guard gender == .male || gender == .female else { return nil }
    var choice = reader.choice(for: place, &chains, where: allows)
    var meant: Int?
    var hasOther = false
    for other in choice.candidates {
      let cluster = chains.cluster(of: other)
      let root = chains.root(of: other)
      guard cluster.gender == .male || cluster.gender == .female else { return nil }
      let isMeant = cluster.gender == gender
      if isMeant, meant ?? root != root { return nil }
      if isMeant { meant = root } else { hasOther = true }
      choice.answers.append(isMeant)
    }
    guard meant != nil, hasOther else { return nil }
    let width = PairColumn.allCases.count
    var rows = choice.rows
    for row in choice.candidates.indices {
      rows[row * width + PairColumn.genderKnown.rawValue] = 0
      rows[row * width + PairColumn.givenName.rawValue] = 0
      if choice.answers[row] {
        rows[row * width + PairColumn.salience.rawValue] -= PairReader.scaledKnownGender
      }
    }
    return RankedChoice(
      mention: place,
      candidates: choice.candidates,
      rows: rows,
      answers: choice.answers
    )
  }
}
