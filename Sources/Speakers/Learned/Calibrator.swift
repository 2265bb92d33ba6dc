import Encoder

/// Turns what speaks for an attribution into the chance that it is right.
///
/// A logistic regression over `terms`, fitted on documents that the encoder was not trained on; its
/// weights are part of the model. See `Training/encoder/calibrate.py`. Where the encoder had no word, the
/// rule's own confidence stands.
struct Calibrator: Sendable {
  private let weights: [Double]

  /// The calibration of a model; without one, what the encoder says stands.
  init(_ model: EncoderModel) {
    weights = model.calibration
  }

  /// The chance that an attribution is right, 0…1, or nil if that is for the rule to say.
  func confidence(of support: Support, kind: Attribution.Kind, isNested: Bool) -> Double? {
    guard support.validity != nil else { return nil }
    let terms = Self.terms(support, kind: kind, isNested: isNested)
    guard weights.count == terms.count else { return support.score }
    return JointConfidence.sigmoid(zip(weights, terms).reduce(0) { $0 + $1.0 * $1.1 })
  }

  /// What the regression sees of an attribution; empty where the encoder had no word.
  static func terms(_ support: Support, kind: Attribution.Kind, isNested: Bool) -> [Double] {
    guard let chance = support.validity else { return [] }
    let validity = JointConfidence.logit(chance)
    func term(_ condition: Bool, _ value: Double = 1) -> Double { condition ? value : 0 }
    return [
      term(support.rule == nil), term(support.rule == nil, validity),
      term(support.rule != nil), term(support.rule != nil, validity),
      support.rule.map(JointConfidence.logit) ?? 0, support.agreement,
      JointConfidence.logit(support.cue), support.content ?? 0, term(support.content == nil),
      support.source ?? 0, term(support.source == nil),
      term(kind == .direct), term(kind == .mixed), term(isNested),
    ]
  }
}

extension Attribution {
  /// What the calibration sees of this attribution; empty where the rules work alone.
  package var calibrationTerms: [Double] {
    support.map { Calibrator.terms($0, kind: kind, isNested: within != nil) } ?? []
  }
}
