/// Finds words that a person has copied from a text again, in code points of the text.
///
/// Stretches of white space count as one blank, since a form changes line ends.
struct WordFinder {
  private let scalars: [Unicode.Scalar]
  /// Where in the text each of them stands.
  private let places: [Int]

  /// Reads the text.
  init(_ text: String) {
    (scalars, places) = Self.folded(text)
  }

  /// Where the words stand; nil if they do not stand in the text.
  ///
  /// Of several places it is the one that begins nearest to `place`.
  /// Takes time in proportion to both lengths (Knuth, Morris and Pratt, 1977).
  func range(of words: String, near place: Int) -> Range<Int>? {
    let wanted = Self.folded(words).scalars
    guard !wanted.isEmpty else { return nil }
    let fallback = Self.fallback(wanted)
    var found: Range<Int>?
    var matched = 0
    for (end, scalar) in scalars.enumerated() {
      while matched > 0, wanted[matched] != scalar { matched = fallback[matched - 1] }
      if wanted[matched] == scalar { matched += 1 }
      guard matched == wanted.count else { continue }
      let range = places[end - matched + 1]..<(places[end] + 1)
      if found.map({ abs($0.lowerBound - place) > abs(range.lowerBound - place) }) ?? true {
        found = range
      }
      matched = fallback[matched - 1]
    }
    return found
  }

  private static func fallback(_ wanted: [Unicode.Scalar]) -> [Int] {
    var fallback = [Int](repeating: 0, count: wanted.count)
    var matched = 0
    for place in wanted.indices.dropFirst() {
      while matched > 0, wanted[matched] != wanted[place] { matched = fallback[matched - 1] }
      if wanted[matched] == wanted[place] { matched += 1 }
      fallback[place] = matched
    }
    return fallback
  }

  private static func folded(_ text: String) -> (scalars: [Unicode.Scalar], places: [Int]) {
    var scalars: [Unicode.Scalar] = []
    var places: [Int] = []
    var isAfterSpace = true
    for (place, scalar) in text.unicodeScalars.enumerated() {
      let isSpace = scalar.properties.isWhitespace
      if isSpace, isAfterSpace { continue }
      isAfterSpace = isSpace
      scalars.append(isSpace ? " " : scalar)
      places.append(place)
    }
    if isAfterSpace, !scalars.isEmpty {
      scalars.removeLast()
      places.removeLast()
    }
    return (scalars, places)
  }
}
