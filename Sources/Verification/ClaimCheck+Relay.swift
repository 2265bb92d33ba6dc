import Lexicon

extension ClaimCheck {
  /// A report within a statement, and whether the words that match stand in marks within it.
  struct Inner {
    let report: InnerReport
    let isQuoted: Bool
  }

  /// Who reports the claimed speaker within a statement of their own, or nil: the statement's speaker,
  /// if the words before the match lay it to the one whom the claim names.
  func innerSource(_ scene: StatementScene, before word: Int) -> String? {
    guard !scene.isClaimed || speaker.words.count > 1,
      let inner = innerReport(scene, before: word), !inner.report.isOwn
    else { return nil }
    guard isNamed(inner.report.source, scene, before: word) else { return nil }
    return scene.statement.speaker?.name ?? sourceText(scene.article, scene.statement)
  }

  /// The report within a statement that its words before a place end with.
  func innerReport(_ scene: StatementScene, before word: Int) -> Inner? {
    let said = scene.said
    let offset = scene.read.words[word].range.lowerBound
    let sentence = scene.read.sentence(of: word)
    let nested = nestedStretch(scene, at: offset)
    let end = nested.map { scene.read.words(in: $0).lowerBound } ?? word
    let start = min(sentence.lowerBound, scene.read.sentence(of: end).lowerBound)
    var before = (start..<end).filter(said.contains)
    // Of a mixed statement's quotation, only the words before its marks can lay it to another.
    if nested == nil, scene.statement.kind == .mixed {
      let own = Set(scene.spoken.own)
      let reporter = before.filter { !own.contains($0) }
      if !reporter.isEmpty, own.contains(word) {
        before = reporter
        guard let report = innerReports.find(before: before.map { scene.read.words[$0] }) else {
          return nil
        }
        return isSpeakersPronoun(report) ? nil : Inner(report: report, isQuoted: true)
      }
    }
    guard let report = innerReports.find(before: before.map { scene.read.words[$0] }) else {
      return nil
    }
    return Inner(report: report, isQuoted: nested != nil)
  }

  /// The marks within the statement's own words that hold a place, if any.
  private func nestedStretch(_ scene: StatementScene, at offset: Int) -> Range<Int>? {
    let inner = scene.read.innerQuoted.first { $0.contains(offset) }
    if let inner { return inner }
    // Turns of an interview have no marks of their own.
    return scene.read.quoted.first { stretch in
      stretch.contains(offset)
        && scene.statement.content.contains {
          $0.lowerBound < stretch.lowerBound && stretch.upperBound <= $0.upperBound
        } && scene.statement.kind == .direct
    }
  }

  /// "He said he had called it a duck": the pronoun before the inner verb is most often the speaker.
  private func isSpeakersPronoun(_ report: InnerReport) -> Bool {
    let pronouns = report.source.compactMap {
      lexicon[lexicon.id(of: $0.form.utf8)]?.pronoun
    }
    return report.source.allSatisfy { !sense.isContent($0) }
      && pronouns.contains { $0.isSubject && $0.person == 3 }
  }

  /// Whether the words before an inner verb name the one whom the claim names.
  private func isNamed(_ source: [QuoteWord], _ scene: StatementScene, before word: Int) -> Bool {
    let forms = source.map(\.form)
    let names = source.split { !$0.isCapital }
    for name in names {
      let text = name.map { scene.read.text($0.range) }.joined(separator: " ")
      let read = SpeakerName(text, lexicon: lexicon)
      if read.isProper, speaker.matches(read) { return true }
    }
    let holders = [scene.statement.speaker].compactMap { $0 }
    // "my daughter Nadia" for Nadia Belkacem, where Fatima Belkacem speaks.
    if let first = speaker.words.first, speaker.words.count > 1, forms.contains(first),
      speaker.isKin(forms, of: holders)
    {
      return true
    }
    if speaker.matchesKin(forms, of: holders) { return true }
    if isPronoun(source), let earlier = sentenceBefore(scene, word),
      speaker.matchesKin(earlier.map(\.form), of: holders)
    {
      return true
    }
    if isNearest(source, scene, before: word) { return true }
    return articles[scene.article].statements.contains { other in
      guard let person = other.speaker, speaker.matches(person) else { return false }
      return person.aliases.contains { alias in
        let words = WordReader.words(of: alias).map(\.form)
        return words.count > 1 && Self.contains(forms, words)
      }
    }
  }

  /// How far back a pronoun's name is looked for, in words.
  private static let pronounReach = 60

  /// "She told me …": whether the last one named before the statement's sentence, but for its speaker, is
  /// the one whom the claim names.
  private func isNearest(_ source: [QuoteWord], _ scene: StatementScene, before word: Int) -> Bool {
    guard let surname = speaker.surname, let only = source.last(where: { !sense.isVerbHelp($0) }),
      let pronoun = lexicon[lexicon.id(of: only.form.utf8)]?.pronoun, pronoun.isSubject,
      pronoun.gender == .male || pronoun.gender == .female,
      speaker.gender == .unknown || speaker.gender == pronoun.gender
    else { return false }
    let own = scene.statement.speaker.map { SpeakerName($0.name, lexicon: lexicon).words.last }
    let others = Set(
      articles[scene.article].statements.compactMap { statement in
        statement.speaker.flatMap { SpeakerName($0.name, lexicon: lexicon).words.last }
      }
    )
    let nearest = scene.read.words[max(0, word - Self.pronounReach)..<word].last { word in
      word.isCapital && word.form != own && (others.contains(word.form) || word.form == surname)
    }
    return nearest?.form == surname
  }

  private func isPronoun(_ source: [QuoteWord]) -> Bool {
    source.first.flatMap { lexicon[lexicon.id(of: $0.form.utf8)]?.pronoun } != nil
  }

  private func sentenceBefore(_ scene: StatementScene, _ word: Int) -> [QuoteWord]? {
    let sentence = scene.read.sentence(of: word)
    guard sentence.lowerBound > 0 else { return nil }
    return Array(scene.read.words[scene.read.sentence(of: sentence.lowerBound - 1)])
  }

  private static func contains(_ forms: [String], _ words: [String]) -> Bool {
    guard forms.count >= words.count else { return false }
    return (0...(forms.count - words.count)).contains { start in
      words.indices.allSatisfy { forms[start + $0] == words[$0] }
    }
  }

  /// Who passes a statement on, or nil if the article has it at first hand.
  ///
  /// By the record (a statement within another's words), by "X quoted Y as saying", or by "according to
  /// X, Y said".
  func outerSource(_ scene: StatementScene) -> String? {
    let statement = scene.statement
    let others = articles[scene.article].statements
    let holding = others.first { other in
      other.id == statement.holder || other.id != statement.id && holds(other, statement)
    }
    if let holding {
      let name = holding.speaker?.name ?? sourceText(scene.article, holding)
      if name != statement.speaker?.name { return name }
    }
    guard let cue = statement.cue.first else { return nil }
    let first = scene.read.words(in: cue).lowerBound
    guard first < scene.read.words.count else { return nil }
    let said = scene.said
    let outside = scene.read.sentence(of: first).filter { !said.contains($0) }
    return quoter(outside.map { scene.read.words[$0] }, scene)
      ?? accordingTo(outside.map { scene.read.words[$0] }, scene)
  }

  /// Whether a statement's content holds another's content and cue.
  private func holds(_ other: ReportedStatement, _ statement: ReportedStatement) -> Bool {
    let parts = statement.content + statement.cue
    return !statement.cue.isEmpty
      && parts.allSatisfy { part in
        other.content.contains {
          $0.lowerBound <= part.lowerBound && part.upperBound <= $0.upperBound
        }
      }
  }

  /// "The Courier" in "the Courier quoted its chairman as saying".
  private func quoter(_ words: [QuoteWord], _ scene: StatementScene) -> String? {
    guard let quote = words.firstIndex(where: { isQuoting($0) }), quote > 0,
      words[(quote + 1)...].contains(where: { function($0) == .as }),
      !isPassive(words[quote - 1])
    else { return nil }
    return named(words[..<quote], scene)
  }

  /// "The skipper" in "according to the skipper, Bratvold said".
  private func accordingTo(_ words: [QuoteWord], _ scene: StatementScene) -> String? {
    let cue = scene.statement.cue.flatMap { scene.read.words[scene.read.words(in: $0)] }
    guard
      let phrase = lexicon.cuePhrases.first(where: { phrase in
        phrase.shape == .beforeSource && Self.contains(words.map(\.form), phrase.words)
          && !Self.contains(cue.map(\.form), phrase.words)
      })
    else { return nil }
    let forms = words.map(\.form)
    let start = forms.indices.first { start in
      forms[start...].starts(with: phrase.words)
    }
    guard let start else { return nil }
    let behind = words[(start + phrase.words.count)...]
    let source = behind.prefix { $0.range != behind.first?.range ? $0.gap == .none : true }
    let name = named(source, scene)
    let read = name.map { SpeakerName($0, lexicon: lexicon) }
    if let read, speaker.matches(read) { return nil }
    return name
  }

  private func named(_ words: ArraySlice<QuoteWord>, _ scene: StatementScene) -> String? {
    guard let first = words.first, let last = words.last else { return nil }
    return scene.read.text(first.range.lowerBound..<last.range.upperBound)
  }

  private func isQuoting(_ word: QuoteWord) -> Bool {
    guard let reporting = lexicon[lexicon.id(of: word.form.utf8)]?.reporting else { return false }
    return reporting.verbs.contains { Self.quoting.contains(lexicon.reportingVerbs[$0].lemma) }
  }

  /// The verbs whose subject passes on what their object said.
  private static let quoting: Set<String> = ["quote", "cite"]

  private func isPassive(_ word: QuoteWord) -> Bool {
    switch function(word) {
    case .be, .am, .is, .are, .was, .were, .been, .being: true
    default: false
    }
  }

  private func function(_ word: QuoteWord) -> FunctionWord? {
    lexicon[lexicon.id(of: word.form.utf8)]?.function
  }
}
