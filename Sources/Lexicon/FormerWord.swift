/// Participles that stand before a title as adjectives do: "retired Colonel Ada Roth".
public enum FormerWord: String, CaseIterable, Hashable, Sendable {
  case retired, disgraced, deposed, ousted, exiled, jailed, convicted
}
