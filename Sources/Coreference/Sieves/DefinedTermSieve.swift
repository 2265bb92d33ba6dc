import Lexicon
import Mentions
import Quotation
import Syntax
import Text

/// What a press release or court says it will call somebody: the Company for "Torvane Mills plc (“Torvane”
/// or the “Company”)".
struct DefinedTermSieve: Sieve {
  static let id = "defined-term"

  /// The most tokens of a bracket that says how somebody is called: "(together with its subsidiaries,
  /// “Torvane”, the “Company” or “we”)".
  static let longestBracket = 24

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var definitions: [String: Int] = [:]
    for place in discourse.mentions.indices where discourse.mentions[place].kind == .name {
      for term in terms(behind: discourse.mentions[place], discourse) where definitions[term] == nil
      {
        definitions[term] = place
      }
    }
    guard !definitions.isEmpty else { return }
    for place in discourse.mentions.indices where !discourse.mentions[place].isJoint {
      guard discourse.mentions[place].kind != .pronoun,
        let name = definitions[term(discourse.mentions[place], discourse)], name < place,
        !chains.areOne(place, name),
        chains.cluster(of: place).isCompatible(with: chains.cluster(of: name))
      else { continue }
      chains.link(place, to: name, rule: Self.id)
    }
  }

  /// The words in quotation marks within the bracket behind a name.
  private func terms(behind mention: Mention, _ discourse: Discourse) -> [String] {
    let opening = mention.extent.upperBound
    guard discourse.kind(opening) == .openingBracket,
      discourse.kind(opening + 1) != nil
    else { return [] }
    let limit = min(discourse.tagged.tokens.count, opening + Self.longestBracket)
    guard
      let closing = (opening..<limit).first(where: { discourse.kind($0) == .closingBracket })
    else { return [] }
    return discourse.quotes.lazy
      .filter { $0.marking == .marks && $0.parent == nil }
      .map { discourse.tagged.tokens(in: $0.inner) }
      .filter { $0.lowerBound > opening && $0.upperBound <= closing && !$0.isEmpty }
      .map { discourse.tagged.words(of: $0) }
  }

  /// The words of a mention without its article and marks.
  private func term(_ mention: Mention, _ discourse: Discourse) -> String {
    let tokens = mention.tokens.filter {
      discourse.tagged.tags[$0] != .determiner && discourse.kind($0) != .quotationMark
        && discourse.tagged.tags[$0] != .possessive
    }
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return discourse.tagged.words(of: first..<(last + 1))
  }
}
