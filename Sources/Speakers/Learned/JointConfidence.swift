import Glibc

/// How sure a rule and the encoder are together, before the rest is known.
///
/// The weights were chosen on the tenth of PolNeAR's training part that neither had seen; anything near
/// them gives the same within 0.3 points of relaxed F1.
enum JointConfidence {
  private static let ruleWeight = 0.8
  private static let encoderWeight = 0.5
  /// Two that agree are surer than one.
  private static let bias = 0.3

  /// The chance, 0…1, that a candidate of a rule is right, given the rule's own confidence and what
  /// the encoder says of its cue.
  static func value(rule: Double, validity: Double) -> Double {
    sigmoid(ruleWeight * logit(rule) + encoderWeight * logit(validity) + bias)
  }

  /// The logarithm of the odds of a chance, which is kept from certainty.
  static func logit(_ chance: Double) -> Double {
    let bounded = min(max(chance, leastChance), 1 - leastChance)
    return log(bounded / (1 - bounded))
  }

  /// The chance of a logarithm of odds.
  static func sigmoid(_ score: Double) -> Double { 1 / (1 + exp(-score)) }

  private static let leastChance = 1e-4
}
