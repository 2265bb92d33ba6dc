/// How a gold source mentions its speaker.
enum MentionKind: String, CaseIterable {
  /// Several words of the speaker's name, or all of it.
  case name
  /// One word of a longer name.
  case surname
  /// One word of the name behind or before others: a title, an office.
  case title
  /// Other words: "the minister".
  case description
  /// Pronouns only.
  case pronoun
  /// No source in the text.
  case none

  private static let pronouns: Set<String> = [
    "he", "she", "they", "it", "i", "we", "you", "him", "her", "them", "us", "me", "his", "hers",
    "their", "theirs", "its", "my", "mine", "our", "ours", "your", "yours", "who", "whom", "whose",
    "which", "that", "this", "these", "those", "himself", "herself", "themselves", "itself",
    "myself",
  ]

  /// The kind of the source of a gold attribution with a speaker.
  init(of attribution: ScoredAttribution, in text: ScoredText) {
    let words = SpeakerName(text.excerpt(attribution.source.spans)).words
    guard !words.isEmpty else {
      self = .none
      return
    }
    if words.allSatisfy(Self.pronouns.contains) {
      self = .pronoun
      return
    }
    let names = attribution.accepted.map { Set(SpeakerName($0).words) }
    let nameWords = names.reduce(Set()) { $0.union($1) }
    let shared = Set(words).intersection(nameWords)
    // A speaker without a name goes by a description, which is no name for all that it is the whole.
    let isNamed = attribution.accepted.contains { $0.contains(where: \.isUppercase) }
    switch shared.count {
    case 0: self = .description
    case _ where !isNamed: self = .description
    case 1 where words.count > 1: self = .title
    case 1: self = names.contains(where: { $0.count > 1 }) ? .surname : .name
    default: self = .name
    }
  }
}
