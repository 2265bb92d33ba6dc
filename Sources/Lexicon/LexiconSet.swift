/// All lexicons of a language, read and checked, with one vocabulary over them.
///
/// A stage asks by `WordID`, which the tokenizer looked up once a token.
public struct LexiconSet: Sendable {
  /// The vocabulary; a `WordID` is a place in it.
  public internal(set) var words: [Word] = []
  /// The verbs that report.
  public internal(set) var reportingVerbs: [ReportingVerb] = []
  /// The phrases that lay words to a source.
  public internal(set) var cuePhrases: [CuePhrase] = []
  /// Countries, regions and unions.
  public internal(set) var places: [Place] = []
  /// Names and other fixed phrases of several words, by their first word.
  public internal(set) var phrases: [WordID: [Phrase]] = [:]
  /// The tags of words with how often each was seen; `Word.tags` points here.
  public internal(set) var tagCounts: [TagCount] = []
  /// Which states follow which in a sentence.
  public internal(set) var tagSequences: [TagSequence] = []
  /// What endings and ways of writing tell of tags.
  public internal(set) var tagClues: [TagClue] = []
  /// The weights that `tagSequences` and `tagClues` point to.
  public internal(set) var tagWeights: [TagWeight] = []
  /// Phrases that turn, limit or disown what stands beside them.
  public internal(set) var contextReversers: [ContextReverser] = []
  /// The bodies that are known by name.
  public internal(set) var bodyNames = BodyNameIndex()
  /// Words for the way in which something is said.
  public internal(set) var media: [MediumForm] = []
  /// Words of which expressions of time are made.
  public internal(set) var calendar: [CalendarForm] = []
  /// The fields of roles, by the lemma; `field(of:)` asks the wider words, too.
  var roleFields: [String: RoleField] = [:]
  /// The words that give each signal.
  public internal(set) var signalWords: [Signal: [WordID]] = [:]
  /// Where each form's id is found.
  private var index = WordIndex()

  /// A set that holds the closed classes and nothing else.
  init() {
    for function in FunctionWord.allCases {
      words[intern(function.rawValue)].function = function
    }
    for pronoun in Pronoun.allCases {
      words[intern(pronoun.rawValue)].pronoun = pronoun
    }
  }

  /// The set built into the program.
  ///
  /// - Throws: a mistake in one of its files, with file, line and column.
  public static func bundled() throws(LexiconError) -> LexiconSet {
    try LexiconReader(.bundled).set
  }

  /// The set in a folder that holds the same files as Lexicons/en.
  ///
  /// - Throws: a file that is missing or can't be read, or a mistake in one, with file, line and
  ///   column.
  public init(directory: String) throws(LexiconError) {
    self = try LexiconReader(.directory(directory)).set
  }

  /// What is known of a form, or nil if the vocabulary lacks it.
  public subscript(id: WordID) -> Word? {
    id.isKnown ? words[Int(id.index)] : nil
  }

  /// Whether a fixed phrase begins with a word, so that most words cost no search in `phrases`.
  public func startsPhrase(_ word: WordID) -> Bool {
    word.isKnown && words[Int(word.index)].startsPhrase
  }

  /// The id of a form in UTF-8; upper and lower case (of ASCII, Latin-1 and Latin Extended-A), the
  /// kinds of apostrophe and those of hyphen are as one.
  public func id(of form: some Collection<UInt8>) -> WordID {
    index.id(of: FoldedForm(Array(form).span))
  }

  /// The id of the form in a stretch of a text in UTF-8; allocates nothing.
  public func id(of text: [UInt8], in range: Range<Int>) -> WordID {
    index.id(of: FoldedForm(text.span.extracting(range)))
  }

  /// The id of a form in UTF-8; allocates nothing.
  public func id(of form: ArraySlice<UInt8>) -> WordID {
    index.id(of: FoldedForm(form.span))
  }

  /// The id of a form in UTF-8; allocates nothing.
  public func id(of form: borrowing Span<UInt8>) -> WordID {
    index.id(of: FoldedForm(form))
  }

  /// Makes room for so many words.
  mutating func reserve(words count: Int) {
    words.reserveCapacity(count)
    index.reserve(count)
  }

  /// The id of a form, which is added to the vocabulary if it lacks it.
  mutating func intern(_ form: FoldedForm) -> WordID {
    let word = index.intern(form)
    if Int(word.index) == words.count { words.append(Word(form: index.form(word))) }
    return word
  }

  /// The place in `words` of a form of the closed classes.
  private mutating func intern(_ form: String) -> Int {
    Int(intern(FoldedForm(Array(form.utf8).span)).index)
  }
}

/// A fixed phrase of several words.
public struct Phrase: Hashable, Sendable {
  /// What the phrase is.
  public enum Meaning: Hashable, Sendable {
    /// A cue: a place in `LexiconSet.cuePhrases`.
    case cue(Int)
    /// The name of a place, its people or its seat: "Saudi Arabia".
    case place(PlaceWord)
    /// A title: "Lt. Col.", "Prime Minister".
    case title(Title)
    /// A role: "prime minister", "chief executive".
    case role(Role)
    /// A body: "think tank", "press release".
    case body(BodyNoun)

    /// Whether both are cues, both places and so on.
    func isSameKind(as other: Meaning) -> Bool {
      switch (self, other) {
      case (.cue, .cue), (.place, .place), (.title, .title), (.role, .role), (.body, .body): true
      default: false
      }
    }
  }

  /// Its words.
  public let words: [WordID]
  /// What it is.
  public let meaning: Meaning

  /// A phrase of these words.
  public init(words: [WordID], meaning: Meaning) {
    self.words = words
    self.meaning = meaning
  }
}

/// How often a form was seen with a tag; the tag is a raw value of `Syntax.Tag`.
public struct TagCount: Hashable, Sendable {
  /// The raw value of the tag.
  public let tag: UInt8
  /// How often.
  public let count: Int32

  /// A count for a tag.
  public init(tag: UInt8, count: Int32) {
    self.tag = tag
    self.count = count
  }
}
