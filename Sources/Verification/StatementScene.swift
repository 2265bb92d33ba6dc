/// A statement with what a check asks of it again and again.
struct StatementScene {
  /// The places of article and statement among those searched.
  let article: Int
  let place: Int
  let statement: ReportedStatement
  let read: ArticleWords
  let spoken: StatementWords
  /// Whether it is laid to the one whom the claim names.
  let isClaimed: Bool
  /// Whether the source is said not to have said it, or to have denied it.
  let denies: Bool

  /// Whether nobody is said to have said it: a refusal, or a question whether they did.
  var isUnsaid: Bool { statement.polarity == .declined || statement.polarity == .question }

  /// The places of all words that are laid to the speaker.
  var said: Set<Int> { Set(spoken.all + spoken.own.filter { $0 >= 0 }) }
}

/// What the findings on one comparison have in common.
struct FindingBase {
  /// The words that match, as places in the article's words.
  let words: Range<Int>
  private let scene: StatementScene
  private let comparison: Comparison
  private let sequence: WordSequence
  private let score: Double

  init(
    _ scene: StatementScene,
    _ comparison: Comparison,
    _ sequence: WordSequence,
    _ words: Range<Int>,
    score: Double
  ) {
    self.scene = scene
    self.comparison = comparison
    self.sequence = sequence
    self.words = words
    self.score = score
  }

  /// A finding with a verdict and the rank of its kind of evidence.
  func finding(
    _ verdict: Verdict,
    _ rank: Double,
    check: ClaimCheck,
    lost: [String] = [],
    relayedBy: String? = nil
  ) -> Finding {
    Finding(
      verdict: verdict,
      strength: rank * score,
      score: score,
      article: scene.article,
      statement: scene.place,
      words: words,
      difference: Difference.blocks(
        of: comparison.alignment,
        claim: check.text,
        sequence: sequence,
        in: scene.read
      ),
      lost: lost,
      relayedBy: relayedBy
    )
  }
}
