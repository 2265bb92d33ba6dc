public import Lexicon
public import Text

/// Finds base noun phrases: determiners, modifiers and nouns up to the head, and names with their
/// titles, particles and nicknames.
///
/// "Foreign Minister Farid Zarandi", "Bert “Putty” Hobb" and "Edgar T. Hobday Jr." are one
/// phrase each; "the museum’s chief glazier" is two, as is "Parliament Monday".
public struct NounPhraseFinder: Sendable {
  private let traitsOfWords: [WordTraits]

  /// A finder that knows times, roles and titles from these lexicons.
  public init(lexicon: LexiconSet) {
    traitsOfWords = lexicon.words.map { WordTraits($0) }
  }

  /// The noun phrases of a text, in order; none crosses the edge of a sentence.
  /// - Complexity: linear in the number of tokens.
  public func find(
    in tokens: [Token],
    tags: [Tag],
    sentenceTokens: [Range<Int>],
    source: SourceText
  ) -> [NounPhrase] {
    var phrases: [NounPhrase] = []
    phrases.reserveCapacity(tokens.count / Self.tokensPerPhrase)
    var scanner = NounPhraseScanner(
      tokens: tokens,
      tags: tags,
      source: source,
      traitsOfWords: traitsOfWords
    )
    for sentence in sentenceTokens {
      var place = sentence.lowerBound
      while place < sentence.upperBound {
        if let phrase = scanner.phrase(at: place, in: sentence) {
          phrases.append(phrase)
          place = phrase.tokens.upperBound
        } else {
          place += 1
        }
      }
    }
    return phrases
  }

  /// Tokens a noun phrase, in news and rounded down, so that the array need not grow.
  private static let tokensPerPhrase = 4
}
