public import Text

/// A document whose sentences and words are given, not found.
public struct PretokenizedDocument: Hashable, Sendable {
  /// Its text, put together from the words.
  public let article: Article
  /// Its paragraphs and sentences.
  public let segmentation: Segmentation
  /// The words of each sentence.
  public let words: [[TextRange]]

  /// A document of these sentences and words.
  public init(article: Article, segmentation: Segmentation, words: [[TextRange]]) {
    self.article = article
    self.segmentation = segmentation
    self.words = words
  }
}
