public import Lexicon
public import Text

/// The whole syntax stage: tokens, tags and base noun phrases.
public struct SyntaxAnalyzer: Sendable {
  private let lexicon: LexiconSet
  private let tokenizer: Tokenizer
  private let tagger: Tagger
  private let nounPhraseFinder: NounPhraseFinder

  /// An analyser over a lexicon set.
  ///
  /// - Throws: a set without the tagger's tables.
  public init(lexicon: LexiconSet) throws(TaggerError) {
    self.lexicon = lexicon
    tokenizer = Tokenizer(lexicon: lexicon)
    tagger = try Tagger(lexicon: lexicon)
    nounPhraseFinder = NounPhraseFinder(lexicon: lexicon)
  }

  /// The text with all layers of syntax.
  public func analyze(_ source: SourceText, _ segmentation: Segmentation) -> TaggedText {
    let (tokens, sentenceTokens) = tokenizer.tokenize(source, segmentation)
    return analyze(source, segmentation, tokens: tokens, sentenceTokens: sentenceTokens)
  }

  /// The text with tags and noun phrases for tokens that are given.
  public func analyze(
    _ source: SourceText,
    _ segmentation: Segmentation,
    tokens: [Token],
    sentenceTokens: [Range<Int>]
  ) -> TaggedText {
    let tags = tagger.tag(tokens, sentenceTokens, source)
    let nounPhrases = nounPhraseFinder.find(
      in: tokens,
      tags: tags,
      sentenceTokens: sentenceTokens,
      source: source
    )
    return TaggedText(
      source: source,
      segmentation: segmentation,
      tokens: tokens,
      tags: tags,
      sentenceTokens: sentenceTokens,
      nounPhrases: nounPhrases,
      lexicon: lexicon
    )
  }
}
