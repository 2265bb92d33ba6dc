/// What became of a prediction that counts, after the tolerances.
public struct Verdict: Hashable, Sendable {
  /// The rule that found it, or nil if the record names none.
  public let rule: String?
  /// How sure its finder is, 0…1, or nil if the record does not say.
  public let confidence: Double?
  /// Whether it is right by the relaxed measure.
  public let isRelaxed: Bool
  /// Whether it is right by the speaker measure; nil where gold names no speakers.
  public let hasRightSpeaker: Bool?

  /// A verdict on a prediction.
  public init(rule: String?, confidence: Double?, isRelaxed: Bool, hasRightSpeaker: Bool?) {
    self.rule = rule
    self.confidence = confidence
    self.isRelaxed = isRelaxed
    self.hasRightSpeaker = hasRightSpeaker
  }
}
