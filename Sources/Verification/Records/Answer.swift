/// What the archive says of a claim.
public struct Answer: Hashable, Sendable {
  /// The claim.
  public let claim: Claim
  /// The verdict on the best match.
  public let verdict: Verdict
  /// The places that speak for the verdict first, then others; none for words found nowhere.
  public let matches: [Match]
  /// How many articles were read word by word, after those too late were left out.
  public let articlesRead: Int

  /// An answer with these members.
  public init(claim: Claim, verdict: Verdict, matches: [Match], articlesRead: Int) {
    self.claim = claim
    self.verdict = verdict
    self.matches = matches
    self.articlesRead = articlesRead
  }
}

/// Whether somebody said something, as far as the articles tell.
public enum Verdict: String, CaseIterable, Hashable, Sendable {
  /// The words occur, laid to that speaker.
  case verbatim
  /// Nearly the same words, some changed, added or dropped.
  case altered
  /// Cut so that a negation, condition or reversal is lost.
  case outOfContext = "out-of-context"
  /// The sense in other words, or words that the article reports only indirectly.
  case paraphrase
  /// Someone else said it.
  case otherSpeaker = "other-speaker"
  /// Laid to the speaker only by someone who is quoted himself.
  case relay
  /// Nothing like it was found.
  case notFound = "not-found"
}

/// A statement that speaks for or against a claim.
public struct Match: Hashable, Sendable {
  /// What this statement alone makes of the claim.
  public let verdict: Verdict
  /// How near the statement's words are to the claim's, 0…1.
  public let score: Double
  /// The article's id.
  public let article: String
  /// The article's title.
  public let title: String?
  /// The article's date.
  public let date: String?
  /// Who published the article.
  public let outlet: String?
  /// The article's address.
  public let url: String?
  /// The attribution's id.
  public let attribution: String
  /// How much of it is quoted.
  public let kind: ReportedStatement.Kind
  /// Who said it, or nil if nobody knows.
  public let speaker: String?
  /// Who passed it on, if the speaker is not quoted at first hand.
  public let relayedBy: String?
  /// Where the words that match lie in the article, in code points.
  public let range: Range<Int>
  /// The article's words there.
  public let text: String
  /// The sentences around them.
  public let context: String
  /// How the claim's words and the statement's differ.
  public let difference: [DifferenceBlock]
  /// The words beside the match that the claim leaves out and that turn its sense.
  public let lost: [String]
}

/// A stretch in which claim and statement agree or differ.
public struct DifferenceBlock: Hashable, Sendable {
  /// What the claim does to the statement's words.
  public enum Kind: String, Hashable, Sendable {
    /// Keeps them.
    case equal
    /// Has words that the statement lacks.
    case insert
    /// Lacks words of the statement.
    case delete
    /// Has others in their place.
    case replace
  }

  /// What the claim does.
  public let kind: Kind
  /// The claim's words as written; empty where it lacks them.
  public let claim: String
  /// The statement's words as written; empty where it lacks them.
  public let statement: String

  /// A block of these words.
  public init(_ kind: Kind, claim: String, statement: String) {
    self.kind = kind
    self.claim = claim
    self.statement = statement
  }
}
