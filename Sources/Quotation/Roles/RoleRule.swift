/// A rule that tells what the words of a stretch are, or nothing if it does not apply.
protocol RoleRule: Sendable {
  /// The reason that the stretch carries when the rule decides.
  var id: String { get }

  /// The role of a stretch in its setting, or nil.
  func role(of quote: QuoteSetting) -> QuotedStretch.Role?
}
