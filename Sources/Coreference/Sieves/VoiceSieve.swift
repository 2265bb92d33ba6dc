import Lexicon
import Mentions
import Quotation
import Syntax

/// The "I", the "we" and the "you" of one voice each mean the same: of whoever tells the text, and
/// of whoever speaks a quotation or a turn.
///
/// Who that is need not be known: a column's "I" is one person, by the byline or without a name. In
/// reported speech the pronouns are those of who reports it: "he told me that I was late".
struct VoiceSieve: Sieve {
  static let id = "same-voice"

  /// Whose words some pronouns stand in.
  private enum Voice: Hashable {
    case narrator
    /// The one whose cluster has this root.
    case speaker(Int)
    /// The unknown one who utters this quoted stretch.
    case quotation(Int)
  }

  /// One of the three a voice may speak of.
  private struct Role: Hashable {
    let voice: Voice
    let person: Int
    let isPlural: Bool
  }

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var first: [Role: Int] = [:]
    if let author = Byline(discourse).author {
      first[Role(voice: .narrator, person: 1, isPlural: false)] = author
    }
    for place in discourse.mentions.indices where discourse.mentions[place].kind == .pronoun {
      guard let pronoun = discourse.tagged.pronoun(discourse.mentions[place].head),
        pronoun.person < 3
      else { continue }
      let role = Role(
        voice: voice(of: place, discourse, &chains),
        person: pronoun.person,
        isPlural: pronoun.person == 1 && pronoun.isPlural
      )
      if let antecedent = first[role] {
        chains.link(place, to: antecedent, rule: Self.id)
      } else {
        first[role] = place
      }
    }
  }

  private func voice(of place: Int, _ discourse: Discourse, _ chains: inout Chains) -> Voice {
    if let speaker = discourse.voice(of: place) { return .speaker(chains.root(of: speaker)) }
    let quote = Int(discourse.quoteOfMention[place])
    return quote < 0 ? .narrator : .quotation(quote)
  }
}
