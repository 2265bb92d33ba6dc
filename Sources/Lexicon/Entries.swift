/// How words are presented: said, written or thought.
///
/// - Source: E. Semino and M. Short, Corpus Stylistics (2004), the three scales of presentation.
public enum ReportingClass: String, CaseIterable, Hashable, Sendable {
  case speech
  case writing
  case thought
}

/// The constructions in which a reporting verb takes its content.
public struct Frames: OptionSet, Hashable, Sendable {
  /// One bit a frame.
  public let rawValue: UInt16

  /// The frames of these bits.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// A quotation, as in *she said, “No.”* before or behind the verb.
  public static let quote = Frames(rawValue: 1 << 0)
  /// A clause with "that": *she added that it rained.*
  public static let that = Frames(rawValue: 1 << 1)
  /// A clause without "that": *she said it rained.*
  public static let bare = Frames(rawValue: 1 << 2)
  /// A question: *she asked whether it rained.*
  public static let question = Frames(rawValue: 1 << 3)
  /// An infinitive: *she promised to come.*
  public static let infinitive = Frames(rawValue: 1 << 4)
  /// The one told stands behind the verb: *she told him it rained.*
  public static let addressee = Frames(rawValue: 1 << 5)
  /// The one asked and an infinitive, both content: *she begged the cook to come.*
  public static let request = Frames(rawValue: 1 << 6)
  /// A noun phrase, when it holds quoted words: *she praised his “brave arithmetic”.*
  public static let noun = Frames(rawValue: 1 << 7)
  /// A noun phrase and "as": *she dismissed it as “paint”.*
  public static let `as` = Frames(rawValue: 1 << 8)
  /// A noun phrase and its complement: *she called the quay “a museum”.*
  public static let naming = Frames(rawValue: 1 << 9)
  /// A noun phrase and "of" or "for": *she accused them of “paint jobs”.*
  public static let charge = Frames(rawValue: 1 << 10)
  /// May stand before its subject: *“No,” said the mayor.*
  public static let inverted = Frames(rawValue: 1 << 11)
  /// May stand between commas within its content: *The house, she noted, was cold.*
  public static let parenthetical = Frames(rawValue: 1 << 12)

  /// A gerund: *she denied hiding it.*
  public static let gerund = Frames(rawValue: 1 << 13)

  /// The names that the lexicon file uses, in the order of the bits.
  public static let names: [(name: String, frame: Frames)] = [
    ("quote", .quote), ("that", .that), ("bare", .bare), ("question", .question),
    ("infinitive", .infinitive), ("addressee", .addressee), ("request", .request),
    ("noun", .noun), ("as", .as), ("naming", .naming), ("charge", .charge),
    ("inverted", .inverted), ("parenthetical", .parenthetical), ("gerund", .gerund),
  ]
}

/// A verb that reports what somebody says, writes or thinks.
public struct ReportingVerb: Hashable, Sendable {
  /// Its base form; a particle follows after a blank: "point out".
  public let lemma: String
  /// What it reports.
  public let reportingClass: ReportingClass
  /// How it takes its content.
  public let frames: Frames
  /// The words that must follow ("out" in "point out", "to know" in "want to know"), or nil.
  public let particle: String?
  /// Whether it denies what it reports: "deny".
  public let negates: Bool
  /// Whether it tells that somebody would not do or say so: "decline", "refuse".
  public let declines: Bool

  /// A verb with these properties.
  public init(
    lemma: String,
    reportingClass: ReportingClass,
    frames: Frames,
    particle: String?,
    negates: Bool,
    declines: Bool = false
  ) {
    self.lemma = lemma
    self.reportingClass = reportingClass
    self.frames = frames
    self.particle = particle
    self.negates = negates
    self.declines = declines
  }
}

/// The forms in which a verb may be met; one spelling may be several.
public struct VerbForms: OptionSet, Hashable, Sendable {
  /// One bit a form.
  public let rawValue: UInt8

  /// The forms of these bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The base: "say".
  public static let base = VerbForms(rawValue: 1 << 0)
  /// The third person of the present: "says".
  public static let present3 = VerbForms(rawValue: 1 << 1)
  /// The past: "said", as in *he said*.
  public static let past = VerbForms(rawValue: 1 << 2)
  /// The past participle: "said", as in *has said*.
  public static let participle = VerbForms(rawValue: 1 << 3)
  /// The gerund and present participle: "saying".
  public static let gerund = VerbForms(rawValue: 1 << 4)
}

/// A word form of a reporting verb.
public struct ReportingForm: Hashable, Sendable {
  /// The places of the verbs in `LexiconSet.reportingVerbs` that have this form; those with a
  /// particle come first.
  public let verbs: [Int]
  /// Which forms the spelling may be.
  public let forms: VerbForms

  /// A form of these verbs.
  public init(verbs: [Int], forms: VerbForms) {
    self.verbs = verbs
    self.forms = forms
  }
}

/// A noun that reports: "claim", "warning".
public struct CueNoun: Hashable, Sendable {
  /// Its singular.
  public let lemma: String
  /// What it reports.
  public let reportingClass: ReportingClass

  /// A noun with these properties.
  public init(lemma: String, reportingClass: ReportingClass) {
    self.lemma = lemma
    self.reportingClass = reportingClass
  }
}

/// A fixed phrase that lays words to a source: "according to".
public struct CuePhrase: Hashable, Sendable {
  /// Where the source stands.
  public enum Shape: String, CaseIterable, Hashable, Sendable {
    /// Before the source: *according to police.*
    case beforeSource = "before-source"
    /// Around it, with "…" for the place: *in … 's words.*
    case around
  }

  /// The phrase, lower-cased, words parted by blanks.
  public let words: [String]
  /// What it reports.
  public let reportingClass: ReportingClass
  /// Where the source stands.
  public let shape: Shape

  /// A phrase with these properties.
  public init(words: [String], reportingClass: ReportingClass, shape: Shape) {
    self.words = words
    self.reportingClass = reportingClass
    self.shape = shape
  }
}

/// A word that stands before a name and is no part of it: "Mr", "Gen.", "President".
public struct Title: Hashable, Sendable {
  /// What sort of title.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// "Mr", "Dame", "Rev."
    case honorific
    /// "Colonel", "Det. Sgt."
    case rank
    /// "President", "Senator"
    case office
  }

  /// Its kind.
  public let kind: Kind
  /// The gender it tells of.
  public let gender: Gender
  /// The title in full where the form is short ("general" for "gen."), else the form itself.
  public let full: String

  /// A title with these properties.
  public init(kind: Kind, gender: Gender, full: String) {
    self.kind = kind
    self.gender = gender
    self.full = full
  }
}

/// A noun that names a person or people by what they do or are: "minister", "mother", "residents".
public struct Role: Hashable, Sendable {
  /// What sort of noun.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// An office that one person holds at a time: "president", "mayor".
    case office
    /// A trade, rank or standing: "doctor", "witness".
    case occupation
    /// Kin: "mother".
    case kin
    /// Any person: "man", "teenager".
    case person
    /// One who speaks for another: "spokesman", "source".
    case voice
  }

  /// The singular.
  public let lemma: String
  /// Its kind.
  public let kind: Kind
  /// The gender it tells of.
  public let gender: Gender
  /// Whether this form is plural.
  public let isPlural: Bool
  /// Wider words for the same person: "leader" for "president".
  public let hypernyms: [String]

  /// A role with these properties.
  public init(
    lemma: String,
    kind: Kind,
    gender: Gender,
    isPlural: Bool,
    hypernyms: [String]
  ) {
    self.lemma = lemma
    self.kind = kind
    self.gender = gender
    self.isPlural = isPlural
    self.hypernyms = hypernyms
  }
}

/// A noun that heads the name or description of a body: "ministry", "company", "police".
public struct BodyNoun: Hashable, Sendable {
  /// What sort of body.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A body with a name: "ministry", "company".
    case organisation
    /// People taken together: "police", "crowd".
    case group
    /// A text that is quoted: "report", "survey".
    case document
  }

  /// The singular.
  public let lemma: String
  /// Its kind.
  public let kind: Kind
  /// Whether this form is plural.
  public let isPlural: Bool
  /// Wider words by which the same body may be called later: "agency" for "commission".
  public let hypernyms: [String]

  /// A noun with these properties.
  public init(lemma: String, kind: Kind, isPlural: Bool, hypernyms: [String]) {
    self.lemma = lemma
    self.kind = kind
    self.isPlural = isPlural
    self.hypernyms = hypernyms
  }
}

/// A country, region or union with what is said of its people and where its government sits.
public struct Place: Hashable, Sendable {
  /// The usual English name.
  public let name: String
  /// The words for its people and things, lower-cased: "iranian", "iranians", "persian".
  public let demonyms: [String]
  /// Cities that stand for its government: "Tehran".
  public let seats: [String]

  /// A place with these properties.
  public init(name: String, demonyms: [String], seats: [String]) {
    self.name = name
    self.demonyms = demonyms
    self.seats = seats
  }
}

/// What a form says of a place.
public struct PlaceWord: Hashable, Sendable {
  /// How the form relates to the place.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// "Iran"
    case name
    /// "Iranian"
    case demonym
    /// "Tehran"
    case seat
    /// "Isfahan": a city, which stands for itself alone.
    case city
  }

  /// The place in `LexiconSet.places`.
  public let place: Int
  /// How the form relates to it.
  public let kind: Kind

  /// A form for a place.
  public init(place: Int, kind: Kind) {
    self.place = place
    self.kind = kind
  }
}

/// A short form that ends in a full stop.
public struct Abbreviation: Hashable, Sendable {
  /// What the stop behind it tells of a sentence's end.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A name follows, never an end: "Mr.", "Gen."
    case beforeName = "before-name"
    /// A number follows, never an end: "No.", "p."
    case beforeNumber = "before-number"
    /// A month or day: an end only before a word that can't be a number.
    case calendar
    /// May end a sentence when what follows looks like a beginning: "Inc.", "U.S.", "p.m."
    case mayEnd = "may-end"
    /// Within a sentence: "e.g.", "vs."
    case inner
  }

  /// Its kind.
  public let kind: Kind

  /// An abbreviation of a kind.
  public init(kind: Kind) {
    self.kind = kind
  }
}
