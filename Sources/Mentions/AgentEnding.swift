import Syntax

extension TaggedText {
  /// Whether a word ends as nouns do for those who do something: "promoter", "archivist", "campaigner".
  ///
  /// For words that no lexicon has; many a thing ends so, too ("letter").
  package func endsAsAgent(_ token: Int) -> Bool {
    agentEndings.contains { ends(token, in: $0) }
  }
}

/// Of nouns for those who do something; from general knowledge of English.
private let agentEndings = [
  "er", "or", "ist", "ian", "man", "woman", "eer", "ant", "ee", "eur", "star",
]
