/// All that the lexicons know of one lower-cased word form.
public struct Word: Sendable {
  /// The form: lower-cased, with a straight apostrophe.
  public let form: String
  /// Its closed class, if it is in one that rules name.
  public internal(set) var function: FunctionWord?
  /// The pronoun it is.
  public internal(set) var pronoun: Pronoun?
  /// The reporting verbs it is a form of.
  public internal(set) var reporting: ReportingForm?
  /// The reporting noun it is.
  public internal(set) var cueNoun: CueNoun?
  /// The title it is.
  public internal(set) var title: Title?
  /// The role it names.
  public internal(set) var role: Role?
  /// The body it names.
  public internal(set) var body: BodyNoun?
  /// What it says of a place.
  public internal(set) var place: PlaceWord?
  /// As a given name: the share of its bearers who are women, 0…1.
  public internal(set) var femaleShare: Float?
  /// The short form it is; the form is without its last full stop.
  public internal(set) var abbreviation: Abbreviation?
  /// Whether it names a time: "Monday", "yesterday", "week", "March".
  public internal(set) var isTime = false
  /// The tags it was seen with, as a stretch of `LexiconSet.tagCounts`.
  public internal(set) var tags: Range<Int> = 0..<0

  init(form: String) {
    self.form = form
  }
}
