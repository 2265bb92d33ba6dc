import Lexicon
import Testing

@Suite struct BundledLexiconTests {
  let set: LexiconSet

  init() throws {
    set = try BundledSet.load()
  }

  private func word(_ form: String) -> Word? { set[set.id(of: form.utf8)] }

  private func verbs(of form: String) -> [ReportingVerb] {
    word(form)?.reporting?.verbs.map { set.reportingVerbs[$0] } ?? []
  }

  private func meanings(of phrase: String) -> [Phrase.Meaning] {
    let words = phrase.split(separator: " ").map { set.id(of: $0.utf8) }
    return set.phrases[words[0], default: []].filter { $0.words == words }.map(\.meaning)
  }

  /// Forms with the verb each must lead to and what each may be.
  private static let inflections: [(form: String, lemma: String, forms: VerbForms)] = [
    ("said", "say", [.past, .participle]), ("says", "say", .present3), ("saying", "say", .gerund),
    ("say", "say", .base), ("told", "tell", [.past, .participle]),
    ("pointed", "point out", [.past, .participle]), ("tweeted", "tweet", [.past, .participle]),
    ("stressed", "stress", [.past, .participle]), ("stresses", "stress", .present3),
    ("denied", "deny", [.past, .participle]), ("denies", "deny", .present3),
    ("denying", "deny", .gerund), ("wrote", "write", .past), ("written", "write", .participle),
    ("writing", "write", .gerund), ("admitted", "admit", [.past, .participle]),
    ("agreeing", "agree", .gerund), ("labelled", "label", [.past, .participle]),
    ("labeled", "label", [.past, .participle]), ("went", "go on", .past),
    ("goes", "go on", .present3), ("relays", "relay", .present3),
  ]

  @Test(arguments: inflections)
  func `inflected forms lead to their verb`(
    form: String,
    lemma: String,
    forms: VerbForms
  ) throws {
    let reporting = try #require(word(form)?.reporting)
    #expect(reporting.forms == forms)
    #expect(verbs(of: form).map(\.lemma).contains(lemma))
  }

  @Test(arguments: [
    "sayed", "telled", "writed", "admited", "denyed", "stresss", "table", "agreing",
  ])
  func `forms that no verb has lead nowhere`(form: String) {
    #expect(word(form)?.reporting == nil)
  }

  @Test func `one spelling may be base, past and participle`() throws {
    let forms = try #require(word("put")?.reporting?.forms)
    #expect(forms == [.base, .past, .participle])
    #expect(try #require(word("puts")?.reporting?.forms) == .present3)
  }

  @Test func `a verb with a particle comes before the plain one`() throws {
    let lemmas = verbs(of: "called").map(\.lemma)
    #expect(lemmas.last == "call")
    #expect(lemmas.dropLast().allSatisfy { $0.hasPrefix("call ") })
    #expect(verbs(of: "called").first?.particle != nil)
    #expect(verbs(of: "called").last?.particle == nil)
  }

  @Test func `frames keep add apart from say`() throws {
    let add = try #require(verbs(of: "added").first)
    let say = try #require(verbs(of: "said").first)
    #expect(say.frames.isSuperset(of: [.quote, .that, .bare, .inverted, .parenthetical]))
    #expect(add.frames.isSuperset(of: [.quote, .that, .inverted]))
    #expect(!add.frames.contains(.bare))
    #expect(!say.frames.contains(.addressee))
    #expect(try #require(verbs(of: "told").last).frames.contains(.addressee))
  }

  @Test func `polarity is told by the verb`() {
    #expect(verbs(of: "denied").first?.negates == true)
    #expect(verbs(of: "declined").first?.declines == true)
    #expect(verbs(of: "said").first?.negates == false)
    #expect(verbs(of: "said").first?.declines == false)
  }

  @Test(arguments: [
    ("gen", "general"), ("GEN", "general"), ("sen", "senator"), ("rev", "reverend"),
    ("mr", "mister"), ("president", "president"),
  ])
  func `short titles are written out`(form: String, full: String) {
    #expect(word(form)?.title?.full == full)
  }

  @Test func `titles of several words are phrases`() {
    #expect(
      meanings(of: "lt col").contains(
        .title(Title(kind: .rank, gender: .unknown, full: "lieutenant colonel"))
      )
    )
    #expect(meanings(of: "col lt").isEmpty)
  }

  @Test(arguments: [
    ("spokeswoman", Gender.female, false), ("spokeswomen", .female, true),
    ("actress", .female, false), ("waiter", .male, false), ("chairman", .male, false),
    ("ministers", .unknown, true), ("deputies", .unknown, true), ("shaman", .unknown, false),
    ("wives", .female, true), ("people", .unknown, true), ("witnesses", .unknown, true),
  ])
  func `a role tells gender and number`(form: String, gender: Gender, isPlural: Bool) throws {
    let role = try #require(word(form)?.role)
    #expect(role.gender == gender)
    #expect(role.isPlural == isPlural)
  }

  @Test func `a prime minister is a leader and no general`() throws {
    let roles = meanings(of: "prime minister").compactMap { meaning in
      if case .role(let role) = meaning { role } else { nil }
    }
    let role = try #require(roles.first)
    #expect(role.hypernyms.contains("leader"))
    #expect(role.hypernyms.contains("premier"))
    #expect(!role.hypernyms.contains("officer"))
  }

  @Test func `attorneys general take their s within`() {
    #expect(!meanings(of: "attorneys general").isEmpty)
    #expect(meanings(of: "attorney generalss").isEmpty)
  }

  @Test(arguments: [
    ("Iran", "Iran", PlaceWord.Kind.name), ("Iranian", "Iran", .demonym),
    ("Tehran", "Iran", .seat), ("Dutchman", "Netherlands", .demonym),
    ("Scots", "Scotland", .demonym), ("Texan", "Texas", .demonym), ("U.S", "United States", .name),
    ("Kremlin", "Russia", .seat),
  ])
  func `names, people and capitals lead to the place`(
    form: String,
    name: String,
    kind: PlaceWord.Kind
  ) throws {
    let found = try #require(word(form)?.place)
    #expect(set.places[found.place].name == name)
    #expect(found.kind == kind)
  }

  @Test func `places of several words are phrases`() {
    for phrase in ["saudi arabia", "white house", "south korean", "downing street"] {
      #expect(
        meanings(of: phrase).contains { meaning in
          if case .place = meaning { true } else { false }
        }
      )
    }
    #expect(meanings(of: "house white").isEmpty)
  }

  @Test func `given names tell how often a woman bears them`() throws {
    #expect(try #require(word("Mary")?.femaleShare) > 0.95)
    #expect(try #require(word("Mohammad")?.femaleShare) < 0.05)
    let kim = try #require(word("Kim")?.femaleShare)
    #expect(kim > 0.05 && kim < 0.95)
    #expect(word("minister")?.femaleShare == nil)
  }

  @Test func `abbreviations tell what their stop means`() {
    #expect(word("gen")?.abbreviation?.kind == .beforeName)
    #expect(word("inc")?.abbreviation?.kind == .mayEnd)
    #expect(word("nov")?.abbreviation?.kind == .calendar)
    #expect(word("e.g")?.abbreviation?.kind == .inner)
    #expect(word("minister")?.abbreviation == nil)
  }

  @Test func `days, months and their short forms are times`() {
    for form in ["Monday", "Mon", "March", "yesterday", "week"] {
      #expect(word(form)?.isTime == true)
    }
    #expect(word("monk")?.isTime == false)
  }

  @Test func `cue phrases tell where the source stands`() throws {
    let indices = meanings(of: "according to").compactMap { meaning in
      if case .cue(let index) = meaning { index } else { nil }
    }
    let phrase = set.cuePhrases[try #require(indices.first)]
    #expect(phrase.shape == .beforeSource)
    #expect(phrase.reportingClass == .speech)
    #expect(meanings(of: "in … 's words").count == 1)
    #expect(meanings(of: "according for").isEmpty)
  }

  @Test func `cue nouns are known in both numbers`() {
    #expect(word("claims")?.cueNoun?.lemma == "claim")
    #expect(word("testimonies")?.cueNoun?.lemma == "testimony")
    #expect(word("belief")?.cueNoun?.reportingClass == .thought)
    #expect(word("advices")?.cueNoun == nil)
  }

  @Test func `bodies are told from groups and documents`() {
    #expect(word("ministries")?.body?.kind == .organisation)
    #expect(word("police")?.body?.kind == .group)
    #expect(word("surveys")?.body?.kind == .document)
    #expect(word("minister")?.body == nil)
  }

  @Test(arguments: [
    ("footballer", RoleField.sport), ("striker", .sport), ("mayor", .politics),
    ("senator", .politics), ("surgeon", .medicine), ("bishop", .religion), ("actor", .arts),
    ("policeman", .police), ("baker", nil), ("captain", nil), ("manager", nil), ("lawyer", nil),
  ])
  func `a role is of a walk of life by itself or by its wider words`(
    role: String,
    field: RoleField?
  ) throws {
    #expect(set.field(of: try #require(word(role)?.role)) == field)
  }
}
