/// The paragraphs and sentences of a text, in the order in which they stand.
public struct Segmentation: Hashable, Sendable {
  /// Paragraphs, without the white space around them; none is empty.
  public let paragraphs: [Paragraph]
  /// Sentences, without the white space around them; none is empty, none crosses a paragraph's edge.
  public let sentences: [Sentence]

  /// A segmentation of these parts.
  public init(paragraphs: [Paragraph], sentences: [Sentence]) {
    self.paragraphs = paragraphs
    self.sentences = sentences
  }
}

/// A block of the text: what a reader sees as one paragraph, headline or list item.
public struct Paragraph: Hashable, Sendable {
  /// What the block is in the layout of the article.
  public enum Kind: String, Hashable, Sendable {
    /// Running text.
    case body
    /// A headline, or a line between paragraphs that heads what follows.
    case heading
    /// A list's item; its range begins behind the bullet or number.
    case listItem
  }

  /// The bytes of the block.
  public let range: TextRange
  /// What it is.
  public let kind: Kind
  /// Its sentences, as places in `Segmentation.sentences`.
  public let sentences: Range<Int>

  /// A block of these sentences.
  public init(range: TextRange, kind: Kind, sentences: Range<Int>) {
    self.range = range
    self.kind = kind
    self.sentences = sentences
  }
}

/// A sentence.
public struct Sentence: Hashable, Sendable {
  /// The bytes of the sentence.
  public let range: TextRange
  /// The place of its paragraph in `Segmentation.paragraphs`.
  public let paragraph: Int

  /// A sentence of a paragraph.
  public init(range: TextRange, paragraph: Int) {
    self.range = range
    self.paragraph = paragraph
  }
}
