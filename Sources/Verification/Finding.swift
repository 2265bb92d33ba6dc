/// What one statement makes of a claim, before the best is chosen.
struct Finding {
  /// The verdict on the claim if there were only this statement.
  let verdict: Verdict
  /// By this the findings are ordered: the likeness, less for weaker kinds of evidence.
  let strength: Double
  /// The likeness of the words.
  let score: Double
  /// The places of article and statement among those searched.
  let article: Int
  let statement: Int
  /// The words that match, as places in the article's words.
  let words: Range<Int>
  /// The claim's words against the statement's.
  let difference: [DifferenceBlock]
  /// Phrases that the claim leaves out.
  var lost: [String] = []
  /// Who passed the words on.
  var relayedBy: String?
}

/// How kinds of evidence rank; a finding's strength is its likeness times one of these.
///
/// Only the order matters, and how far a likeness must fall before the next kind comes first. Set by hand
/// with the claims of Fixtures/claims that are not held out.
enum Strength {
  static let verbatim = 1.0
  static let outOfContext = 0.98
  static let relay = 0.97
  /// Exactly the words, by someone else: before altered words by the speaker.
  static let otherSpeaker = 0.95
  static let altered = 0.92
  static let stitched = 0.9
  static let paraphrase = 0.8
  /// Nearly the words, by someone else.
  static let nearlyOther = 0.75
}
