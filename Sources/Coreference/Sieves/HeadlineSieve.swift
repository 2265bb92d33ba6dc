import Lexicon
import Mentions
import Syntax

/// A role in a headline for the only person below who can be meant: "harbour chief" for "Service
/// director Joanna Stile".
///
/// Fires when the role has not been given to anybody, and just one named person who is not ruled
/// out by another place speaks in the article.
struct HeadlineSieve: Sieve {
  static let id = "headline"

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var speakers: Set<Int> = []
    for source in discourse.sources where source >= 0 {
      let cluster = chains.cluster(of: Int(source))
      if cluster.isNamed, cluster.mayBePerson { speakers.insert(chains.root(of: Int(source))) }
    }
    guard speakers.count == 1, let only = speakers.first else { return }
    for place in discourse.mentions.indices where discourse.isInHeading(place) {
      let mention = discourse.mentions[place]
      let target = chains.cluster(of: only)
      guard mention.kind == .nominal, mention.type == .person, mention.isPlural != true,
        !chains.isLinked[place], discourse.attributionOfSource[place] >= 0,
        target.isCompatible(with: chains.cluster(of: place)),
        discourse.function(mention.tokens.lowerBound) != .a,
        discourse.function(mention.tokens.lowerBound) != .an
      else { continue }
      chains.link(place, to: Int(target.name), rule: Self.id)
    }
  }
}
