import Lexicon
import Mentions
import Syntax

extension Discourse {
  /// Whether the noun of a description that no lexicon knows looks like a person's, or a name before
  /// it tells that it is: "the campaigner", "the Great Pie-Off star", and not "the early curriculum".
  func mayBePerson(_ mention: Mention) -> Bool {
    endsAsPerson(mention)
      || tagged.tokens[mention.head].isCapitalised
      || mention.tokens.dropFirst().contains { tagged.tags[$0].isProperNoun }
  }

  /// Whether the noun of a description ends as those for persons do: "the campaigner".
  func endsAsPerson(_ mention: Mention) -> Bool {
    Self.agents.contains { tagged.ends(mention.head, in: $0) }
  }

  /// Endings of nouns for those who do something.
  private static let agents = [
    "er", "or", "ist", "ian", "man", "woman", "ant", "ee", "eur", "star",
  ]
}
