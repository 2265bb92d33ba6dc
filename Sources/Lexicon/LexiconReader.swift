/// Reads the files of a set into it; each kind of file has its method in a file of its own.
struct LexiconReader {
  private(set) var set = LexiconSet()
  private var placeOfName: [String: Int] = [:]

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
    let lines = tables.reduce(0) { $0 + $1.countLines() }
    set.reserve(words: lines + lines / 4)
    for table in tables { try read(table) }
  }

  private mutating func read(_ table: TableReader) throws(LexiconError) {
    var table = table
    switch table.file {
    case .quoteTriggers: try readQuoteTriggers(&table)
    case .reportingVerbs: try readReportingVerbs(&table)
    case .cuePhrases: try readCuePhrases(&table)
    case .cueNouns: try readCueNouns(&table)
    case .titles: try readTitles(&table)
    case .roles: try readRoles(&table)
    case .bodies: try readBodies(&table)
    case .bodyNames: try readBodyNames(&table)
    case .places: try readPlaces(&table)
    case .cities: try readCities(&table)
    case .givenNames: try readGivenNames(&table)
    case .surnames: try readSurnames(&table)
    case .nicknames: try readNicknames(&table)
    case .abbreviations: try readAbbreviations(&table)
    case .tagSequences: try readTagSequences(&table)
    case .suffixClasses: try readSuffixClasses(&table)
    case .timeWords: try readTimeWords(&table)
    case .wordClasses: try readWordClasses(&table)
    case .contextReversers: try readContextReversers(&table)
    case .media: try readMedia(&table)
    case .calendar: try readCalendar(&table)
    case .roleFields: try readRoleFields(&table)
    case .signalWords: try readSignalWords(&table)
    }
  }

  /// Changes what a word is by a function that tells whether the word was free for it.
  mutating func change(
    _ word: WordID,
    from table: borrowing TableReader,
    _ column: Int,
    _ fill: (inout Word) -> Bool
  ) throws(LexiconError) {
    let place = Int(word.index)
    if !fill(&set.words[place]) {
      throw table.mistake(
        at: column,
        "\"\(set.words[place].form)\" is already the form of another entry"
      )
    }
  }

  /// Gives a form of one or several words a meaning; refuses a second one of the same kind.
  mutating func add(
    _ meaning: Phrase.Meaning,
    form: ArraySlice<UInt8>,
    from table: borrowing TableReader,
    _ column: Int
  ) throws(LexiconError) {
    let words = try intern(wordsOf: form, from: table, column)
    if words.count > 1 {
      return try addPhrase(Phrase(words: words, meaning: meaning), from: table, column)
    }
    try change(words[0], from: table, column) { word in
      switch meaning {
      case .title(let title): Self.fill(&word.title, title)
      case .role(let role): Self.fill(&word.role, role)
      case .body(let body): Self.fill(&word.body, body)
      case .place(let place): Self.fill(&word.place, place)
      case .cue: false
      }
    }
  }

  /// Sets what was empty, and tells whether it was.
  static func fill<Entry>(_ place: inout Entry?, _ entry: Entry) -> Bool {
    guard case .none = place else { return false }
    place = entry
    return true
  }

  private mutating func addPhrase(
    _ phrase: Phrase,
    from table: borrowing TableReader,
    _ column: Int
  ) throws(LexiconError) {
    let isKnown = set.phrases[phrase.words[0]]?.contains { other in
      other.words == phrase.words && other.meaning.isSameKind(as: phrase.meaning)
    }
    if isKnown == true {
      let form = phrase.words.map { set.words[Int($0.index)].form }.joined(separator: " ")
      throw table.mistake(at: column, "\"\(form)\" is already the form of another entry")
    }
    set.phrases[phrase.words[0], default: []].append(phrase)
    set.words[Int(phrase.words[0].index)].startsPhrase = true
  }

  private static let blank = UInt8(ascii: " ")
  /// The ending of an owner, a word of its own within a phrase, as the tokenizer parts it.
  private static let owner = Array(FunctionWord.possessive.rawValue.utf8)

  /// The ids of the words of a form.
  mutating func intern(
    wordsOf form: ArraySlice<UInt8>,
    from table: borrowing TableReader,
    _ column: Int
  ) throws(LexiconError) -> [WordID] {
    var words: [WordID] = []
    var start = form.startIndex
    while true {
      var end = start
      while end < form.endIndex, form[end] != Self.blank { end += 1 }
      let word = form[start..<end]
      if word.isEmpty { throw table.mistake(at: column, "the form has two blanks in a row") }
      let isWhole = start == form.startIndex && end == form.endIndex
      if !isWhole, word.count > Self.owner.count, word.suffix(Self.owner.count) == Self.owner[...] {
        words.append(try intern(word.dropLast(Self.owner.count), from: table, column))
        words.append(try intern(Self.owner[...], from: table, column))
      } else {
        words.append(try intern(word, from: table, column))
      }
      if end >= form.endIndex { return words }
      start = end + 1
    }
  }

  /// The id of a form of one word.
  mutating func intern(
    _ form: ArraySlice<UInt8>,
    from table: borrowing TableReader,
    _ column: Int
  ) throws(LexiconError) -> WordID {
    let folded = FoldedForm(form.span)
    if folded.isTooLong {
      throw table.mistake(at: column, "the form is longer than \(FoldedForm.capacity) bytes")
    }
    return set.intern(folded)
  }

  /// Adds a verb to the set and gives its place there.
  mutating func append(_ verb: ReportingVerb) -> Int {
    set.reportingVerbs.append(verb)
    return set.reportingVerbs.count - 1
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

  /// The place in the set of an entry of places.tsv with this name, or nil.
  mutating func place(named name: String) -> Int? {
    if placeOfName.isEmpty {
      for (place, entry) in set.places.enumerated() { placeOfName[entry.name] = place }
    }
    return placeOfName[name]
  }

  /// Adds a phrase that turns the sense of what stands beside it.
  mutating func append(_ reverser: ContextReverser) { set.contextReversers.append(reverser) }

  /// Adds a body that is known by name.
  mutating func append(_ name: BodyName) { set.bodyNames.add(name) }

  /// Adds words for a way of saying.
  mutating func append(_ form: MediumForm) { set.media.append(form) }

  /// Adds words of which times are told.
  mutating func append(_ form: CalendarForm) { set.calendar.append(form) }

  /// Says in which field a role is.
  mutating func add(_ field: RoleField, of role: String) { set.roleFields[role] = field }

  /// Adds a word that tells something to a rule.
  mutating func append(_ word: WordID, for signal: Signal) {
    set.signalWords[signal, default: []].append(word)
  }

  /// Adds what follows some states.
  mutating func append(_ sequence: TagSequence) { set.tagSequences.append(sequence) }

  /// Adds what an ending tells.
  mutating func append(_ clue: TagClue) { set.tagClues.append(clue) }

  /// Adds a weight to the set.
  mutating func append(_ weight: TagWeight) { set.tagWeights.append(weight) }

  /// Adds a tag of a word and gives its place in the set.
  mutating func append(_ tag: TagCount) -> Int {
    set.tagCounts.append(tag)
    return set.tagCounts.count - 1
  }
}
