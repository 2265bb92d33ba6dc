import Quotation
import Syntax
import Text

/// A quotation that makes a headline, alone or before a colon: whoever says its words in the article
/// says it.
///
/// *‘The fog just sat there’: port shut for third day* above “The fog just sat there, all day,” Roth
/// said.
struct HeadlineQuotation {
  static let id = "headline-quotation"
  static let confidence = 0.7
  /// The share of its words that the quotation in the article must have; headlines shorten and mend.
  static let sharedWords = 0.6
  /// Of fewer words too many agree by chance.
  static let fewestWords = 3

  /// The attribution of a headline's quotation that nobody has taken up, or nil.
  func answer(
    for quote: Int,
    among standing: [AttributionCandidate],
    in scene: ContentScene
  ) -> AttributionCandidate? {
    let tokens = scene.context.quoteTokens[quote]
    let stretch = scene.context.quotes[quote]
    guard stretch.marking == .marks, stretch.parent == nil, stretch.role == .utterance,
      let first = tokens.first, opensHeadline(first, in: scene), endsPart(tokens, in: scene)
    else { return nil }
    return AttributionCandidate(
      content: [tokens],
      cue: [],
      source: speaker(of: tokens, among: standing, in: scene)
        .map { SourcePhrase($0, rule: Self.id, confidence: Self.confidence) },
      isSourceElsewhere: true,
      rule: Self.id,
      confidence: Self.confidence
    )
  }

  private func opensHeadline(_ first: Int, in scene: ContentScene) -> Bool {
    let paragraph = scene.tagged.paragraph(of: first)
    return scene.tagged.segmentation.paragraphs[paragraph].kind == .heading
      && scene.context.paragraphTokens(paragraph).lowerBound == first
  }

  /// Whether the headline ends behind the quotation, or goes on behind a colon.
  private func endsPart(_ tokens: Range<Int>, in scene: ContentScene) -> Bool {
    let end = scene.context.paragraphTokens(scene.tagged.paragraph(of: tokens.lowerBound))
      .upperBound
    return tokens.upperBound == end || scene.tagged.tokens[tokens.upperBound].kind == .colon
  }

  /// The source of the quotation that has most of the headline's words.
  private func speaker(
    of headline: Range<Int>,
    among standing: [AttributionCandidate],
    in scene: ContentScene
  ) -> SourcePhrase? {
    let words = words(of: headline, in: scene.tagged)
    guard words.count >= Self.fewestWords else { return nil }
    var best: (shared: Int, source: SourcePhrase)?
    for candidate in standing where candidate.isQuoted(in: scene.context) {
      guard let source = candidate.source else { continue }
      let theirs = candidate.content.reduce(into: Set<String>()) {
        $0.formUnion(self.words(of: $1, in: scene.tagged))
      }
      let shared = words.intersection(theirs).count
      guard Double(shared) >= Self.sharedWords * Double(words.count) else { continue }
      if best.map({ $0.shared < shared }) ?? true { best = (shared, source) }
    }
    return best?.source
  }

  private func words(of tokens: Range<Int>, in tagged: TaggedText) -> Set<String> {
    Set(tokens.filter { tagged.tokens[$0].kind == .word }.map { tagged.string($0).lowercased() })
  }
}
