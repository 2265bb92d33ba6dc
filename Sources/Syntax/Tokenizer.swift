public import Lexicon
public import Text

/// Parts sentences into tokens as the Penn Treebank does, with an eye to how news is written.
///
/// "didn't" is "did" and "n't", "the museum’s" has a token "’s"; "U.S.", "o'clock", "build-up",
/// "10:30" and addresses are one token each. Every byte that is not white space is in a token, and
/// no token crosses the edge of a sentence.
/// - Complexity: linear in the length of the text.
public struct Tokenizer: Sendable {
  private let lexicon: LexiconSet

  /// A tokenizer that looks words up in these lexicons.
  public init(lexicon: LexiconSet) {
    self.lexicon = lexicon
  }

  /// The tokens of a text and the range of them that each sentence has.
  public func tokenize(
    _ source: SourceText,
    _ segmentation: Segmentation
  ) -> (tokens: [Token], sentenceTokens: [Range<Int>]) {
    var scanner = TokenScanner(source, lexicon)
    var sentenceTokens: [Range<Int>] = []
    sentenceTokens.reserveCapacity(segmentation.sentences.count)
    var paragraph = -1
    for (place, sentence) in segmentation.sentences.enumerated() {
      if sentence.paragraph != paragraph {
        paragraph = sentence.paragraph
        scanner.enterParagraph(segmentation.paragraphs[paragraph].range)
      }
      let first = scanner.tokens.count
      scanner.scan(sentence.range, sentence: place)
      sentenceTokens.append(first..<scanner.tokens.count)
    }
    return (scanner.tokens, sentenceTokens)
  }

  /// The token that a stretch is, where the parting of words is given.
  ///
  /// - Returns: the token of the whole stretch, of the kind that its first part has.
  public func token(covering range: TextRange, in source: SourceText, sentence: Int) -> Token {
    let word = lexicon.id(of: source.bytes, in: range.start..<range.end)
    if isClitic(range, lexicon[word]?.function, source) {
      return Token(range: range, kind: .clitic, letterCase: .lower, sentence: sentence, word: word)
    }
    var scanner = TokenScanner(source, lexicon)
    scanner.scan(range, sentence: sentence)
    if scanner.tokens.count == 1 { return scanner.tokens[0] }
    let first = scanner.tokens.first
    return Token(
      range: range,
      kind: first?.kind ?? .symbol,
      letterCase: first?.letterCase ?? .none,
      sentence: sentence,
      word: word
    )
  }

  /// Whether a given token is "'s" or the like: an apostrophe alone only behind a letter.
  private func isClitic(
    _ range: TextRange,
    _ function: FunctionWord?,
    _ source: SourceText
  ) -> Bool {
    guard let function, function.rawValue.utf8.contains(UInt8(ascii: "'")) else { return false }
    if function != .possessivePlural { return true }
    return range.start > 0 && source.bytes[range.start - 1] | 0x20 == UInt8(ascii: "s")
  }
}
