import Lexicon
import Mentions
import Speakers
import Syntax
import Text

/// A role in a headline for the only person below who can be meant: "harbour chief" for "Service
/// director Joanna Stile".
///
/// Fires when the role has not been given to anybody, and just one named person who is not ruled
/// out by another place speaks in the article. Of several who speak, the one is meant who says below what
/// the headline tells: "Storm could cut power, grid operator warns".
struct HeadlineSieve: Sieve {
  static let id = "headline"
  static let wordsID = "headline-words"

  /// Words that a headline and a report must share, and what part of the headline's they must be.
  ///
  /// Set by hand, on headlines of our own.
  static let fewestShared = 2
  static let leastShare = 0.3
  /// A headline's words are looked for in so many reports below it.
  static let farthest = 60

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    linkOnly(&chains, in: discourse)
    linkByWords(&chains, in: discourse)
  }

  /// Lays a headline's role or body to whoever says its words below.
  private func linkByWords(_ chains: inout Chains, in discourse: Discourse) {
    for place in discourse.mentions.indices where discourse.isInHeading(place) {
      let mention = discourse.mentions[place]
      let headline = Int(discourse.attributionOfSource[place])
      guard headline >= 0, mention.kind == .nominal, mention.isPlural != true,
        mention.type == .person || mention.type == .organisation, !mention.isJoint,
        !chains.cluster(of: place).isNamed,
        let speaker = speaker(ofWordsIn: headline, besides: place, &chains, discourse)
      else { continue }
      chains.link(place, to: speaker, rule: Self.wordsID)
    }
  }

  /// The source of the reports below that share most words with a headline's.
  private func speaker(
    ofWordsIn headline: Int,
    besides place: Int,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Int? {
    let told = contentWords(of: headline, discourse)
    var best: (root: Int, source: Int, shared: Int)?
    var second = 0
    for other in discourse.attributions.indices[(headline + 1)...].prefix(Self.farthest) {
      let source = Int(discourse.sources[other])
      guard source >= 0, !discourse.isInHeading(source), !discourse.mentions[source].isJoint,
        chains.cluster(of: source).isNamed,
        chains.cluster(of: source).isCompatible(with: chains.cluster(of: place))
      else { continue }
      let root = chains.root(of: source)
      let shared = told.intersection(contentWords(of: other, discourse)).count
      if shared > best?.shared ?? 0 {
        if let best, best.root != root { second = max(second, best.shared) }
        best = (root, source, shared)
      } else if best?.root != root {
        second = max(second, shared)
      }
    }
    guard let best, best.shared >= Self.fewestShared, best.shared > second,
      Double(best.shared) >= Self.leastShare * Double(told.count)
    else { return nil }
    return best.source
  }

  /// The beginnings of the longer words in a content, so that "warns" and "warning" are one.
  private func contentWords(of attribution: Int, _ discourse: Discourse) -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    for range in discourse.attributions[attribution].content {
      for token in discourse.tagged.tokens(in: range)
      where discourse.tagged.tokens[token].kind == .word && discourse.function(token) == nil {
        let bytes = discourse.tagged.tokens[token].range
        let word = NameFolding.fold(discourse.tagged.source.bytes[bytes.start..<bytes.end])
        if word.count >= Self.shortestWord { found.insert(Array(word.prefix(Self.beginning))) }
      }
    }
    return found
  }

  private static let shortestWord = 4
  private static let beginning = 5

  private func linkOnly(_ chains: inout Chains, in discourse: Discourse) {
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
