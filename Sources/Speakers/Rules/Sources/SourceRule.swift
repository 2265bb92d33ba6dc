import Lexicon
import Quotation
import Syntax

/// What a source rule may look at: a cue, where it stands, and the clause before it.
struct SourceScene {
  let context: AttributionContext
  let cue: Cue
  let region: Range<Int>
  /// The stretch that the cue is in, or nil.
  let outer: Int?
  /// The last clause before this one in the same sentence and stretch, or nil.
  let earlier: CueClause?
  let before: SubjectBefore
  let after: SubjectAfter

  var tagged: TaggedText { context.tagged }

  /// Where a subject before the cue may not reach beyond: behind the last quotation before it.
  var leftLimit: Int {
    var token = cue.tokens.lowerBound
    while token > region.lowerBound {
      if context.quote(at: token - 1) != outer, !isNickname(token - 1) { break }
      token -= 1
    }
    return token
  }

  /// A name in marks within a name does not part it: Lena “Foghorn” Roth.
  private func isNickname(_ token: Int) -> Bool {
    guard let quote = context.quote(at: token) else { return false }
    return context.quotes[quote].role == .name && tagged.nounPhrase(at: token)?.kind == .name
  }
}

/// A way to find who a cue lays its words to.
///
/// A rule's `confidence` times its content rule's is the share of their common proposals that the
/// development sets bear out (relaxed measure, sets pooled): `dixit evaluate GOLD --rules` shows it.
protocol SourceRule: Sendable {
  /// Its name in records and explanations.
  static var id: String { get }
  /// The source, or nil if the rule does not apply.
  func source(in scene: SourceScene) -> SourcePhrase?
}

/// The source rules in the order in which they are asked; the first answer stands.
enum SourceRules {
  static let all: [any SourceRule] = [
    RelayedSource(), PassiveAgent(), RelativePronoun(), InvertedSubject(), SubjectOfCue(),
    SharedSubject(), ParticipleSubject(),
  ]
}

extension SourceScene {
  /// The subject of the last finite verb before a token, outside quotations.
  func subjectOfVerb(before token: Int) -> SourceSpan? {
    var verb = token - 1
    while verb > region.lowerBound {
      if context.quote(at: verb) == outer, tagged.tags[verb].isFiniteVerb {
        let group = VerbGroup(head: verb, in: region, of: tagged)
        if let span = before.find(before: group.start, from: region.lowerBound) { return span }
      }
      verb -= 1
    }
    return nil
  }
}

extension SourcePhrase {
  /// The source that a span gives by a rule.
  init(
    _ span: SourceSpan,
    rule: String,
    confidence: Double,
    ownsPlace: Bool = true,
    relay: Range<Int>? = nil
  ) {
    self.init(
      tokens: span.tokens,
      speaker: span.speaker,
      rule: rule,
      confidence: confidence,
      ownsPlace: ownsPlace,
      relay: relay
    )
  }

  /// The source of another clause, taken over by a rule.
  init(_ other: SourcePhrase, rule: String, confidence: Double) {
    self.init(
      tokens: other.tokens,
      speaker: other.speaker,
      rule: rule,
      confidence: confidence,
      ownsPlace: false,
      relay: nil
    )
  }
}
