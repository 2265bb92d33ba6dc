import Lexicon
import Synchronization
import Text

/// Which words each sentence of an article has, found when it is first asked for.
///
/// Most articles that are read for a check have nothing like the claim, and nobody asks for their sentences.
final class SentenceWords: Sendable {
  private let text: String
  private let words: [QuoteWord]
  private let segmenter: Segmenter
  private let found = Mutex<[Range<Int>]?>(nil)

  /// The sentences of a text with these words.
  init(_ text: String, _ words: [QuoteWord], segmenter: Segmenter) {
    self.text = text
    self.words = words
    self.segmenter = segmenter
  }

  /// The words of the sentence that a word is in.
  func sentence(of word: Int) -> Range<Int> {
    let sentences = found.withLock { found in
      if let found { return found }
      let read = read()
      found = read
      return read
    }
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= word { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count ? sentences[low] : word..<(word + 1)
  }

  private func read() -> [Range<Int>] {
    let source = SourceText(text)
    let converter = OffsetConverter(source)
    var sentences: [Range<Int>] = []
    var start = 0
    for sentence in segmenter.segment(source).sentences {
      let end = converter.offset(of: sentence.range.end, in: .scalars)
      var next = start
      while next < words.count, words[next].range.lowerBound < end { next += 1 }
      if next > start { sentences.append(start..<next) }
      start = next
    }
    if start < words.count { sentences.append(start..<words.count) }
    return sentences
  }
}
