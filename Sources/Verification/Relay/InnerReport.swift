import Lexicon

/// A report within what somebody says: "her husband had told her" before the words that match.
struct InnerReport {
  /// The words of the inner source, from its clause's start to its verb.
  let source: [QuoteWord]
  /// Whether the inner source is the speaker: "I said".
  let isOwn: Bool
  /// Whether the words stand right behind the inner verb.
  let isClose: Bool
}

/// Finds who is reported within a statement.
struct InnerReportFinder {
  /// A source has no more words than these before its verb: "the mayor, Gus Pettibone, has called".
  static let longestSource = 9
  /// Words between the verb and what it reports: "told *me that*".
  static let reach = 3

  private let lexicon: LexiconSet

  /// A finder with a lexicon's reporting verbs.
  init(lexicon: LexiconSet) {
    self.lexicon = lexicon
  }

  /// The last report in the words of a sentence before the match, or nil.
  func find(before words: [QuoteWord]) -> InnerReport? {
    for place in words.indices.reversed() {
      let left = words.count - place - 1
      if isAccordingTo(words, at: place) {
        let source = Array(words[(place + 2)...].prefix(Self.longestSource))
        return InnerReport(source: source, isOwn: isOwn(source), isClose: true)
      }
      guard isReport(words[place]), place > 0 else { continue }
      let source = source(before: place, in: words)
      guard !source.isEmpty else { continue }
      return InnerReport(source: source, isOwn: isOwn(source), isClose: left <= Self.reach)
    }
    return nil
  }

  /// The words from the clause's start to the verb.
  private func source(before verb: Int, in words: [QuoteWord]) -> [QuoteWord] {
    var start = verb
    while start > 0, verb - start < Self.longestSource {
      let function = function(words[start - 1])
      if words[start].gap >= .clause && start < verb { break }
      if function == .that || function == .but || function == .because || function == .and { break }
      start -= 1
    }
    return Array(words[start..<verb])
  }

  private func isReport(_ word: QuoteWord) -> Bool {
    guard let reporting = lexicon[lexicon.id(of: word.form.utf8)]?.reporting,
      !reporting.forms.isDisjoint(with: [.past, .present3, .participle])
    else { return false }
    return reporting.verbs.contains { place in
      let verb = lexicon.reportingVerbs[place]
      return verb.particle == nil && verb.reportingClass != .thought
        && !verb.frames.isDisjoint(with: [.that, .bare, .quote, .naming, .as])
    }
  }

  private func isAccordingTo(_ words: [QuoteWord], at place: Int) -> Bool {
    guard place + 2 < words.count else { return false }
    return lexicon.cuePhrases.contains { phrase in
      phrase.shape == .beforeSource && phrase.words.count == 2
        && phrase.words[0] == words[place].form && phrase.words[1] == words[place + 1].form
    }
  }

  private func isOwn(_ source: [QuoteWord]) -> Bool {
    source.contains { word in
      guard let pronoun = lexicon[lexicon.id(of: word.form.utf8)]?.pronoun else {
        return word.form.hasPrefix("i'") || word.form.hasPrefix("we'")
      }
      return pronoun.person == 1 && pronoun.isSubject
    }
  }

  private func function(_ word: QuoteWord) -> FunctionWord? {
    lexicon[lexicon.id(of: word.form.utf8)]?.function
  }
}
