/// All that the lexicons know of one lower-cased word form.
///
/// Copies are cheap: what few words have (verbs, titles, roles) is shared between copies.
public struct Word: Sendable {
  /// The form: lower-cased, with a straight apostrophe.
  public let form: String
  /// Its closed class, if it is in one that rules name.
  public internal(set) var function: FunctionWord?
  /// The pronoun it is.
  public internal(set) var pronoun: Pronoun?
  /// The short form it is; the form is without its last full stop.
  public internal(set) var abbreviation: Abbreviation?
  /// The time it names: "Monday", "yesterday", "week", "March".
  public internal(set) var time: TimeKind?
  /// What it tells single rules.
  public internal(set) var signals = Signals()
  /// As a given name: the share of its bearers who are women, 0…1.
  public internal(set) var femaleShare: Float?
  /// As a given name: how often it is used as a surname, 0…1; nil for hardly ever.
  public internal(set) var surnameShare: Float?
  /// What it says of a place.
  public internal(set) var place: PlaceWord?
  /// Whether a fixed phrase begins with it: one of `LexiconSet.phrases`.
  public internal(set) var startsPhrase = false
  private var firstTag: Int32 = 0
  private var endOfTags: Int32 = 0
  /// None or one; an array, so that most words hold nothing and copies share the rest.
  private var entries: [Entries] = []

  init(form: String) {
    self.form = form
  }

  /// Whether it names a time: "Monday", "yesterday", "week", "March".
  public var isTime: Bool { time != nil }

  /// The tags it was seen with, as a stretch of `LexiconSet.tagCounts`.
  public internal(set) var tags: Range<Int> {
    get { Int(firstTag)..<Int(endOfTags) }
    set {
      firstTag = Int32(newValue.lowerBound)
      endOfTags = Int32(newValue.upperBound)
    }
  }

  /// The reporting verbs it is a form of.
  public internal(set) var reporting: ReportingForm? {
    get { entries.first?.reporting }
    set { withEntries { $0.reporting = newValue } }
  }

  /// The reporting noun it is.
  public internal(set) var cueNoun: CueNoun? {
    get { entries.first?.cueNoun }
    set { withEntries { $0.cueNoun = newValue } }
  }

  /// The title it is.
  public internal(set) var title: Title? {
    get { entries.first?.title }
    set { withEntries { $0.title = newValue } }
  }

  /// The role it names.
  public internal(set) var role: Role? {
    get { entries.first?.role }
    set { withEntries { $0.role = newValue } }
  }

  /// The body it names.
  public internal(set) var body: BodyNoun? {
    get { entries.first?.body }
    set { withEntries { $0.body = newValue } }
  }

  /// As a short name: the given names for which it stands; nil for none.
  public internal(set) var fullNames: [WordID]? {
    get { entries.first?.fullNames }
    set { withEntries { $0.fullNames = newValue } }
  }

  /// What it tells of a quotation mark next to it.
  public internal(set) var quoteTrigger: QuoteTrigger? {
    get { entries.first?.quoteTrigger }
    set { withEntries { $0.quoteTrigger = newValue } }
  }

  private struct Entries: Sendable {
    var reporting: ReportingForm?
    var cueNoun: CueNoun?
    var title: Title?
    var role: Role?
    var body: BodyNoun?
    var quoteTrigger: QuoteTrigger?
    var fullNames: [WordID]?
  }

  private mutating func withEntries(_ change: (inout Entries) -> Void) {
    if entries.isEmpty { entries.append(Entries()) }
    change(&entries[0])
  }
}
