/// What the rules take a token for: cue, source or content, and whether they are sure.
package struct RuleLabel: OptionSet, Hashable, Sendable {
  /// One bit a part.
  package let rawValue: UInt8

  /// The parts of these bits.
  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let cue = RuleLabel(rawValue: 1)
  package static let source = RuleLabel(rawValue: 2)
  package static let content = RuleLabel(rawValue: 4)
  /// Whether a rule says so that is seldom wrong.
  package static let sure = RuleLabel(rawValue: 8)

  /// How many values there are.
  static let count = 16
}
