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

extension DocumentScore {
  /// A verdict on each prediction.
  var verdicts: [Verdict] {
    let answers = Set(relaxed.map(\.predicted))
    let right = Set(
      byContent.filter { gold[$0.gold].hasSameSpeaker(as: predicted[$0.predicted]) }
        .map(\.predicted)
    )
    let namesSpeakers = knowsSpeakers && gold.contains(where: \.hasSpeaker)
    return predicted.enumerated().map { place, item in
      Verdict(
        rule: item.rule,
        confidence: item.confidence,
        isRelaxed: answers.contains(place),
        hasRightSpeaker: namesSpeakers ? right.contains(place) : nil
      )
    }
  }
}
