/// Reads the files of a set into it; each kind of file has its method in a file of its own.
struct LexiconReader {
  private(set) var set = LexiconSet()

  /// Reads all files of a source.
  init(_ source: LexiconSource) throws(LexiconError) {
    var tables: [TableReader] = []
    for file in LexiconFile.allCases {
      if let bytes = try source.bytes(of: file) {
        tables.append(try TableReader(file, bytes))
      } else if file.isRequired {
        throw LexiconError(file: file.name, line: 0, column: 0, reason: "the file is missing")
      }
    }
    set.reserve(words: tables.reduce(0) { $0 + $1.countLines() })
    for table in tables { try read(table) }
  }

  private mutating func read(_ table: TableReader) throws(LexiconError) {
    var table = table
    switch table.file {
    case .reportingVerbs: try readReportingVerbs(&table)
    case .cuePhrases: try readCuePhrases(&table)
    case .cueNouns: try readCueNouns(&table)
    case .titles: try readTitles(&table)
    case .roles: try readRoles(&table)
    case .bodies: try readBodies(&table)
    case .places: try readPlaces(&table)
    case .givenNames: try readGivenNames(&table)
    case .abbreviations: try readAbbreviations(&table)
    case .timeWords: try readTimeWords(&table)
    case .wordClasses: try readWordClasses(&table)
    case .tagSequences: try readTagSequences(&table)
    case .suffixClasses: try readSuffixClasses(&table)
    }
  }

  /// Sets what a word is; refuses a second entry of the same kind.
  mutating func set<Entry>(
    _ entry: Entry,
    on property: WritableKeyPath<Word, Entry?>,
    of word: WordID,
    from table: borrowing TableReader,
    _ column: Int = 0
  ) throws(LexiconError) {
    let place = Int(word.index)
    if set.words[place][keyPath: property] != nil {
      throw table.mistake(
        at: column,
        "\"\(set.words[place].form)\" is already the form of another entry"
      )
    }
    set.words[place][keyPath: property] = entry
  }

  /// Sets what a form of one or several words is; refuses a second entry of the same kind.
  mutating func add<Entry>(
    _ entry: Entry,
    as meaning: (Entry) -> Phrase.Meaning,
    on property: WritableKeyPath<Word, Entry?>,
    form: String,
    from table: borrowing TableReader,
    _ column: Int
  ) throws(LexiconError) {
    let words = try intern(wordsOf: form, from: table, column)
    if words.count == 1 {
      try set(entry, on: property, of: words[0], from: table, column)
    } else {
      try addPhrase(Phrase(words: words, meaning: meaning(entry)), from: table, column)
    }
  }

  /// Adds a phrase under its first word; refuses a second one of the same kind.
  mutating func addPhrase(
    _ phrase: Phrase,
    from table: borrowing TableReader,
    _ column: Int
  ) throws(LexiconError) {
    let known = set.phrases[phrase.words[0], default: []]
    let isKnown = known.contains { other in
      other.words == phrase.words && other.meaning.isSameKind(as: phrase.meaning)
    }
    if isKnown {
      throw table.mistake(at: column, "the phrase is already the form of another entry")
    }
    set.phrases[phrase.words[0], default: []].append(phrase)
  }

  /// The ids of the words of a form, as the tokenizer parts them: the "'s" of an owner is a word of
  /// its own within a phrase.
  mutating func intern(
    wordsOf form: String,
    from table: borrowing TableReader,
    _ column: Int
  ) throws(LexiconError) -> [WordID] {
    var words: [WordID] = []
    let parts = form.split(separator: " ", omittingEmptySubsequences: false)
    let owner = FunctionWord.possessive.rawValue
    for part in parts {
      if parts.count > 1, part.hasSuffix(owner), part != owner {
        words.append(try intern(part.dropLast(owner.utf8.count), from: table, column))
        words.append(try intern(part.suffix(owner.utf8.count), from: table, column))
      } else {
        words.append(try intern(part, from: table, column))
      }
    }
    return words
  }

  /// The id of the form in a field of the line.
  mutating func intern(
    _ column: Int,
    from table: borrowing TableReader
  ) throws(LexiconError) -> WordID {
    try intern(FoldedForm(table.bytes.span.extracting(table.range(column))), from: table, column)
  }

  private mutating func intern(
    _ form: Substring,
    from table: borrowing TableReader,
    _ column: Int
  ) throws(LexiconError) -> WordID {
    if form.isEmpty { throw table.mistake(at: column, "the form has two blanks in a row") }
    return try intern(FoldedForm(Array(form.utf8).span), from: table, column)
  }

  private mutating func intern(
    _ form: FoldedForm,
    from table: borrowing TableReader,
    _ column: Int
  ) throws(LexiconError) -> WordID {
    if form.isTooLong {
      throw table.mistake(at: column, "the form is longer than \(FoldedForm.capacity) bytes")
    }
    return set.intern(form)
  }

  /// Adds a verb to the set and gives its place there.
  mutating func append(_ verb: ReportingVerb) -> Int {
    set.reportingVerbs.append(verb)
    return set.reportingVerbs.count - 1
  }

  /// Lets a word be a form of a verb, too.
  mutating func addForm(_ forms: VerbForms, ofVerb verb: Int, hasParticle: Bool, to word: WordID) {
    let place = Int(word.index)
    let known = set.words[place].reporting
    let verbs = known?.verbs.filter { $0 != verb } ?? []
    set.words[place].reporting = ReportingForm(
      verbs: hasParticle ? [verb] + verbs : verbs + [verb],
      forms: forms.union(known?.forms ?? [])
    )
  }

  /// Adds a cue phrase to the set and gives its place there.
  mutating func append(_ phrase: CuePhrase) -> Int {
    set.cuePhrases.append(phrase)
    return set.cuePhrases.count - 1
  }

  /// Adds a place to the set and gives its place there.
  mutating func append(_ place: Place) -> Int {
    set.places.append(place)
    return set.places.count - 1
  }

  /// Adds what follows some states.
  mutating func append(_ sequence: TagSequence) { set.tagSequences.append(sequence) }

  /// Adds what an ending tells.
  mutating func append(_ clue: TagClue) { set.tagClues.append(clue) }

  /// Adds a weight to the set.
  mutating func append(_ weight: TagWeight) { set.tagWeights.append(weight) }

  /// Gives a word its tags.
  mutating func setTags(_ tags: [TagCount], of word: WordID) -> Bool {
    let place = Int(word.index)
    guard set.words[place].tags.isEmpty else { return false }
    let start = set.tagCounts.count
    set.tagCounts += tags
    set.words[place].tags = start..<set.tagCounts.count
    return true
  }
}
