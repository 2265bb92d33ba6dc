import Lexicon
import Mentions
import Quotation
import Syntax
import Text

/// Labels of one letter in an interview: the one who answers is the one person whom the
/// introduction names.
///
/// The letter whose words mostly end in question marks asks; the other answers.
struct LabelSieve: Sieve {
  static let id = "interview-label"

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var letters: [Int32: Letter] = [:]
    var firstLabel: Int?
    for quote in discourse.quotes {
      guard let label = quote.label else { continue }
      let tokens = discourse.tagged.tokens(in: label)
      guard let token = tokens.first else { continue }
      firstLabel = firstLabel ?? token
      guard tokens.count == 1, discourse.tagged.tokens[token].range.length == 1,
        discourse.mentionOfToken[token] >= 0
      else { continue }
      let mention = Int(discourse.mentionOfToken[token])
      let head = words.heads[mention]
      var letter = letters[head] ?? Letter(first: mention)
      letter.mentions.append(mention)
      if endsInQuestion(quote, in: discourse.tagged) { letter.questions += 1 }
      letters[head] = letter
    }
    for letter in letters.values.sorted(by: { $0.first < $1.first }) {
      for mention in letter.mentions.dropFirst() {
        chains.link(mention, to: letter.first, rule: SameNameSieve.id)
      }
    }
    guard letters.count == 2, let firstLabel,
      let answer = letters.values.min(by: { $0.share < $1.share }),
      letters.values.contains(where: { $0.share > answer.share }),
      let person = introduced(before: firstLabel, chains: &chains, discourse: discourse)
    else { return }
    chains.link(answer.first, to: person, rule: Self.id)
  }

  private struct Letter {
    let first: Int
    var mentions: [Int] = []
    var questions = 0

    init(first: Int) { self.first = first }

    /// The share of its turns that ask.
    var share: Double { Double(questions) / Double(max(mentions.count, 1)) }
  }

  private func endsInQuestion(_ quote: QuotedStretch, in tagged: TaggedText) -> Bool {
    let tokens = tagged.tokens(in: quote.range)
    // A turn may go on after its question: any of it asks.
    return tokens.contains { token in
      tagged.tokens[token].kind == .terminal
        && tagged.source.bytes[tagged.tokens[token].range.start] == UInt8(ascii: "?")
    }
  }

  /// The only person named before the first label, or nil.
  private func introduced(
    before label: Int,
    chains: inout Chains,
    discourse: Discourse
  ) -> Int? {
    var found: Int?
    for place in discourse.mentions.indices {
      let mention = discourse.mentions[place]
      guard mention.tokens.lowerBound < label else { break }
      guard mention.kind == .name, !mention.isJoint, chains.cluster(of: place).type == .person
      else { continue }
      if let found, !chains.areOne(found, place) { return nil }
      found = found ?? place
    }
    return found
  }
}
