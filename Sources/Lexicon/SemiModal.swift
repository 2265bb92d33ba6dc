/// Verbs that stand before "to" as a modal does: "He used to say".
///
/// Apart from `FunctionWord`: the tagger's tables were counted with these as verbs.
public enum SemiModal: String, CaseIterable, Hashable, Sendable {
  case used
}
