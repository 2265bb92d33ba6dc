public import Lexicon

/// Words that report what somebody says, and how they do it.
public struct Cue: Hashable, Sendable {
  /// What makes the words a cue.
  public enum Kind: Hashable, Sendable {
    /// A reporting verb: a place in `LexiconSet.reportingVerbs`.
    case verb(Int)
    /// A fixed phrase: a place in `LexiconSet.cuePhrases`.
    case phrase(Int)
    /// A reporting noun.
    case noun
    /// Words that the encoder takes for a cue and the lexicons do not know as one.
    case learned
  }

  /// How a verb stands in its clause.
  public enum Form: String, Hashable, Sendable {
    /// "said", "has said", "would say"
    case finite
    /// ", saying"
    case participle
    /// "was told"
    case passive
    /// "to say", after a word that declines: "refused to say"
    case declined
    /// "as saying", after "was quoted"
    case relayed
    /// Not a verb.
    case none
  }

  /// What makes it a cue.
  public let kind: Kind
  /// How its verb stands.
  public let form: Form
  /// All its tokens: auxiliaries, negation, adverbs, head and particle.
  public let tokens: Range<Int>
  /// The verb or noun itself; the first word of a phrase.
  public let head: Int
  /// The constructions it may take.
  public let frames: Frames
  /// What it reports.
  public let reportingClass: ReportingClass
  /// Whether it is asserted.
  public let polarity: Attribution.Polarity

  /// A cue with these properties.
  public init(
    kind: Kind,
    form: Form,
    tokens: Range<Int>,
    head: Int,
    frames: Frames,
    reportingClass: ReportingClass,
    polarity: Attribution.Polarity
  ) {
    self.kind = kind
    self.form = form
    self.tokens = tokens
    self.head = head
    self.frames = frames
    self.reportingClass = reportingClass
    self.polarity = polarity
  }
}
