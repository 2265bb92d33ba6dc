import Quotation
import Syntax
import Text

/// Which tokens a quoted stretch begins at.
struct QuoteBounds: Sendable {
  /// The end of the stretch that begins at a token, for those that are short.
  private let ends: [Int: Int]

  init(_ quotes: [QuotedStretch], in tagged: TaggedText) {
    var ends: [Int: Int] = [:]
    for quote in quotes where quote.marking == .marks && quote.role != .utterance {
      let tokens = tagged.tokens(in: quote.range)
      if !tokens.isEmpty, tokens.count <= Self.longestTitle {
        ends[tokens.lowerBound] = tokens.upperBound
      }
    }
    self.ends = ends
  }

  /// The end of a short stretch in quotation marks that begins at a token and is said by nobody: the
  /// title of a programme.
  func shortStretch(at token: Int, to limit: Int) -> Int? {
    ends[token].flatMap { $0 <= limit ? $0 : nil }
  }

  /// The words of the longest usual title of a programme, with its marks.
  private static let longestTitle = 10
}
