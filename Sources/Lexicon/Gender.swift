/// What a word tells of the gender of the one it names.
public enum Gender: String, CaseIterable, Hashable, Sendable {
  case male
  case female
  /// A thing or a body: "it".
  case neuter
  /// It does not tell.
  case unknown
}
