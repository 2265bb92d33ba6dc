public import Lexicon
public import Text

/// A text with its sentences, tokens, tags and base noun phrases: what all later stages read.
public struct TaggedText: Sendable {
  /// The text as received.
  public let source: SourceText
  /// Its paragraphs and sentences.
  public let segmentation: Segmentation
  /// Its tokens, in order; together they cover all that is not white space.
  public let tokens: [Token]
  /// A tag a token.
  public let tags: [Tag]
  /// The tokens of each sentence.
  public let sentenceTokens: [Range<Int>]
  /// The base noun phrases, in order, apart from one another.
  public let nounPhrases: [NounPhrase]
  /// For each token the place of its noun phrase in `nounPhrases`, or -1.
  public let nounPhraseOfToken: [Int32]
  /// The lexicons that the tokens' words are looked up in.
  public let lexicon: LexiconSet

  /// A text with these layers.
  public init(
    source: SourceText,
    segmentation: Segmentation,
    tokens: [Token],
    tags: [Tag],
    sentenceTokens: [Range<Int>],
    nounPhrases: [NounPhrase],
    lexicon: LexiconSet
  ) {
    self.source = source
    self.segmentation = segmentation
    self.tokens = tokens
    self.tags = tags
    self.sentenceTokens = sentenceTokens
    self.nounPhrases = nounPhrases
    self.lexicon = lexicon
    var places = [Int32](repeating: -1, count: tokens.count)
    for (place, phrase) in nounPhrases.enumerated() {
      for token in phrase.tokens { places[token] = Int32(place) }
    }
    nounPhraseOfToken = places
  }

  /// The closed-class word that a token is, or nil.
  public func function(_ token: Int) -> FunctionWord? {
    let word = tokens[token].word
    return word.isKnown ? lexicon.words[Int(word.index)].function : nil
  }

  /// The pronoun that a token is, or nil.
  public func pronoun(_ token: Int) -> Pronoun? {
    let word = tokens[token].word
    return word.isKnown ? lexicon.words[Int(word.index)].pronoun : nil
  }

  /// The place whose name, people or seat a token is, or nil.
  public func place(_ token: Int) -> PlaceWord? {
    let word = tokens[token].word
    return word.isKnown ? lexicon.words[Int(word.index)].place : nil
  }

  /// What the lexicons know of a token, or nil.
  public func word(_ token: Int) -> Word? { lexicon[tokens[token].word] }

  /// Whether a token's word tells something to a rule.
  public func signals(_ signal: Signal, _ token: Int) -> Bool {
    let word = tokens[token].word
    return word.isKnown && lexicon.words[Int(word.index)].signals.contains(signal)
  }

  /// Whether a word is the page's own before the words of the text: "WATCH" of "WATCH Obama speaks".
  public func isCaption(_ token: Int) -> Bool {
    token + 1 < tokens.count && tokens[token].letterCase == .upper && signals(.caption, token)
      && tokens[token + 1].letterCase != .upper
  }

  /// A token's bytes as a string.
  public func string(_ token: Int) -> String { source[tokens[token].range] }

  /// The bytes from the first token's start to the last one's end.
  public func range(of tokens: Range<Int>) -> TextRange {
    precondition(!tokens.isEmpty, "a range of no tokens")
    return TextRange(
      start: self.tokens[tokens.lowerBound].range.start,
      end: self.tokens[tokens.upperBound - 1].range.end
    )
  }

  /// The text of a stretch of tokens.
  public func string(of tokens: Range<Int>) -> String {
    tokens.isEmpty ? "" : source[range(of: tokens)]
  }

  /// The base noun phrase that holds a token, or nil.
  public func nounPhrase(at token: Int) -> NounPhrase? {
    let place = nounPhraseOfToken[token]
    return place < 0 ? nil : nounPhrases[Int(place)]
  }

  /// The longest phrase of the lexicons that begins at a token, with the tokens it covers.
  public func longestPhrase(at token: Int) -> (tokens: Range<Int>, meaning: Phrase.Meaning)? {
    let word = tokens[token].word
    guard lexicon.startsPhrase(word) else { return nil }
    var best: (tokens: Range<Int>, meaning: Phrase.Meaning)?
    for phrase in lexicon.phrases[word] ?? []
    where phrase.words.count > (best?.tokens.count ?? 0) && isSpelled(phrase, at: token) {
      best = (token..<(token + phrase.words.count), phrase.meaning)
    }
    return best
  }

  /// Whether the words of a phrase stand at a token.
  public func isSpelled(_ phrase: Phrase, at token: Int) -> Bool {
    guard token + phrase.words.count <= tokens.count else { return false }
    for (place, word) in phrase.words.enumerated() where tokens[token + place].word != word {
      return false
    }
    return true
  }

  /// The first token that begins at or behind a byte offset; `tokens.count` if there is none.
  public func firstToken(atOrAfter offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The tokens that begin within a stretch of bytes.
  public func tokens(in range: TextRange) -> Range<Int> {
    let first = firstToken(atOrAfter: range.start)
    return first..<max(first, firstToken(atOrAfter: range.end))
  }

  /// The paragraph of a token, as a place in `segmentation.paragraphs`.
  public func paragraph(of token: Int) -> Int {
    segmentation.sentences[tokens[token].sentence].paragraph
  }
}
