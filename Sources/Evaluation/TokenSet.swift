/// A set of a document's tokens, as their places in rising order.
struct TokenSet: Hashable {
  let places: [Int]

  static let empty = TokenSet(places: [])

  var isEmpty: Bool { places.isEmpty }
  var count: Int { places.count }

  /// The tokens that share a code point with one of the spans.
  init(of spans: [AnnotatedSpan], in tokens: [ScoredToken]) {
    var found: Set<Int> = []
    for span in spans {
      var place = Self.firstToken(endingBehind: span.start, in: tokens)
      while place < tokens.count, tokens[place].range.lowerBound < span.end {
        found.insert(place)
        place += 1
      }
    }
    places = found.sorted()
  }

  private init(places: [Int]) {
    self.places = places
  }

  func union(_ other: TokenSet) -> TokenSet {
    TokenSet(places: Set(places).union(other.places).sorted())
  }

  func intersectionCount(_ other: TokenSet) -> Int {
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
    let all = count + other.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
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
