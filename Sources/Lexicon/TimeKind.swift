/// What sort of time a word names.
public enum TimeKind: String, CaseIterable, Hashable, Sendable {
  /// "Monday", "Tues"
  case day
  /// "March", "Sept"
  case month
  /// "yesterday", "tonight": a time without a preposition
  case adverb
  /// "morning", "weekend"
  case part
  /// "week", "year"
  case unit
}
