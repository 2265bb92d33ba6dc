/// Verbs that stand before "to" as a modal does, so that what follows is said all the same: "He used
/// to say", "as she likes to put it".
///
/// Apart from `FunctionWord`: the tagger's tables were counted with these as verbs.
public enum SemiModal: String, CaseIterable, Hashable, Sendable {
  case used
  case likes, liked, prefers, preferred, loves, loved
}
