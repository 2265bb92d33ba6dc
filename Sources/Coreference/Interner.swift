import Mentions
import Syntax
import Text

/// Numbers for folded words, so that names are compared as numbers.
struct Interner {
  private var places: [[UInt8]: Int32] = [:]

  /// The number of a word in folded bytes; a new one for a new word.
  mutating func id(of folded: [UInt8]) -> Int32 {
    if let place = places[folded] { return place }
    let place = Int32(places.count)
    places[folded] = place
    return place
  }

  /// The number of a token's word.
  mutating func id(of token: Int, in tagged: TaggedText) -> Int32 {
    let range = tagged.tokens[token].range
    return id(of: NameFolding.fold(tagged.source.bytes[range.start..<range.end]))
  }

  /// The number of a word or phrase of the lexicons.
  mutating func id(of phrase: String) -> Int32 {
    id(of: NameFolding.fold(Array(phrase.utf8)[...]))
  }
}
