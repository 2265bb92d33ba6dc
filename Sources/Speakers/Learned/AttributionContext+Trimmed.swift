import Lexicon
import Quotation
import Syntax
import Text

extension AttributionContext {
  /// Whether the sentence before a token goes on with words there.
  func goesOn(at token: Int) -> Bool {
    token > 0 && token < tagged.tokens.count && tagged.hasWord(token..<(token + 1))
      && tagged.tokens[token].sentence == tagged.tokens[token - 1].sentence
  }

  /// A run of content without the marks at its edges that belong to the sentence around it, or nil if
  /// no word is in it.
  func trimmed(_ run: Range<Int>) -> Range<Int>? {
    var (low, high) = (run.lowerBound, run.upperBound)
    func isLoose(_ token: Int) -> Bool {
      switch tagged.tokens[token].kind {
      case .terminal where !tagged.isFullStop(token): return false
      case .comma, .semicolon, .colon, .dash, .terminal:
        // The comma before a closing mark belongs to the quotation.
        return quote(at: token).map { !run.contains(quoteTokens[$0]) } ?? true
      default: return false
      }
    }
    while low < high, isLoose(low) { low += 1 }
    while low < high, isLoose(high - 1) { high -= 1 }
    // "(The cost may be lower, Roth noted)"
    if high - low > 1, tagged.tokens[low].kind == .openingBracket,
      !run.contains(where: { tagged.tokens[$0].kind == .closingBracket })
    {
      low += 1
    }
    // The mark of the quotation around another: ‘|“It is hot,” she said.’
    if high - low > 2, tagged.tokens[low].kind == .quotationMark,
      tagged.tokens[low + 1].kind == .quotationMark,
      let outer = quote(at: low), !run.contains(quoteTokens[outer])
    {
      low += 1
    }
    // The same behind it: “She said, ‘It is hot.’|”
    if high - low > 2, tagged.tokens[high - 1].kind == .quotationMark,
      tagged.tokens[high - 2].kind == .quotationMark,
      let outer = quote(at: high - 1), !run.contains(quoteTokens[outer])
    {
      high -= 1
    }
    // "lamented that it would close | and"
    if high - low > 2, tagged.function(high - 1) == .and || tagged.function(high - 1) == .but,
      quote(at: high - 1) == nil
    {
      high -= 1
    }
    return low < high && tagged.hasWord(low..<high) ? low..<high : nil
  }
}
