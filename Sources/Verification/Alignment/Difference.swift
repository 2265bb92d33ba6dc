/// The difference between a claim and a statement, in blocks that a person can read.
enum Difference {
  /// The blocks of an alignment: pairs of one kind together, an insertion beside a deletion as one
  /// replacement.
  static func blocks(
    of alignment: Alignment,
    claim: ClaimText,
    sequence: WordSequence,
    in article: ArticleWords
  ) -> [DifferenceBlock] {
    runs(of: alignment.pairs).map { run in
      let claimed = run.compactMap(\.claim)
      let stated = run.compactMap(\.statement)
      let kind: DifferenceBlock.Kind =
        if run.allSatisfy(\.isEqual) {
          .equal
        } else if stated.isEmpty {
          .insert
        } else if claimed.isEmpty {
          .delete
        } else {
          .replace
        }
      return DifferenceBlock(
        kind,
        claim: claimed.map { ClaimText.text(claim.scalars, claim.words[$0].range) }
          .joined(separator: " "),
        statement: stated.map { sequence.word($0).map { article.text($0.range) } ?? "…" }
          .joined(separator: " ")
      )
    }
  }

  /// Pairs that belong together: equal ones, or changed ones.
  static func runs(of pairs: [Alignment.Pair]) -> [ArraySlice<Alignment.Pair>] {
    var runs: [ArraySlice<Alignment.Pair>] = []
    var start = 0
    for place in 1..<max(pairs.count, 1) where pairs[place].isEqual != pairs[place - 1].isEqual {
      runs.append(pairs[start..<place])
      start = place
    }
    if !pairs.isEmpty { runs.append(pairs[start...]) }
    return runs
  }
}
