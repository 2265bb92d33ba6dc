import Mentions
import Syntax
import Text

/// The capitals of a body's name: "AFN" for "Assembly of First Nations".
struct AcronymSieve: Sieve {
  static let id = "acronym"

  /// Two letters stand for too many names.
  static let shortest = 3

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var longForms: [[UInt8]: Int] = [:]
    for place in discourse.mentions.indices {
      let mention = discourse.mentions[place]
      guard mention.type != .person, let name = mention.name, name.count >= Self.shortest else {
        continue
      }
      let letters = capitals(of: name, in: discourse.tagged)
      if letters.count >= Self.shortest, longForms[letters] == nil { longForms[letters] = place }
    }
    guard !longForms.isEmpty else { return }
    for place in discourse.mentions.indices {
      let mention = discourse.mentions[place]
      guard let name = mention.name, name.count == 1, mention.type != .person,
        discourse.tagged.tokens[name.lowerBound].letterCase == .upper
      else { continue }
      let range = discourse.tagged.tokens[name.lowerBound].range
      let bytes = Array(discourse.tagged.source.bytes[range.start..<range.end])
      guard bytes.count >= Self.shortest, let long = longForms[bytes],
        chains.cluster(of: long).isCompatible(with: chains.cluster(of: place))
      else { continue }
      chains.link(place, to: long, rule: Self.id)
    }
  }

  private func capitals(of name: Range<Int>, in tagged: TaggedText) -> [UInt8] {
    name.compactMap { token in
      tagged.tokens[token].isCapitalised
        ? tagged.source.bytes[tagged.tokens[token].range.start] : nil
    }
  }
}
