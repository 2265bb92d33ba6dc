public import Lexicon
public import Text

/// Words laid to a source: what a rule proposes and what the resolver lets stand.
public struct Attribution: Hashable, Sendable {
  /// How much of the content lies within quotation marks.
  public enum Kind: String, Hashable, Sendable {
    /// All of it.
    case direct
    /// Part of it.
    case mixed
    /// None of it.
    case indirect
  }

  /// Whether the source is said to have said it.
  public enum Polarity: String, Hashable, Sendable {
    case asserted
    /// "did not say"
    case negated
    /// "declined to say"
    case declined
    /// "Did she say …?"
    case question
    /// "would say", "if she says"
    case hypothetical
  }

  /// The stretches of what is said, in order, apart from one another; never empty.
  public let content: [TextRange]
  /// The words that report it; empty for a quotation alone.
  public let cue: [TextRange]
  /// The source as the sentence has it, or nil.
  public let source: TextRange?
  /// The tokens of the source's own noun phrase that name or describe the speaker, or nil; a
  /// quotation alone in its paragraph may point to another sentence's source here.
  public let speaker: Range<Int>?
  /// The one who is told, or nil.
  public let addressee: TextRange?
  /// How much of it is quoted.
  public let kind: Kind
  /// Said, written or thought.
  public let reportingClass: ReportingClass
  /// Whether it is asserted.
  public let polarity: Polarity
  /// The attribution whose content holds this one, as a place in the list, or nil.
  public let within: Int?
  /// The id of the rule that found it.
  public let rule: String
  /// The chance that it is right, 0…1.
  public let confidence: Double
  /// What its confidence rests on.
  public let support: Support?

  /// An attribution with these properties.
  public init(
    content: [TextRange],
    cue: [TextRange],
    source: TextRange?,
    speaker: Range<Int>?,
    addressee: TextRange?,
    kind: Kind,
    reportingClass: ReportingClass,
    polarity: Polarity,
    within: Int?,
    rule: String,
    confidence: Double,
    support: Support? = nil
  ) {
    self.content = content
    self.cue = cue
    self.source = source
    self.speaker = speaker
    self.addressee = addressee
    self.kind = kind
    self.reportingClass = reportingClass
    self.polarity = polarity
    self.within = within
    self.rule = rule
    self.confidence = confidence
    self.support = support
  }
}

extension Attribution {
  /// The same with other stretches of content, of another kind if that is given.
  package func with(_ content: [TextRange], kind: Kind? = nil) -> Attribution {
    changed(content: content, cue: cue, source: source, kind: kind ?? self.kind, within: within)
  }

  /// The rule of words that go on in a quotation of their own.
  package static let carriedOnID = "carried-on"

  /// Further words of the same speaker, which have no cue of their own.
  package func carriedOn(by content: [TextRange]) -> Attribution {
    changed(
      content: content,
      cue: [],
      source: nil,
      kind: .direct,
      within: within,
      rule: Self.carriedOnID
    )
  }

  /// The same within another attribution.
  package func held(by holder: Int?) -> Attribution {
    changed(content: content, cue: cue, source: source, kind: kind, within: holder)
  }

  private func changed(
    content: [TextRange],
    cue: [TextRange],
    source: TextRange?,
    kind: Kind,
    within: Int?,
    rule: String? = nil
  ) -> Attribution {
    Attribution(
      content: content,
      cue: cue,
      source: source,
      speaker: speaker,
      addressee: addressee,
      kind: kind,
      reportingClass: reportingClass,
      polarity: polarity,
      within: within,
      rule: rule ?? self.rule,
      confidence: confidence,
      support: support
    )
  }
}
