/// A rule that links mentions of one person, body or place.
///
/// Sieves run in the order of falling precision; each sees what those before it have linked.
protocol Sieve: Sendable {
  /// Links the mentions that the rule is sure of.
  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary)
}
