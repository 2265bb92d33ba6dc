package import Encoder
package import Lexicon

/// A rule's candidate as the encoder is told of it and learns from it: tokens and no more.
package struct RuleProposal: Hashable, Sendable {
  package let content: [Range<Int>]
  package let cue: [Range<Int>]
  package let source: Range<Int>?
  package let reportingClass: ReportingClass
  package let rule: String
  package let confidence: Double

  init(_ candidate: AttributionCandidate) {
    content = candidate.content
    cue = candidate.cue
    source = candidate.source?.tokens
    reportingClass = candidate.cueRecord?.reportingClass ?? .speech
    rule = candidate.rule
    confidence = candidate.confidence
  }

  /// A proposal at least so sure is marked as such in the labels.
  static let sure = 0.8

  /// A label a token: of the proposals that lay claim to it, the surest one's.
  package static func labels(of proposals: [RuleProposal], tokens: Int) -> [RuleLabel] {
    var labels = [RuleLabel](repeating: [], count: tokens)
    for proposal in proposals.sorted(by: { $0.confidence < $1.confidence }) {
      let sure: RuleLabel = proposal.confidence >= Self.sure ? .sure : []
      // The content first: a cue within it keeps its own part.
      for range in proposal.content { for token in range { labels[token] = [.content, sure] } }
      for token in proposal.source ?? 0..<0 { labels[token] = [.source, sure] }
      for range in proposal.cue { for token in range { labels[token] = [.cue, sure] } }
    }
    return labels
  }
}
