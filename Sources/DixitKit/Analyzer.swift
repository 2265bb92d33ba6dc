import Circumstances
package import Coreference
public import Lexicon
import Mentions
import Quotation
public import Speakers
import Syntax
import Text

/// Finds who said what in an article: the stages of the pipeline, in their order.
///
/// Building it may fail, for its lexicons come from files; analysing an article never does.
public struct Analyzer: Sendable {
  /// A stage of the pipeline.
  public enum Stage: String, CaseIterable, Hashable, Sendable {
    case segmentation, syntax, quotation, speakers, mentions, coreference, circumstances
  }

  private let segmenter: Segmenter
  private let tokenizer: Tokenizer
  private let syntax: SyntaxAnalyzer
  private let quoteFinder: QuoteFinder
  private let mentionFinder: MentionFinder
  private let attributor: Attributor
  private let resolver: CoreferenceResolver
  private let circumstances: CircumstanceFinder

  /// An analyzer with these lexicons and this model of attribution; with the trained ranker of
  /// pronouns' antecedents, unless told otherwise or to work by rules alone.
  ///
  /// - Throws: a model that can't be used; a stage that can't be built from the lexicons or from the
  ///   system's libraries.
  public init(
    lexicon: LexiconSet,
    model: ModelSource = .bundled,
    rules: RuleSet = RuleSet(),
    ranksPronouns: Bool = true,
    typesNames: Bool = true
  ) throws {
    segmenter = try Segmenter(lexicon: lexicon)
    tokenizer = Tokenizer(lexicon: lexicon)
    syntax = try SyntaxAnalyzer(lexicon: lexicon)
    quoteFinder = QuoteFinder(lexicon: lexicon)
    attributor =
      try model.load().map { Attributor(lexicon: lexicon, rules: rules, model: $0) }
      ?? Attributor(lexicon: lexicon, rules: rules)
    mentionFinder = MentionFinder(
      lexicon: lexicon,
      classifier: typesNames && model != .none ? try .bundled() : nil
    )
    resolver = CoreferenceResolver(
      ranker: ranksPronouns && model != .none ? try .bundled() : nil
    )
    circumstances = CircumstanceFinder(lexicon: lexicon)
  }

  /// All that the pipeline finds in an article.
  public func analyze(_ article: Article) -> Analysis {
    analyze(article) { _ in }
  }

  /// All that the pipeline finds in an article; `didFinish` is called as each stage ends.
  public func analyze(_ article: Article, didFinish: (Stage) -> Void) -> Analysis {
    read(article, didFinish: didFinish).records
  }

  /// What the pipeline finds in an article as its stages hand it on, for the training tools.
  package func read(_ article: Article, didFinish: (Stage) -> Void = { _ in }) -> Reading {
    let segmentation = segmenter.segment(article.source)
    didFinish(.segmentation)
    let tagged = syntax.analyze(article.source, segmentation)
    didFinish(.syntax)
    return read(article, tagged, didFinish)
  }

  /// All that the pipeline finds in a document whose sentences and words are given.
  public func analyze(_ document: PretokenizedDocument) -> Analysis {
    let source = document.article.source
    var tokens: [Token] = []
    var sentenceTokens: [Range<Int>] = []
    for (sentence, words) in document.words.enumerated() {
      let first = tokens.count
      tokens += words.map { tokenizer.token(covering: $0, in: source, sentence: sentence) }
      sentenceTokens.append(first..<tokens.count)
    }
    let tagged = syntax.analyze(
      source,
      document.segmentation,
      tokens: tokens,
      sentenceTokens: sentenceTokens
    )
    return read(document.article, tagged) { _ in }.records
  }

  private func read(
    _ article: Article,
    _ tagged: TaggedText,
    _ didFinish: (Stage) -> Void
  ) -> Reading {
    let quotes = quoteFinder.find(in: tagged)
    didFinish(.quotation)
    let cues = attributor.cues(in: tagged)
    let (attributions, states) = attributor.read(tagged: tagged, quotes: quotes, cues: cues)
    didFinish(.speakers)
    let mentions = mentionFinder.find(
      in: tagged,
      quotes: quotes,
      sources: attributions.compactMap { attribution in
        attribution.source.map { SourcePlace($0, cue: attribution.cue, in: tagged) }
      },
      states: states
    )
    didFinish(.mentions)
    let chains = resolver.resolve(
      tagged: tagged,
      quotes: quotes,
      mentions: mentions,
      attributions: attributions,
      states: states
    )
    didFinish(.coreference)
    let circumstances = circumstances.find(in: tagged, quotes: quotes, attributions: attributions)
    didFinish(.circumstances)
    let analysis = Analysis(
      article: article,
      tagged: tagged,
      quotes: quotes,
      mentions: mentions,
      cues: cues,
      attributions: attributions,
      chains: chains,
      circumstances: circumstances
    )
    return Reading(analysis: analysis, states: states)
  }

  /// What the ranker of antecedents is asked about an article that was read, and the chain of each mention.
  package func choices(
    of reading: Reading
  ) -> (choices: [RankedChoice], chainOfMention: [Int]) {
    resolver.choices(
      tagged: reading.analysis.tagged,
      quotes: reading.analysis.quotes,
      mentions: reading.analysis.mentions,
      attributions: reading.analysis.attributions,
      states: reading.states
    )
  }
}
