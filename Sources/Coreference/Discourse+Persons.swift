import Lexicon
import Mentions
import Syntax

extension Discourse {
  /// Whether the noun of a description that no lexicon knows looks like a person's, or a name before
  /// it tells that it is: "the campaigner", "the Great Pie-Off star", and not "the early curriculum".
  func mayBePerson(_ mention: Mention) -> Bool {
    tagged.endsAsAgent(mention.head)
      || tagged.tokens[mention.head].isCapitalised
      || mention.tokens.dropFirst().contains { tagged.tags[$0].isProperNoun }
  }
}
