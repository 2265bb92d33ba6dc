/// What a source asks not to be: "who asked not to be named".
public enum NamingVerb: String, CaseIterable, Hashable, Sendable {
  case named, identified, quoted
}
