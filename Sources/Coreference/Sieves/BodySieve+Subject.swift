import Lexicon
import Mentions
import Speakers
import Syntax
import Text

// A body that tells of itself.
extension BodySieve {
  /// The body whose name opens the words of a description behind them: "*Kestrel Air* will ground a
  /// quarter of its fleet, the budget carrier said".
  func subjectOfWords(
    of place: Int,
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Int? {
    let mention = discourse.mentions[place]
    let attribution = Int(discourse.attributionOfSource[place])
    guard attribution >= 0, mention.type == .organisation, mention.isDefinite,
      mention.isPlural != true, mention.extent == mention.tokens,
      mention.tokens.count <= Self.longestKind, mention.place == nil,
      let content = discourse.attributions[attribution].content.first
    else { return nil }
    let first = discourse.tagged.firstToken(atOrAfter: content.start)
    guard first < mention.tokens.lowerBound, discourse.mentionOfToken[first] >= 0,
      discourse.tagged.tokens[first].sentence == discourse.tagged.tokens[mention.head].sentence
    else { return nil }
    let other = Int(discourse.mentionOfToken[first])
    let cluster = chains.cluster(of: other)
    guard discourse.mentions[other].kind == .name, !discourse.mentions[other].isPossessive,
      discourse.positions[other] == .subject, mayBeBody(other, for: place, cluster, discourse),
      cluster.isCompatible(with: chains.cluster(of: place)),
      !isOtherKind(other, than: place, discourse, words)
    else { return nil }
    return other
  }

  /// An article, a word that tells more, and the kind.
  private static let longestKind = 3
}
