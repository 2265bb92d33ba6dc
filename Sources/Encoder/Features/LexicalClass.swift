import Lexicon

/// What the lexicons know of a form, as one class: the first that applies, in this order.
enum LexicalClass: UInt16, CaseIterable {
  case unknown, speechVerb, writingVerb, thoughtVerb, ambiguousVerb, cueNoun, title, role, body,
    place
  case time, givenName, quoteTrigger, other

  init(_ word: Word?, in lexicon: LexiconSet) {
    guard let word else {
      self = .unknown
      return
    }
    if let form = word.reporting {
      // What "want" does before "to know" tells nothing of "want".
      let verbs = form.verbs.map { lexicon.reportingVerbs[$0] }
      let plain = verbs.filter { $0.particle?.contains(" ") != true }
      let classes = Set((plain.isEmpty ? verbs : plain).map(\.reportingClass))
      switch classes.count == 1 ? classes.first : nil {
      case .speech: self = .speechVerb
      case .writing: self = .writingVerb
      case .thought: self = .thoughtVerb
      case nil: self = .ambiguousVerb
      }
    } else if word.cueNoun != nil {
      self = .cueNoun
    } else if word.title != nil {
      self = .title
    } else if word.role != nil {
      self = .role
    } else if word.body != nil {
      self = .body
    } else if word.place != nil {
      self = .place
    } else if word.isTime {
      self = .time
    } else if word.femaleShare != nil {
      self = .givenName
    } else if word.quoteTrigger != nil {
      self = .quoteTrigger
    } else {
      self = .other
    }
  }

  /// The class of every form of a lexicon set, by the form's place in it.
  static func table(of lexicon: LexiconSet) -> [UInt16] {
    lexicon.words.map { LexicalClass($0, in: lexicon).rawValue }
  }
}
