import Lexicon
import Mentions
import Quotation
import Speakers
import Syntax

/// "I" within somebody's words is the one who speaks them; "we" is, when a body speaks.
struct FirstPersonSieve: Sieve {
  static let id = "first-person"

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    for place in discourse.mentions.indices where discourse.mentions[place].kind == .pronoun {
      guard !chains.isLinked[place],
        let pronoun = discourse.tagged.pronoun(discourse.mentions[place].head),
        pronoun.person == 1, let speaker = discourse.voice(of: place), speaker != place
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
}

extension Discourse {
  /// The mention of whoever utters the quoted words, the turn or the answer that a mention stands in, or
  /// nil.
  func voice(of mention: Int) -> Int? {
    let quote = Int(quoteOfMention[mention])
    guard quote >= 0 else { return answerer(around: mention) }
    if let content = spokenContent(of: mention), Int(attributionOfSource[mention]) != content {
      let source = Int(sources[content])
      if source >= 0, source != mention { return source }
    }
    // In a transcript the label speaks, also around what the speaker reports.
    guard let label = quotes[quote].label, let token = tagged.tokens(in: label).first
    else { return nil }
    let speaker = mentionOfToken[token]
    return speaker >= 0 ? Int(speaker) : nil
  }

  /// The one who speaks words that a layout marks as spoken, without quotation marks: an interview's
  /// answer.
  private func answerer(around mention: Int) -> Int? {
    guard let content = spokenContent(of: mention), attributions[content].kind == .direct,
      Int(attributionOfSource[mention]) != content
    else { return nil }
    let source = Int(sources[content])
    return source >= 0 && source != mention ? source : nil
  }
}
