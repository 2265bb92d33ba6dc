import Lexicon
import Syntax
import Text

/// The words that stand for the speaker in a cue's clause.
struct SourcePhrase: Hashable, Sendable {
  /// All of it: title, name, apposition and what narrows it.
  let tokens: Range<Int>
  /// The noun phrase in it that names the speaker best.
  let speaker: Range<Int>
  /// The id of the rule that found it.
  let rule: String
  /// How sure that rule is, 0…1.
  let confidence: Double
  /// Whether it stands by its cue; a participle's source stands by another verb.
  var ownsPlace = true
  /// The verb of the one who relays the words ("was quoted"), part of the cue, or nil.
  var relay: Range<Int>?
  /// Where the one who relays the words stands, when before the source; or nil.
  var relayStart: Int?
}

/// A cue with its source: the part of a sentence around which content is sought.
struct CueClause: Hashable, Sendable {
  let cue: Cue
  /// The tokens in which content may stand: a sentence, or the part of it within a quotation.
  let region: Range<Int>
  /// The quoted stretch that the cue stands in, as a place in the stretches, or nil.
  let outer: Int?
  /// The source, or nil where the sentence names none.
  let source: SourcePhrase?
  /// What follows the verb (and an inverted subject).
  let tail: ClauseTail
  /// Source and cue, from the first to the last of both.
  let tokens: Range<Int>

  /// Whether the source stands behind its verb.
  var isInverted: Bool { source?.rule == InvertedSubject.id }
}

/// What a rule proposes; the resolver decides between proposals.
struct AttributionCandidate: Sendable {
  /// The stretches of content, as tokens, in order.
  var content: [Range<Int>]
  /// The tokens of the cue; empty for a quotation alone.
  var cue: [Range<Int>]
  /// The source, or nil.
  var source: SourcePhrase?
  /// Whether `source` only says who speaks: it stands by other words of the same speaker.
  var isSourceElsewhere = false
  /// Whether it reports within the words of another, by a rule that the encoder doubts.
  var isInner = false
  /// Whether a layout marks all of it as spoken, without quotation marks.
  var isVerbatim = false
  /// What a layout presents that has no cue of words.
  var layoutClass = ReportingClass.speech
  var addressee: Range<Int>?
  /// The cue, for its class and polarity; nil where a layout stands for it.
  var cueRecord: Cue?
  /// The id of the rule.
  var rule: String
  /// How sure the rule is, 0…1; around a cue that the encoder saw, how sure both are.
  var confidence: Double
  /// What the confidence rests on; nil where only the rule's own counts.
  var support: Support?
}

extension AttributionCandidate {
  /// The first token of its content or cue.
  var firstToken: Int {
    min(content.first?.lowerBound ?? .max, cue.first?.lowerBound ?? .max)
  }

  /// The last token of its content or cue.
  var lastToken: Int {
    max(content.last?.upperBound ?? 1, cue.last?.upperBound ?? 1) - 1
  }

  /// How many tokens its content has.
  var contentLength: Int { content.reduce(0) { $0 + $1.count } }

  /// The paragraph in which it ends.
  func paragraph(in scene: ContentScene) -> Int {
    scene.tagged.paragraph(of: lastToken)
  }

  /// Whether it stands outside all quotations.
  func isTopLevel(in context: AttributionContext) -> Bool {
    guard let cue = cue.first else { return true }
    return context.quote(at: cue.lowerBound) == nil
  }

  /// Whether its last stretch of content is a quotation.
  func isQuoted(in context: AttributionContext) -> Bool {
    content.last.flatMap { context.stretch(filling: $0) } != nil
  }
}
