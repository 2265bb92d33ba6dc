/// The files that make up a lexicon set, in the order in which they are read.
enum LexiconFile: String, CaseIterable, Hashable, Sendable {
  case reportingVerbs = "reporting-verbs.tsv"
  case cuePhrases = "cue-phrases.tsv"
  case cueNouns = "cue-nouns.tsv"
  case titles = "titles.tsv"
  case roles = "roles.tsv"
  case bodies = "bodies.tsv"
  case bodyNames = "body-names.tsv"
  case places = "places.tsv"
  case cities = "cities.tsv"
  case givenNames = "given-names.tsv"
  case surnames = "surnames.tsv"
  case nicknames = "nicknames.tsv"
  case abbreviations = "abbreviations.tsv"
  case timeWords = "time-words.tsv"
  case quoteTriggers = "quote-triggers.tsv"
  case wordClasses = "word-classes.tsv"
  case tagSequences = "tag-sequences.tsv"
  case suffixClasses = "suffix-classes.tsv"
  case contextReversers = "context-reversers.tsv"
  case media = "media.tsv"
  case calendar = "calendar.tsv"
  case roleFields = "role-fields.tsv"
  case signalWords = "signal-words.tsv"

  /// The file's name.
  var name: String { rawValue }

  /// The columns each line must have; the file's header repeats them.
  var columns: [String] {
    switch self {
    case .reportingVerbs:
      ["lemma", "class", "frames", "past", "participle", "doubling", "polarity"]
    case .cuePhrases: ["phrase", "class", "shape"]
    case .cueNouns: ["lemma", "class", "plural"]
    case .titles: ["form", "kind", "gender", "full"]
    case .roles: ["lemma", "kind", "gender", "plural", "hypernyms"]
    case .bodyNames: ["name", "kind", "short"]
    case .bodies: ["lemma", "kind", "plural", "hypernyms"]
    case .places: ["name", "aliases", "demonyms", "seats"]
    case .cities: ["name", "country"]
    case .givenNames: ["name", "female-share"]
    case .surnames: ["name", "surname-share"]
    case .nicknames: ["short", "full"]
    case .abbreviations: ["form", "kind"]
    case .timeWords: ["form", "kind"]
    case .quoteTriggers: ["form", "meaning", "position"]
    case .wordClasses: ["form", "tags"]
    case .tagSequences: ["before", "following"]
    case .suffixClasses: ["clue", "tags"]
    case .contextReversers: ["phrase", "meaning", "place"]
    case .media: ["form", "kind", "prepositions"]
    case .calendar: ["form", "kind", "value"]
    case .roleFields: ["role", "field"]
    case .signalWords: ["form", "signals"]
    }
  }

  /// Whether a set without the file is broken; without the others the tagger, which names are
  /// places or bodies, the gender of those who go by one name, and who goes by a short name are guessed
  /// worse, quotations out of context, the medium and the time of what is said are not seen,
  /// namesakes across documents are not told apart, and rules of few words find nothing.
  var isRequired: Bool {
    switch self {
    case .bodyNames, .cities, .surnames, .nicknames, .wordClasses, .tagSequences, .suffixClasses,
      .contextReversers, .media, .calendar, .roleFields, .signalWords:
      false
    default: true
    }
  }
}
