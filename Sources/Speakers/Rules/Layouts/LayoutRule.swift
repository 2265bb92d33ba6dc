import Quotation
import Syntax

/// A way to find attributions that no reporting verb carries: phrases, nouns, colons, layouts.
///
/// This is the one protocol of the stage whose members propose whole attributions.
protocol LayoutRule: Sendable {
  /// Its name in records and explanations.
  static var id: String { get }
  /// All that the rule proposes in a text.
  func propose(in scene: ContentScene) -> [AttributionCandidate]
}

/// The layout rules, in the order in which the resolver takes their proposals.
enum LayoutRules {
  static let all: [any LayoutRule] = [
    TranscriptTurn(), AccordingTo(), CueNounClause(), HeadlineColon(), ColonIntroduction(),
  ]
  /// Layouts so plain that the encoder need not be told of them; it has no word in them either.
  static let plain: [any LayoutRule] = [
    DashCredit(), EmbeddedPost(), PullQuote(), InterviewAnswer(),
  ]
}
