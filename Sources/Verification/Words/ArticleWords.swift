import Lexicon
import Text

/// An article's words, sentences and quoted stretches, read once a check.
struct ArticleWords: Sendable {
  /// The text's code points.
  let scalars: [Unicode.Scalar]
  /// Its words.
  let words: [QuoteWord]
  /// The words of each sentence.
  private let sentences: SentenceWords
  /// The stretches in quotation marks, in code points.
  let quoted: [Range<Int>]
  /// The stretches in marks within those.
  let innerQuoted: [Range<Int>]

  /// Reads a text.
  init(_ text: String, segmenter: Segmenter) {
    scalars = Array(text.unicodeScalars)
    var reader = WordReader(scalars)
    words = reader.words()
    let stretches = QuotedStretches(scalars)
    quoted = stretches.ranges
    innerQuoted = stretches.inner
    sentences = SentenceWords(text, words, segmenter: segmenter)
  }

  /// The sentence that a word is in.
  func sentence(of word: Int) -> Range<Int> { sentences.sentence(of: word) }

  /// The words that begin within a stretch of code points.
  func words(in range: Range<Int>) -> Range<Int> {
    let first = place(of: range.lowerBound)
    return first..<max(first, place(of: range.upperBound))
  }

  /// The article's words from one place to another, as written.
  func text(_ range: Range<Int>) -> String { ClaimText.text(scalars, range) }

  /// The first word that begins at a code point or behind it.
  private func place(of offset: Int) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ArticleWords {
  /// The text of whole sentences: from the first word to where the next sentence begins, trimmed.
  func sentenceText(_ range: Range<Int>) -> String {
    guard let first = words[range].first else { return "" }
    var start = first.range.lowerBound
    while start > 0, !scalars[start - 1].properties.isWhitespace { start -= 1 }
    var end =
      range.upperBound < words.count ? words[range.upperBound].range.lowerBound : scalars.count
    // Opening marks belong to the next sentence.
    while end > start, range.upperBound < words.count, !scalars[end - 1].properties.isWhitespace {
      end -= 1
    }
    while end > start, scalars[end - 1].properties.isWhitespace { end -= 1 }
    return text(start..<end)
  }
}
