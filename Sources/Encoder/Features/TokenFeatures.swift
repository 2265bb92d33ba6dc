package import Lexicon
package import Quotation
package import Syntax
import Text

/// What the encoder reads of a text: a word's hash and a row of small numbers for each token.
package struct TokenFeatures: Sendable {
  /// The hash of each token's form; see `FormBytes`.
  package let words: [UInt64]
  /// The columns of each token, row by row, in the order of `FeatureColumn`.
  package let columns: [UInt16]

  /// Features of these words and columns.
  package init(words: [UInt64], columns: [UInt16]) {
    self.words = words
    self.columns = columns
  }

  /// How many tokens there are.
  package var count: Int { words.count }
}

/// Reads the encoder's inputs off the layers before it.
package struct FeatureReader: Sendable {
  private let lexicalClasses: [UInt16]

  /// A reader over these lexicons.
  package init(lexicon: LexiconSet) {
    lexicalClasses = LexicalClass.table(of: lexicon)
  }

  /// The features of a text; `rules` holds a label a token.
  package func read(
    _ tagged: TaggedText,
    quotes: [QuotedStretch],
    rules: [RuleLabel]
  ) -> TokenFeatures {
    let width = FeatureColumn.allCases.count
    let quoteStates = QuoteStates(tagged, quotes).values
    let places = PlaceState.values(of: tagged)
    var words: [UInt64] = []
    var columns: [UInt16] = []
    words.reserveCapacity(tagged.tokens.count)
    columns.reserveCapacity(tagged.tokens.count * width)
    let bytes = tagged.source.bytes.span
    for (place, token) in tagged.tokens.enumerated() {
      let form = FormBytes(bytes.extracting(token.range.start..<token.range.end))
      words.append(form.hash)
      columns.append(FormBytes.bucket(form.prefix, of: FeatureColumn.prefix.size))
      columns.append(FormBytes.bucket(form.suffix(3), of: FeatureColumn.suffix.size))
      columns.append(FormBytes.bucket(form.suffix(2), of: FeatureColumn.ending.size))
      columns.append(
        UInt16(token.kind.rawValue) * UInt16(FeatureColumn.shapeCases)
          + UInt16(token.letterCase.rawValue)
      )
      columns.append(UInt16(tagged.tags[place].rawValue))
      columns.append(quoteStates[place])
      columns.append(places[place])
      columns.append(token.word.isKnown ? lexicalClasses[Int(token.word.index)] : 0)
      columns.append(UInt16(rules[place].rawValue))
    }
    return TokenFeatures(words: words, columns: columns)
  }
}
