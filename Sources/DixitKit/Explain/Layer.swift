/// A layer of the analysis that can be shown.
public enum Layer: String, CaseIterable, Hashable, Sendable {
  /// Sentences, with the paragraph that each is in.
  case sentences
  /// Words and marks.
  case tokens
  /// Parts of speech.
  case tags
  /// Base noun phrases.
  case phrases
  /// Quoted stretches with their roles.
  case quotes
  /// The words that may report, with the attributions that rest on them.
  case cues
  /// What speaks of a person, body, place or document.
  case mentions
  /// Who is who, with the reason for each link.
  case entities
  /// Who says what, with why each speaker was chosen.
  case attributions
}
