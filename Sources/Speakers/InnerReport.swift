import Lexicon
import Quotation
import Syntax

/// A report within somebody's words: “She rang me and said, ‘With what?’”, "Zahra said that Roth had
/// told him to wait".
///
/// The annotators of PolNeAR went down no second level, so that the encoder has learned to see no cue
/// there. Of what the rules propose within the words of another, and the encoder doubts, a report
/// stands by itself where somebody is said to have said something; what one thinks, would say or
/// never said is left alone.
struct InnerReport {
  /// The factor by which such a report is less sure than the rule that proposes it, in the mean.
  ///
  /// 90 of 107 in our own passages are right, whose gold goes down a second level; 4 of 32 in PolNeAR's
  /// and the newsroom's development parts, whose gold does not: 68 % together, of rules that are right
  /// in 85 %.
  static let share = 0.8

  let context: AttributionContext
  private var tagged: TaggedText { context.tagged }

  /// Whether a rule's candidate is such a report within the words of a holder.
  func holds(_ candidate: AttributionCandidate, within holder: AttributionCandidate) -> Bool {
    guard let cue = candidate.cueRecord, cue.form == .finite, cue.reportingClass != .thought,
      let source = candidate.source, isSomebody(source), !isAside(source) || isCalled(candidate)
    else { return false }
    let quote = context.quote(at: cue.head)
    guard holder.isVerbatim || quote.map(context.mayBeUttered) == true else {
      return quote == nil && cue.polarity == .asserted
        && (isPlainlyInner(cue, of: source, within: holder) || isCalled(candidate))
    }
    if candidate.content.contains(where: { isQuotation($0, within: quote) }) {
      // "And I’d say, ‘Look’": what was said again and again.
      return cue.polarity == .asserted || cue.polarity == .hypothetical
    }
    return cue.polarity == .asserted && isTold(cue, by: source) && !isOurs(source)
      && candidate.content.allSatisfy(isClause)
  }

  /// Whether of two reports in the words of the narrator one is within the other: it is told as the
  /// earlier one ("said she had asked him"), as past in the present ("he says Roth warned them that"),
  /// or before the clause that reports it ("Roth promised that it would wait, her office said").
  private func isPlainlyInner(
    _ cue: Cue,
    of source: SourcePhrase,
    within holder: AttributionCandidate
  ) -> Bool {
    if cue.tokens.contains(where: { tagged.function($0) == .had }) { return true }
    guard source.rule == SubjectOfCue.id, tagged.tags[cue.head] == .verbPast,
      let outer = holder.cueRecord, let last = holder.content.last
    else { return false }
    return last.upperBound <= outer.tokens.lowerBound
      || tagged.tags[outer.head] == .verbPresent3 && outer.form == .finite
  }

  /// Whether somebody calls something so in quotation marks: "what he called “paint on rust”".
  private func isCalled(_ candidate: AttributionCandidate) -> Bool {
    guard candidate.rule.hasSuffix(QuotedPredicate.id), candidate.content.count == 1,
      let content = candidate.content.first, let source = candidate.source?.tokens.lowerBound
    else { return false }
    return source > 0 && tagged.function(source - 1) == .what
      && context.stretch(filling: content) != nil
  }

  /// Whether the verb tells what has been said, "said", "has said", or what somebody certain says:
  /// "my wife says".
  private func isTold(_ cue: Cue, by source: SourcePhrase) -> Bool {
    switch tagged.tags[cue.head] {
    case .verbPast, .verbParticiple: return true
    case .verbBase: return tagged.isSemiModal(cue.tokens.lowerBound)
    case .verbPresent, .verbPresent3:
      return source.speaker.first.map {
        tagged.pronoun($0)?.isPossessive == true || tagged.tags[$0].isProperNoun
      } ?? false
    default: return false
    }
  }

  private func isQuotation(_ content: Range<Int>, within quote: Int?) -> Bool {
    context.stretch(filling: content).map { $0 != quote } ?? false
  }

  /// Whether something is said of something: "that it leaks", "to go home", "it leaks"; and not "it
  /// over and over", "that before".
  private func isClause(_ content: Range<Int>) -> Bool {
    let end =
      content.first {
        // "one thing and did another": the verb is the speaker's.
        tagged.tokens[$0].kind == .comma || tagged.tags[$0] == .conjunction
      } ?? content.upperBound
    return (content.lowerBound..<end).contains {
      tagged.tags[$0].isFiniteVerb || tagged.function($0)?.isAuxiliary == true
        || tagged.function($0) == .to
    }
  }

  /// Whether the source is neither the one spoken to ("you said") nor no one in particular.
  private func isSomebody(_ source: SourcePhrase) -> Bool {
    guard let first = source.speaker.first else { return false }
    if let pronoun = tagged.pronoun(first) { return pronoun.person != 2 || pronoun.isPossessive }
    switch tagged.function(first) {
    case .no, .any, .every, .each: return false
    default: return tagged.word(first).flatMap { IndefinitePronoun(rawValue: $0.form) } == nil
    }
  }

  /// Whether the clause only hangs on other words: "as he promised", "what she had told them".
  private func isAside(_ source: SourcePhrase) -> Bool {
    switch source.tokens.first.flatMap({ $0 > 0 ? tagged.function($0 - 1) : nil }) {
    case .as, .what, .than, .which, .where, .how, .like: true
    default: false
    }
  }

  /// Whether the speaker says again what he and his have said before: "we have said".
  private func isOurs(_ source: SourcePhrase) -> Bool {
    source.speaker.first.flatMap { tagged.pronoun($0) } == .we
  }
}
