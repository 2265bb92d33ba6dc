import Encoder
import Lexicon
import Syntax
import Text

// Whether what the encoder found is said or written, or only thought.
extension LearnedCandidates {
  /// What a cue presents around a content.
  ///
  /// A known reporting cue reports speech only where its content is quoted or a clause: in "she
  /// attacked the plan", "they denied theft" nobody's words are given, but an attitude. So do cues
  /// that the lexicons do not know, unless they bring a quotation, and "declined to comment".
  func reportingClass(
    _ window: CueWindow,
    _ content: [Range<Int>],
    known: Cue?,
    isQuoted: Bool
  ) -> ReportingClass {
    var found = known?.reportingClass ?? (isQuoted ? window.reportingClass : .thought)
    if known == nil, !isQuoted, tagged.isColon(window.cue) || isSaidInFull(window, content) {
      found = .speech
    }
    if !isQuoted, !content.contains(where: isClause), !tagged.isColon(window.cue),
      known.map({ reportsWithoutClause($0, content) }) != true
    {
      found = .thought
    }
    // "accepts the reasons they gave", "a poll shows it rose", "accepting the medal, “…”": without
    // "that" such a verb says nothing.
    if known?.frames == .that, !isQuoted || known?.form == .participle,
      !content.contains(where: isSubordinate)
    {
      found = .thought
    }
    if !isQuoted, content.contains(where: isSubordinate), endsInThought(window.cue) {
      found = .thought
    }
    if window.cue.contains(where: tagged.declines), !content.contains(where: isSubordinate) {
      found = .thought
    }
    return found
  }

  /// Whether a cue of several words ends in the infinitive of what nobody hears: "began to realise".
  private func endsInThought(_ cue: Range<Int>) -> Bool {
    guard cue.count > 2, let verb = cue.last, tagged.function(verb - 1) == .to,
      let reporting = tagged.word(verb)?.reporting
    else { return false }
    return !isSpeech(reporting)
  }

  /// Whether a label before a colon opens its paragraph and is somebody: a name that is no storm's, a role or a body.
  func maySpeak(_ source: Range<Int>) -> Bool {
    let paragraph = context.paragraphTokens(tagged.paragraph(of: source.lowerBound))
    guard source.count <= HeadlineColon.longestSource, source.lowerBound == paragraph.lowerBound
    else { return false }
    // "WATCH Mayor: City is prepared"
    if tagged.word(source.lowerBound)?.quoteTrigger?.meaning == .notice { return false }
    guard let phrase = tagged.nounPhrase(at: source.upperBound - 1) else { return false }
    let first = tagged.tokens[phrase.tokens.lowerBound].range
    if phrase.tokens.count > 1,
      tagged.lexicon.bodyNames.isBeginning(tagged.source.bytes[first.start..<first.end])
    {
      return false
    }
    switch phrase.kind {
    case .name, .pronoun: return true
    case .nominal, .other:
      let word = tagged.word(phrase.head)
      return word?.role != nil || word?.title != nil || word?.body != nil
        || tagged.tokens[phrase.head].letterCase == .upper
    }
  }

  /// Whether a cue that the lexicons do not know ends in the infinitive of a reporting verb with its clause:
  /// "stood up to say that", "was heard to mutter that", and not "wants to say that".
  private func isSaidInFull(_ window: CueWindow, _ content: [Range<Int>]) -> Bool {
    let cue = window.cue
    guard window.reportingClass != .thought, cue.count > 2, let verb = cue.last,
      tagged.function(verb - 1) == .to,
      let reporting = tagged.word(verb)?.reporting, isSpeech(reporting),
      content.contains(where: isClause)
    else { return false }
    return cue.dropLast().contains { tagged.signals(.turn, $0) }
  }

  private func isSpeech(_ reporting: ReportingForm) -> Bool {
    reporting.verbs.contains { tagged.lexicon.reportingVerbs[$0].reportingClass != .thought }
  }

  /// Whether a known cue gives words though no finite verb is seen in them.
  private func reportsWithoutClause(_ cue: Cue, _ content: [Range<Int>]) -> Bool {
    if case .phrase = cue.kind { return true }
    if isParenthetical(cue, content) || mustReport(cue, content) { return true }
    guard let first = content.first?.lowerBound else { return false }
    if isJudgement(cue, content) { return true }
    // "denied having left"
    if tagged.tags[first] == .verbGerund, cue.frames.contains(.gerund) { return true }
    // "urged *members not to leave*"
    return cue.frames.contains(.request)
      && content.contains { run in
        run.dropLast().contains {
          tagged.function($0) == .to && tagged.tags[$0 + 1] == .verbBase
        }
      }
  }

  /// Whether somebody is said to be something or to have done it: "described *the mood as warm*", "blamed *the
  /// fog for it*".
  private func isJudgement(_ cue: Cue, _ content: [Range<Int>]) -> Bool {
    guard cue.form == .finite, content.count == 1, !isPassive(cue),
      let words = content.first?.dropFirst()
    else { return false }
    // "attacked rebels *as it advanced*" is when.
    if cue.frames.contains(.as), let link = words.last(where: { tagged.function($0) == .as }),
      link + 1 < words.upperBound, !scene.hasFiniteVerb(link..<words.upperBound)
    {
      return true
    }
    return cue.frames.contains(.charge)
      && words.dropLast().contains { tagged.function($0) == .for || tagged.function($0) == .of }
  }

  /// Whether it is done to whoever stands before it: "’s often criticised as".
  private func isPassive(_ cue: Cue) -> Bool {
    tagged.tags[cue.head] == .verbParticiple
      && (cue.tokens.lowerBound..<cue.head).contains {
        tagged.function($0)?.isBe == true || tagged.tokens[$0].kind == .clitic
      }
  }

  /// Whether a verb that takes hardly anything but a clause, as "say" does, is followed by words enough for
  /// one, though their verb looks like none: "said the council required two days".
  private func mustReport(_ cue: Cue, _ content: [Range<Int>]) -> Bool {
    cue.frames.isSuperset(of: [.quote, .bare, .question, .noun])
      && content.contains { run in
        run.count >= Self.shortestClause && !isAdjunct(run)
          || run.dropFirst().contains { tagged.tags[$0].isVerb }
      }
  }

  /// As many words behind "said" are a clause: "it no longer stocks".
  private static let shortestClause = 4

  /// Whether a reporting clause stands behind a comma and all that it reports: "Almost certainly not, says
  /// Lind", "Half of bridges unsafe, audit finds".
  private func isParenthetical(_ cue: Cue, _ content: [Range<Int>]) -> Bool {
    guard cue.frames.contains(.parenthetical), cue.form == .finite, let last = content.last,
      last.upperBound <= cue.tokens.lowerBound, content.first.map(isAdjunct) == false
    else { return false }
    return tagged.tokens[last.upperBound].kind == .comma
  }

  /// Whether words may be no more than a phrase of place or time: "On the last page, she wrote".
  private func isAdjunct(_ run: Range<Int>) -> Bool {
    tagged.tags[run.lowerBound] == .preposition && run.count < Self.longestAdjunct
  }

  /// So many words that begin with a preposition are more than a phrase of place or time.
  private static let longestAdjunct = 10

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
