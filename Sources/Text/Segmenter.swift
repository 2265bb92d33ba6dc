public import Lexicon

/// Divides a text into paragraphs and sentences.
///
/// ICU proposes sentence breaks by Unicode's rules; our own pass then merges what those rules split
/// ("Gen. | Ode", “Why?” | asked Ode) and splits what they leave ("surprise.Iran").
public struct Segmenter: Sendable {
  private let words: BreakWords

  /// A segmenter that knows short forms and closed classes from `lexicon`.
  ///
  /// - Throws: when ICU can't open its rules for English.
  public init(lexicon: LexiconSet) throws(ICUError) {
    words = BreakWords(lexicon: lexicon)
    _ = try ICU.sentenceBreaks([])
  }

  /// The paragraphs and sentences of a text; every byte that is not white space lies in exactly one
  /// sentence, but for the bullets and numbers of list items and a byte order mark at the start.
  ///
  /// - Complexity: O(n)
  public func segment(_ source: SourceText) -> Segmentation {
    let reader = ScalarReader(bytes: source.bytes)
    var breaks = ProposedBreaks(proposals(source))
    var paragraphs: [Paragraph] = []
    var sentences: [Sentence] = []
    let blocks = BlockFinder(reader: reader, words: words).blocks()
    let labels = LetterLabels(reader, of: blocks)
    for block in blocks {
      var splitter = SentenceSplitter(reader, words, block, opening: labels.end(in: block))
      let first = sentences.count
      for range in splitter.sentences(&breaks) {
        sentences.append(Sentence(range: range, paragraph: paragraphs.count))
      }
      paragraphs.append(
        Paragraph(range: block.range, kind: block.kind, sentences: first..<sentences.count)
      )
    }
    return Segmentation(paragraphs: paragraphs, sentences: sentences)
  }

  private func proposals(_ source: SourceText) -> [Int]? {
    do {
      return try ICU.sentenceBreaks(source.bytes)
    } catch {
      // ICU opened when the segmenter was made, so only memory can be short now; the rules then
      // work without proposals rather than refuse the text.
      return nil
    }
  }
}
