import Quotation
import Syntax
import Text

/// How a token stands to quotation marks, as a number.
struct QuoteStates {
  /// A number a token, from 0 (outside) to `QuoteState.count - 1`.
  private(set) var values: [UInt16]

  init(_ tagged: TaggedText, _ quotes: [QuotedStretch]) {
    values = [UInt16](repeating: QuoteState.outside, count: tagged.tokens.count)
    for (token, word) in tagged.tokens.enumerated() where word.kind == .quotationMark {
      values[token] = QuoteState.strayMark
    }
    for quote in quotes {
      let tokens = tagged.tokens(in: quote.range)
      guard let first = tokens.first, let last = tokens.last else { continue }
      switch quote.marking {
      case .label: for token in tokens { values[token] = QuoteState.turn }
      case .dash: for token in tokens { values[token] = QuoteState.dash }
      case .marks:
        for token in tokens { values[token] = QuoteState.value(quote.role, .inside) }
        if quote.inner.start > quote.range.start {
          values[first] = QuoteState.value(quote.role, .opens)
        }
        if quote.inner.end < quote.range.end {
          values[last] = QuoteState.value(quote.role, .closes)
        }
      }
    }
  }
}

/// The numbers of `QuoteStates`.
enum QuoteState {
  enum Part: UInt16 { case opens, inside, closes }

  static let outside: UInt16 = 0
  static let strayMark: UInt16 = 1
  static let turn: UInt16 = 2
  static let dash: UInt16 = 3
  private static let firstRole: UInt16 = 4
  private static let parts: UInt16 = 3
  private static let roles: UInt16 = 6
  static let count = Int(firstRole + roles * parts)

  static func value(_ role: QuotedStretch.Role, _ part: Part) -> UInt16 {
    let place: UInt16 =
      switch role {
      case .utterance: 0
      case .scare: 1
      case .title: 2
      case .name: 3
      case .term: 4
      case .unknown: 5
      }
    return firstRole + place * parts + part.rawValue
  }
  /// The `Part` of a value from the first role on, as a number.
  static func part(_ value: UInt16) -> UInt16 {
    (value - firstRole) % parts
  }
}
