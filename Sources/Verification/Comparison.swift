/// A claim's words against a statement's, and how alike they are.
struct Comparison {
  /// The alignment; statement places are places in the sequence that was compared.
  let alignment: Alignment
  /// The share of words that agree: by weight, and counting all alike, averaged; 0…1.
  let score: Double
  /// The share of words that agree, counting all alike.
  let plainScore: Double
  /// The pairs that differ, without those that the claim itself shows by brackets or an ellipsis.
  let changes: [Alignment.Pair]
  /// The statement's words that an ellipsis of the claim leaves out.
  let omitted: [Int]

  /// Whether nothing differs but what the claim shows.
  var isExact: Bool { changes.isEmpty && alignment.kept > 0 }

  /// Compares a claim with a sequence of places in an article's words.
  init(_ claim: ClaimText, ids: [Int32], sequence: WordSequence, sense: WordSense) {
    let alignment = Alignment(claim: ids, statement: sequence.ids)
    self.alignment = alignment
    var (kept, edited, plainKept, plainEdited) = (0.0, 0.0, 0.0, 0.0)
    var changes: [Alignment.Pair] = []
    var omitted: [Int] = []
    var position = 0
    for run in Difference.runs(of: alignment.pairs) {
      let claimed = run.compactMap(\.claim)
      let stated = run.compactMap(\.statement)
      let claimedWeight = claimed.reduce(0) { $0 + sense.weight(of: claim.words[$1]) }
      if run.first?.isEqual == true {
        kept += claimedWeight
        plainKept += Double(run.count)
      } else if claimed.isEmpty, claim.gaps.contains(position), sequence.isUnbroken(stated) {
        omitted += stated
      } else if !Self.isBracket(claimed, stated, claim, sequence, sense) {
        changes += run
        let statedWeight = stated.reduce(0) {
          $0 + (sequence.word($1).map(sense.weight(of:)) ?? 1)
        }
        edited += max(claimedWeight, statedWeight)
        plainEdited += Double(max(claimed.count, stated.count))
      }
      position += claimed.count
    }
    self.changes = changes
    self.omitted = omitted
    plainScore = plainKept > 0 ? plainKept / (plainKept + plainEdited) : 0
    score = kept > 0 ? (kept / (kept + edited) + plainScore) / 2 : 0
  }

  /// A bracket stands for no more words than these.
  private static let mostBracketed = 3

  /// Whether words in brackets explain, or stand for a pronoun or an article, with no negation,
  /// condition or figure on either side.
  private static func isBracket(
    _ claimed: [Int],
    _ stated: [Int],
    _ claim: ClaimText,
    _ sequence: WordSequence,
    _ sense: WordSense
  ) -> Bool {
    guard !claimed.isEmpty, claimed.allSatisfy(claim.editorial.contains),
      stated.count <= mostBracketed, sequence.isUnbroken(stated)
    else { return false }
    return stated.compactMap(sequence.word).allSatisfy(sense.isReference)
      && sense.isNeutral(claimed.map { claim.words[$0] })
  }
}
