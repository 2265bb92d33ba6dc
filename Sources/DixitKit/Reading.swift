package import Encoder

/// An article as the stages read it: each attribution whole, as coreference sees it.
package struct Reading: Sendable {
  /// All layers; quotations that go on in the next paragraph are not set apart yet.
  package let analysis: Analysis
  /// What the encoder knows of each token, if there was one.
  package let states: TokenStates?

  /// The analysis as records have it: a quotation in the next paragraph is an attribution of its own.
  var records: Analysis { analysis.withQuotationsApart(at: .paragraph) }
}
