import Lexicon
import Syntax
import Text

extension TaggedText {
  /// Whether a word or number is among tokens.
  func hasWord(_ range: Range<Int>) -> Bool {
    range.contains {
      switch tokens[$0].kind {
      case .word, .clitic, .number, .address, .symbol: true
      default: false
      }
    }
  }

  /// Whether a token's last character is a full stop, as of "a.m.", which ends no sentence by itself.
  func endsInFullStop(_ token: Int) -> Bool {
    source.bytes[tokens[token].range.end - 1] == UInt8(ascii: ".")
  }

  /// Whether a token is a full stop, not a question or exclamation mark.
  func isFullStop(_ token: Int) -> Bool {
    source.bytes[tokens[token].range.start] == UInt8(ascii: ".")
  }
}

extension [Int] {
  /// The last of rising numbers that is less than another.
  func last(before limit: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? self[low - 1] : nil
  }

  /// Rising numbers as stretches of neighbours.
  var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    for number in self {
      if let last = runs.last, last.upperBound == number {
        runs[runs.count - 1] = last.lowerBound..<(number + 1)
      } else {
        runs.append(number..<(number + 1))
      }
    }
    return runs
  }
}
