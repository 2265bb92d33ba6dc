import Quotation
import Syntax
import Text

/// A quotation of the article set out in a paragraph of its own, without marks and with its speaker
/// behind it.
///
/// *The fog can wait.* `Lena Roth, pilot`, beside “The fog can wait,” Roth said.
struct PullQuote: LayoutRule {
  static let id = "pull-quote"
  static let confidence = 0.93

  /// How many words at either end of it must stand in a row within quotation marks; fewer agree by
  /// chance.
  static let comparedWords = 5
  /// The most tokens of a credit: a name, a title and a town.
  static let longestCredit = 12

  func propose(in scene: ContentScene) -> [AttributionCandidate] {
    let tagged = scene.tagged
    var quoted: Set<[String]>?
    return tagged.segmentation.paragraphs.indices.compactMap { place -> AttributionCandidate? in
      let sentences = tagged.segmentation.paragraphs[place].sentences
      guard sentences.count > 1, let last = sentences.last else { return nil }
      let block = scene.context.paragraphTokens(place)
      let credit = tagged.sentenceTokens[last]
      guard let end = credit.last, tagged.tokens[end].kind != .terminal,
        let source = source(credit, in: scene),
        block.allSatisfy({ scene.context.quote(at: $0) == nil })
      else { return nil }
      let words = block.lowerBound..<credit.lowerBound
      let rows = rows(of: words, in: tagged)
      quoted = quoted ?? Set(quotedRows(in: scene))
      guard let first = rows.first, let final = rows.last,
        quoted?.isSuperset(of: [first, final]) == true,
        let content = scene.context.trimmed(words)
      else { return nil }
      return AttributionCandidate(
        content: [content],
        cue: [],
        source: source,
        isVerbatim: true,
        rule: Self.id,
        confidence: Self.confidence
      )
    }
  }

  /// A sentence that is a name with what describes it and no verb.
  private func source(_ credit: Range<Int>, in scene: ContentScene) -> SourcePhrase? {
    guard let first = credit.first, credit.count <= Self.longestCredit,
      let name = scene.tagged.nounPhrase(at: first), name.tokens.lowerBound == first,
      name.kind == .name, !scene.hasFiniteVerb(credit),
      credit.allSatisfy({ scene.tagged.tokens[$0].kind != .address })
    else { return nil }
    return SourcePhrase(
      tokens: credit,
      speaker: name.tokens.clamped(to: credit),
      rule: Self.id,
      confidence: Self.confidence
    )
  }

  /// The rows of words within quotation marks.
  private func quotedRows(in scene: ContentScene) -> [[String]] {
    scene.context.quotes.indices
      .filter {
        scene.context.quotes[$0].marking == .marks && scene.context.quotes[$0].parent == nil
      }
      .flatMap { rows(of: scene.context.quoteTokens[$0], in: scene.tagged) }
  }

  /// All rows of `comparedWords` words of a stretch, in small letters, without marks.
  private func rows(of tokens: Range<Int>, in tagged: TaggedText) -> [[String]] {
    let words = tokens.filter {
      tagged.tokens[$0].kind == .word || tagged.tokens[$0].kind == .number
    }.map { tagged.string($0).lowercased() }
    guard words.count >= Self.comparedWords else { return [] }
    return (0...(words.count - Self.comparedWords)).map {
      Array(words[$0..<($0 + Self.comparedWords)])
    }
  }
}
