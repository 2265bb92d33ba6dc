import Encoder

/// What speaks for a candidate: the numbers that its confidence is worked out from.
public struct Support: Hashable, Sendable {
  /// The rule's own confidence, 0…1, or nil where no rule proposed it.
  public var rule: Double?
  /// The chance that its cue reports at all, by the encoder, 0…1, or nil where the encoder saw no cue.
  public var validity: Double?
  /// The chance that the words are a cue, by the encoder's first pass, 0…1.
  public var cue: Double = 0
  /// The mean chance of the content's words to be content, as a logarithm; nil if the encoder saw none.
  public var content: Double?
  /// The mean chance of the source's words to be source, as a logarithm; nil if the encoder saw none.
  public var source: Double?
  /// The share of words that rule and encoder both take for content, of those that one of them does.
  public var agreement: Double = 0

  /// Support of these figures.
  public init(
    rule: Double?,
    validity: Double? = nil,
    cue: Double = 0,
    content: Double? = nil,
    source: Double? = nil,
    agreement: Double = 0
  ) {
    self.rule = rule
    self.validity = validity
    self.cue = cue
    self.content = content
    self.source = source
    self.agreement = agreement
  }
}

extension Support {
  /// What the encoder says of a cue and of the reading of its window.
  init(_ window: CueWindow, _ reading: LearnedReading) {
    self.init(
      rule: nil,
      validity: Double(window.validity),
      cue: Double(window.cueProbability),
      content: reading.contentChance,
      source: reading.sourceChance
    )
  }

  /// The chance that a candidate is right as far as it can be told before others are looked at; the
  /// resolver goes by it.
  var score: Double {
    switch (rule, validity) {
    case (let rule?, let validity?): JointConfidence.value(rule: rule, validity: validity)
    case (let rule?, nil): rule
    case (nil, let validity?): validity
    case (nil, nil): 0
    }
  }
}
