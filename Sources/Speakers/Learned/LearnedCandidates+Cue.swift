import Encoder
import Lexicon
import Syntax

// The cue of a candidate that the encoder found.
extension LearnedCandidates {
  /// Cue and content with the "to" of an infinitive in the content: "promised | to table it".
  func withInfinitive(
    _ cue: [Range<Int>],
    _ content: [Range<Int>]
  ) -> (cue: [Range<Int>], content: [Range<Int>]) {
    guard let last = cue.last, last.count > 1, tagged.function(last.upperBound - 1) == .to,
      let first = content.first, first.lowerBound == last.upperBound,
      tagged.tags[first.lowerBound] == .verbBase
    else { return (cue, content) }
    let to = last.upperBound - 1
    return (
      cue.dropLast() + [last.lowerBound..<to], [to..<first.upperBound] + content.dropFirst()
    )
  }

  /// The cue as the lexicons know it, or else as the encoder takes it.
  ///
  /// A known reporting cue reports speech only where its content is quoted or a clause: in "she
  /// attacked the plan", "they denied theft" nobody's words are given, but an attitude. So do cues
  /// that the lexicons do not know, unless they bring a quotation, and "declined to comment".
  func cueRecord(_ window: CueWindow, _ content: [Range<Int>]) -> Cue {
    let outer = context.quote(at: window.cue.lowerBound)
    let isQuoted = content.contains {
      $0.contains { context.quote(at: $0, within: outer) != nil }
    }
    let known = window.cue.lazy.compactMap(knownCue).first
    let head = known?.head ?? window.cue.last { tagged.tags[$0].isVerb } ?? window.cue.lowerBound
    var reportingClass = known?.reportingClass ?? (isQuoted ? window.reportingClass : .thought)
    if !isQuoted, !content.contains(where: isClause),
      known.map({ isParenthetical($0, content) }) != true
    {
      reportingClass = .thought
    }
    // "accepts the reasons they gave", "a poll shows it rose", "accepting the medal, “…”": without
    // "that" such a verb says nothing.
    if known?.frames == .that, !isQuoted || known?.form == .participle,
      !content.contains(where: isSubordinate)
    {
      reportingClass = .thought
    }
    if window.cue.contains(where: tagged.declines), !content.contains(where: isSubordinate) {
      reportingClass = .thought
    }
    return Cue(
      kind: known?.kind ?? .learned,
      form: known?.form ?? .none,
      tokens: window.cue,
      head: head,
      frames: known?.frames ?? [],
      reportingClass: reportingClass,
      polarity: known?.polarity ?? polarity(of: window.cue, head: head)
    )
  }

  /// Whether a reporting clause stands behind a comma and all that it reports: "Almost certainly not, says
  /// Lind", "Half of bridges unsafe, audit finds".
  private func isParenthetical(_ cue: Cue, _ content: [Range<Int>]) -> Bool {
    guard cue.frames.contains(.parenthetical), cue.form == .finite, let last = content.last,
      last.upperBound <= cue.tokens.lowerBound, let first = content.first?.lowerBound,
      tagged.tags[first] != .preposition
    else { return false }
    return tagged.tokens[last.upperBound].kind == .comma
  }

  func polarity(of cue: Range<Int>, head: Int) -> Attribution.Polarity {
    let sentence = tagged.sentenceTokens[tagged.tokens[head].sentence]
    let group = VerbGroup(head: head, in: sentence, of: tagged)
    if cue.contains(where: tagged.declines) { return .declined }
    if group.isNegated || cue.contains(where: { tagged.function($0)?.isNegation == true }) {
      return .negated
    }
    return group.isHypothetical ? .hypothetical : .asserted
  }

  /// Whether a stretch of content says something of something: it has a finite verb or opens with
  /// "that", "whether", "to".
  func isClause(_ tokens: Range<Int>) -> Bool {
    isSubordinate(tokens) || tokens.first.map { tagged.function($0) == .to } == true
      || scene.hasFiniteVerb(tokens)
  }

  /// Whether a stretch of content opens with "that", "whether" or the like.
  func isSubordinate(_ tokens: Range<Int>) -> Bool {
    switch tokens.first.flatMap({ tagged.function($0) }) {
    case .that, .whether, .if, .how, .why, .what: true
    default: false
    }
  }
}
