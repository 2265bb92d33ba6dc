/// How alike words must be for a verdict.
///
/// Set by hand with the claims of Fixtures/claims that are not held out; Documentation/verify.md tells
/// what each means.
enum Thresholds {
  /// Nearly the same words, by weight and count averaged: one word in two of a short quotation.
  static let altered = 0.5
  /// The same, counting all words alike.
  static let alteredPlain = 0.5
  /// Nearly the same words by someone else: more is asked, for a stranger's words agree by chance.
  static let nearlyOther = 0.72
  /// A claim and a statement that share fewer of the claim's words are not aligned.
  static let leastPresent = 0.34
  /// Nearly the words of a report.
  static let reported = 0.6
  /// The same, where the report is another's.
  static let reportedOther = 0.8
  /// Longer statements, in words, are compared with a paraphrase sentence by sentence only.
  static let longStatement = 60
  /// The least weight of a quotation that is looked for word by word: "it is" is everybody's.
  static let leastWeight = 0.25
  /// The share of a claim's words, by weight, that a paraphrase must have.
  static let paraphrase = 0.55
  /// The same, where the claim has as large a share of the sentence.
  static let paraphraseBoth = 0.42
  /// The least weight of what a paraphrase shares: two rare words.
  static let leastShared = 1.0
  /// The share of a stitched claim that must come from the speaker's statements.
  static let stitched = 0.75
  /// A shorter run of words is no part of a stitched claim.
  static let shortestRun = 3
  /// A claim has no more matches than these in an answer.
  static let mostMatches = 10
}
