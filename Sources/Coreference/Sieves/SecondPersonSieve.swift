import Lexicon
import Mentions
import Quotation
import Speakers
import Syntax
import Text

/// "You" within somebody's words is the one who is told them, and in an interview the other of two.
struct SecondPersonSieve: Sieve {
  static let id = "second-person"

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    let partners = Partners(discourse)
    for place in discourse.mentions.indices where discourse.mentions[place].kind == .pronoun {
      guard discourse.quoteOfMention[place] >= 0, !chains.isLinked[place],
        let pronoun = discourse.tagged.pronoun(discourse.mentions[place].head),
        pronoun.person == 2,
        let hearer = discourse.addressee(of: place) ?? partners.other(than: place, discourse),
        hearer != place
      else { continue }
      chains.link(place, to: hearer, rule: Self.id)
    }
  }

  /// The two who speak in turns, if there are just two.
  private struct Partners {
    /// For each label the mention that it first is.
    private var mentions: [String: Int] = [:]

    init(_ discourse: Discourse) {
      for quote in discourse.quotes {
        guard let label = discourse.label(of: quote), mentions[label.words] == nil else { continue }
        mentions[label.words] = label.mention
      }
    }

    func other(than place: Int, _ discourse: Discourse) -> Int? {
      guard mentions.count == 2,
        let own = discourse.label(of: discourse.quotes[Int(discourse.quoteOfMention[place])])
      else { return nil }
      return mentions.first { $0.key != own.words }?.value
    }
  }
}

extension Discourse {
  /// The mention of whoever is told the words that a mention stands in, or nil.
  fileprivate func addressee(of mention: Int) -> Int? {
    guard let content = spokenContent(of: mention), let told = attributions[content].addressee,
      let token = tagged.tokens(in: told).last
    else { return nil }
    let hearer = mentionOfToken[token]
    return hearer >= 0 ? Int(hearer) : nil
  }

  /// The words of a turn's label and the mention that it is; nil for what is no turn or has a label
  /// that is no mention.
  fileprivate func label(of quote: QuotedStretch) -> (words: String, mention: Int)? {
    guard let label = quote.label, let token = tagged.tokens(in: label).first,
      mentionOfToken[token] >= 0
    else { return nil }
    return (tagged.source[label], Int(mentionOfToken[token]))
  }
}
