/// The pronouns of English that mean no one in particular, in one word.
///
/// Apart from `FunctionWord`: the tagger's tables were counted with these as nouns.
public enum IndefinitePronoun: String, CaseIterable, Hashable, Sendable {
  case nobody, anybody, everybody
  case anyone, everyone
  case nothing
}
