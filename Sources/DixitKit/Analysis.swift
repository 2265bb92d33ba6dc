public import Circumstances
public import Coreference
public import Mentions
public import Quotation
public import Speakers
public import Syntax

/// All that the pipeline found in an article, layer by layer.
public struct Analysis: Sendable {
  /// The article.
  public let article: Article
  /// Its sentences, tokens, tags and noun phrases.
  public let tagged: TaggedText
  /// Its quoted stretches, in order.
  public let quotes: [QuotedStretch]
  /// Its mentions, in order.
  public let mentions: [Mention]
  /// The words that may report, in order, whether an attribution rests on them or not.
  public let cues: [Cue]
  /// Its attributions, in order of their first byte.
  public let attributions: [Attribution]
  /// Who is who.
  public let chains: CoreferenceChains
  /// How and when each attribution was said; empty where that was not looked for.
  public let circumstances: [Circumstance]

  /// An analysis of these layers.
  public init(
    article: Article,
    tagged: TaggedText,
    quotes: [QuotedStretch],
    mentions: [Mention],
    cues: [Cue],
    attributions: [Attribution],
    chains: CoreferenceChains,
    circumstances: [Circumstance] = []
  ) {
    self.article = article
    self.tagged = tagged
    self.quotes = quotes
    self.mentions = mentions
    self.cues = cues
    self.attributions = attributions
    self.chains = chains
    self.circumstances = circumstances
  }

  /// How and when an attribution was said.
  public func circumstance(of attribution: Int) -> Circumstance {
    circumstances.isEmpty ? .none : circumstances[attribution]
  }
}
