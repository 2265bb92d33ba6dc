import Lexicon
import Mentions
import Quotation
import Syntax

/// "I" within somebody's words is the one who speaks them; "we" is, when a body speaks.
struct FirstPersonSieve: Sieve {
  static let id = "first-person"

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    for place in discourse.mentions.indices where discourse.mentions[place].kind == .pronoun {
      guard discourse.quoteOfMention[place] >= 0, !chains.isLinked[place],
        let pronoun = discourse.tagged.pronoun(discourse.mentions[place].head),
        pronoun.person == 1, let speaker = speaker(of: place, discourse), speaker != place
      else { continue }
      let cluster = chains.cluster(of: speaker)
      if pronoun.isPlural {
        guard cluster.isPlural == true || cluster.type == .organisation else { continue }
      } else {
        guard cluster.isPlural != true, cluster.type != .organisation else { continue }
      }
      chains.link(place, to: speaker, rule: Self.id)
    }
  }

  private func speaker(of place: Int, _ discourse: Discourse) -> Int? {
    if let content = discourse.spokenContent(of: place),
      Int(discourse.attributionOfSource[place]) != content
    {
      let source = discourse.sources[content]
      if source >= 0, Int(source) != place { return Int(source) }
    }
    // In a transcript the label speaks, also around what the speaker reports.
    guard let label = discourse.quotes[Int(discourse.quoteOfMention[place])].label,
      let token = discourse.tagged.tokens(in: label).first
    else { return nil }
    let mention = discourse.mentionOfToken[token]
    return mention >= 0 ? Int(mention) : nil
  }
}
