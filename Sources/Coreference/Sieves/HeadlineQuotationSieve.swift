import Lexicon
import Mentions
import Quotation
import Speakers
import Syntax
import Text

/// A role in a headline for whoever says the headline's quoted words below: "Gran: ‘I thought it was the
/// milkman’" and, further down, “I thought it was the milkman,” she told the jury.
///
/// The words must stand within quotation marks in the headline, one behind the other in both places, and say
/// enough not to be met by chance.
struct HeadlineQuotationSieve: Sieve {
  static let id = "headline-quotation-below"

  /// Quoted words of a headline that must be met again, and how many of them must be no closed-class words.
  ///
  /// Set by hand, on headlines of our own: "within tolerance", "left to cook".
  static let fewestWords = 2
  static let fewestContentWords = 1
  /// A headline's words are looked for in so many attributions below it.
  static let farthest = 60

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    for place in discourse.mentions.indices where discourse.isInHeading(place) {
      let headline = Int(discourse.attributionOfSource[place])
      guard headline >= 0, mayBeNamed(place, &chains, discourse) else { continue }
      let quoted = quotedWords(of: headline, discourse).first { isTelling($0, discourse) }
      guard let quoted,
        let source = speaker(of: quoted, below: headline, for: place, &chains, discourse)
      else { continue }
      chains.link(place, to: source, rule: Self.id)
    }
  }

  private func mayBeNamed(_ place: Int, _ chains: inout Chains, _ discourse: Discourse) -> Bool {
    let mention = discourse.mentions[place]
    let cluster = chains.cluster(of: place)
    return mention.kind != .pronoun && !mention.isJoint && mention.isPlural != true
      && (!cluster.isNamed || cluster.count == 1 && cluster.nameLength == 1)
  }

  /// The source of the first attribution below whose quoted words hold those of a headline.
  private func speaker(
    of quoted: [Int],
    below headline: Int,
    for place: Int,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Int? {
    for other in discourse.attributions.indices[(headline + 1)...].prefix(Self.farthest) {
      let source = Int(discourse.sources[other])
      guard source >= 0, !discourse.isInHeading(source), !discourse.mentions[source].isJoint,
        quotedWords(of: other, discourse).contains(where: { holds($0, quoted, discourse) })
      else { continue }
      let cluster = chains.cluster(of: source)
      let isOther = !cluster.isNamed || !cluster.isCompatible(with: chains.cluster(of: place))
      return isOther ? nil : source
    }
    return nil
  }

  /// The words of each quoted stretch of a content.
  private func quotedWords(of attribution: Int, _ discourse: Discourse) -> [[Int]] {
    var found: [[Int]] = []
    for range in discourse.attributions[attribution].content {
      var stretch: [Int] = []
      for token in discourse.tagged.tokens(in: range) {
        switch discourse.tagged.tokens[token].kind {
        case .quotationMark:
          if !stretch.isEmpty { found.append(stretch) }
          stretch = []
        case .word, .number: stretch.append(token)
        default: continue
        }
      }
      if !stretch.isEmpty { found.append(stretch) }
    }
    return found
  }

  private func isTelling(_ quoted: [Int], _ discourse: Discourse) -> Bool {
    let isQuoted = discourse.quotes.contains {
      $0.range.contains(discourse.tagged.tokens[quoted[0]].range)
    }
    return isQuoted && quoted.count >= Self.fewestWords
      && quoted.count { discourse.function($0) == nil } >= Self.fewestContentWords
  }

  /// Whether words stand in others, one behind the other.
  private func holds(_ words: [Int], _ sought: [Int], _ discourse: Discourse) -> Bool {
    guard words.count >= sought.count else { return false }
    let words = words.map { folded($0, discourse) }
    let sought = sought.map { folded($0, discourse) }
    return (0...(words.count - sought.count)).contains { start in
      sought.indices.allSatisfy { words[start + $0] == sought[$0] }
    }
  }

  private func folded(_ token: Int, _ discourse: Discourse) -> [UInt8] {
    let range = discourse.tagged.tokens[token].range
    return Array(NameFolding.fold(discourse.tagged.source.bytes[range.start..<range.end]))
  }
}
