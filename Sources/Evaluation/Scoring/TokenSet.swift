/// A set of a document's tokens, as their places in rising order.
struct TokenSet: Hashable {
  let places: [Int]

  static let empty = TokenSet(places: [])

  var isEmpty: Bool { places.isEmpty }
  var count: Int { places.count }

  /// The tokens that share a code point with one of the spans, which are sorted.
  init(of spans: [AnnotatedSpan], in tokens: [ScoredToken]) {
    var found: [Int] = []
    for span in spans {
      var place = Self.firstToken(endingBehind: span.start, in: tokens)
      // Spans may overlap or share a token.
      if let last = found.last, place <= last { place = last + 1 }
      while place < tokens.count, tokens[place].range.lowerBound < span.end {
        found.append(place)
        place += 1
      }
    }
    places = found
  }

  private init(places: [Int]) {
    self.places = places
  }

  /// The tokens that any of the sets has.
  static func union(_ sets: [TokenSet]) -> TokenSet {
    var isMember = [Bool](repeating: false, count: (sets.compactMap(\.places.last).max() ?? -1) + 1)
    for set in sets { for place in set.places { isMember[place] = true } }
    return TokenSet(places: isMember.indices.filter { isMember[$0] })
  }

  func intersectionCount(_ other: TokenSet) -> Int {
    // Most sets of a document lie apart.
    guard let first = places.first, let last = places.last, let otherFirst = other.places.first,
      let otherLast = other.places.last, first <= otherLast, otherFirst <= last
    else { return 0 }
    var (left, right, shared) = (0, 0, 0)
    while left < places.count, right < other.places.count {
      if places[left] == other.places[right] {
        shared += 1
        left += 1
        right += 1
      } else if places[left] < other.places[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return shared
  }

  /// The share of the tokens of either that both have; 0 if neither has any.
  func jaccard(_ other: TokenSet) -> Double {
    let shared = intersectionCount(other)
    return shared == 0 ? 0 : Double(shared) / Double(count + other.count - shared)
  }

  /// Whether `other` has all of its tokens and more.
  func isStrictSubset(of other: TokenSet) -> Bool {
    count < other.count && intersectionCount(other) == count
  }

  private static func firstToken(endingBehind offset: Int, in tokens: [ScoredToken]) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
