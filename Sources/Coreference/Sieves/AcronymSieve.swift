import Lexicon
import Mentions
import Syntax
import Text

/// The capitals of a body's name, "AFN" for "Assembly of First Nations", or of somebody's office, "the DPP"
/// for "Deputy Public Prosecutor Ada Holm".
struct AcronymSieve: Sieve {
  static let id = "acronym"

  /// Two letters stand for too many names.
  static let shortest = 3

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    linkOffices(&chains, in: discourse)
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

  /// Links "the DPP" to the last one named with an office of these capitals.
  private func linkOffices(_ chains: inout Chains, in discourse: Discourse) {
    var holders: [[UInt8]: Int] = [:]
    for place in discourse.mentions.indices {
      let mention = discourse.mentions[place]
      if mention.kind == .name, mention.type == .person {
        if let first = mention.roles.first?.lowerBound, let last = mention.roles.last?.upperBound {
          let letters = initials(of: first..<last, in: discourse.tagged)
          if letters.count > 1 { holders[letters] = place }
        }
        continue
      }
      guard !holders.isEmpty, mention.kind != .pronoun, mention.tokens.count == 2,
        discourse.function(mention.tokens.lowerBound) == .the,
        discourse.tagged.tokens[mention.head].letterCase == .upper,
        !chains.isLinked[place]
      else { continue }
      let range = discourse.tagged.tokens[mention.head].range
      if let holder = holders[Array(discourse.tagged.source.bytes[range.start..<range.end])] {
        chains.link(place, to: holder, rule: Self.id)
      }
    }
  }

  /// The first letters of an office as capitals: DCP for "deputy commissioner of police".
  private func initials(of office: Range<Int>, in tagged: TaggedText) -> [UInt8] {
    office.compactMap { token in
      guard tagged.tokens[token].kind == .word, tagged.function(token) == nil else { return nil }
      let letter = tagged.source.bytes[tagged.tokens[token].range.start]
      return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") ? letter & 0xDF : letter
    }
  }

  private func capitals(of name: Range<Int>, in tagged: TaggedText) -> [UInt8] {
    name.compactMap { token in
      tagged.tokens[token].isCapitalised
        ? tagged.source.bytes[tagged.tokens[token].range.start] : nil
    }
  }
}
