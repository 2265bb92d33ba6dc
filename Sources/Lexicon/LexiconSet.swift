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
  /// Where each form's id is found.
  var index = WordIndex()

  init() {}

  /// What is known of a form, or nil if the vocabulary lacks it.
  public subscript(id: WordID) -> Word? {
    id.isKnown ? words[Int(id.index)] : nil
  }

  /// The id of a form in UTF-8; upper and lower case (of ASCII and Latin letters) and the kinds of
  /// apostrophe are as one.
  public func id(of form: some Sequence<UInt8>) -> WordID {
    index.id(of: form, in: self)
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
