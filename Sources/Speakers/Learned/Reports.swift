/// What the rules see reported, as far as it bounds what the encoder reads.
struct Reports {
  /// The first tokens of the cues by which somebody reports outside quotations, rising.
  let cues: [Int]
  /// Likewise of all cues that have a subject of their own, which is no pronoun, of thought as well.
  let subjectCues: [Int]
  /// The first tokens of quotations whose clause stands behind them: *“Why what?”* Orrin replied.
  let quotedBefore: Set<Int>
}
