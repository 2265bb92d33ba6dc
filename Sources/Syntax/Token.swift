public import Lexicon
public import Text

/// A word, number or mark of the text.
public struct Token: Hashable, Sendable {
  /// What the token is made of.
  public enum Kind: UInt8, Hashable, Sendable {
    /// Letters, with hyphens and inner apostrophes: "build-up".
    case word
    /// A clitic parted from its word: "n't", "'s", "'ll".
    case clitic
    /// Digits with their separators: "1,200", "12.5".
    case number
    /// A web address, e-mail address, handle or hashtag.
    case address
    /// A quotation mark, also "''" and "``", a guillemet or a low mark; never an apostrophe.
    case quotationMark
    /// A full stop, question or exclamation mark, or an ellipsis.
    case terminal
    /// A comma.
    case comma
    /// A colon.
    case colon
    /// A semicolon.
    case semicolon
    /// A dash between words, not a hyphen.
    case dash
    /// An opening bracket.
    case openingBracket
    /// A closing bracket.
    case closingBracket
    /// Any other sign: "%", "$", "/".
    case symbol
  }

  /// How a word is written.
  public enum Case: UInt8, Hashable, Sendable {
    /// "said"
    case lower
    /// "Iran"
    case capitalised
    /// "NATO"
    case upper
    /// "iPhone", "McCain"
    case mixed
    /// Digits and marks.
    case none
  }

  /// Its bytes.
  public let range: TextRange
  /// What it is made of.
  public let kind: Kind
  /// How it is written.
  public let letterCase: Case
  /// Its sentence, as a place in `Segmentation.sentences`.
  public let sentence: Int
  /// Its form in the vocabulary.
  public let word: WordID

  /// A token with these properties.
  public init(range: TextRange, kind: Kind, letterCase: Case, sentence: Int, word: WordID) {
    self.range = range
    self.kind = kind
    self.letterCase = letterCase
    self.sentence = sentence
    self.word = word
  }

  /// Whether it begins with a capital letter.
  public var isCapitalised: Bool {
    letterCase == .capitalised || letterCase == .upper || letterCase == .mixed
  }
}
