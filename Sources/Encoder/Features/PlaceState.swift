import Syntax
import Text

/// Where tokens stand in their sentences and paragraphs, as a number each.
enum PlaceState {
  /// Three places in a sentence, two in a paragraph, three kinds of paragraph.
  static let count = 18

  static func values(of tagged: TaggedText) -> [UInt16] {
    var values = [UInt16](repeating: 0, count: tagged.tokens.count)
    var lastParagraph = -1
    for (place, sentence) in tagged.segmentation.sentences.enumerated() {
      let tokens = tagged.sentenceTokens[place]
      let kind: UInt16 =
        switch tagged.segmentation.paragraphs[sentence.paragraph].kind {
        case .body: 0
        case .heading: 1
        case .listItem: 2
        }
      for token in tokens {
        let isFirst = token == tokens.lowerBound
        let inSentence: UInt16 = isFirst ? 0 : token + 1 == tokens.upperBound ? 1 : 2
        let opens: UInt16 = isFirst && sentence.paragraph != lastParagraph ? 1 : 0
        values[token] = inSentence * 6 + opens * 3 + kind
      }
      if !tokens.isEmpty { lastParagraph = sentence.paragraph }
    }
    return values
  }
}
