public import Lexicon

/// What a cue is, by the list of reporting verbs.
public struct CueClassifier: Sendable {
  /// The classes of cues that figures are given for.
  enum CueClass: String, CaseIterable {
    /// No cue.
    case none
    /// A colon, a dash or another mark.
    case mark
    /// "according to".
    case accordingTo = "according to"
    /// A form of "say".
    case say
    /// Another verb of speech.
    case speech
    /// A verb of writing.
    case writing
    /// A verb of belief, wish or knowledge.
    case thought
    /// Words of which none is a reporting verb.
    case other
  }

  private let lexicon: LexiconSet

  /// A classifier that looks verbs up in a lexicon.
  public init(_ lexicon: LexiconSet) {
    self.lexicon = lexicon
  }

  /// The class of a cue's words: that of the last word that is a reporting verb.
  func cueClass(of cue: String) -> CueClass {
    let words = cue.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
    if words.isEmpty { return cue.isBlank ? .none : .mark }
    if words.suffix(2).elementsEqual(["according", "to"]) { return .accordingTo }
    for word in words.reversed() {
      let id = lexicon.id(of: word.utf8)
      guard let verb = lexicon[id]?.reporting?.verbs.last else { continue }
      let entry = lexicon.reportingVerbs[verb]
      if entry.lemma == "say" { return .say }
      return switch entry.reportingClass {
      case .speech: .speech
      case .writing: .writing
      case .thought: .thought
      }
    }
    return .other
  }
}
