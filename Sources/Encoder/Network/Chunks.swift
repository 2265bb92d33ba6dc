/// The stretches of a document that are encoded alone.
enum Chunks {
  /// The most tokens of one: bounds memory, and few articles have more.
  static let limit = 1024

  /// The chunks of a document, from the paragraph of each token.
  ///
  /// Greedy: a chunk ends with a paragraph, the last one that lets it have at most `limit` tokens; a
  /// longer paragraph is cut.
  static func of(_ paragraphs: [Int32], limit: Int = limit) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var first = 0
    while first < paragraphs.count {
      let most = min(first + limit, paragraphs.count)
      var end = most
      if end < paragraphs.count {
        while end > first, paragraphs[end - 1] == paragraphs[end] { end -= 1 }
        if end == first { end = most }
      }
      chunks.append(first..<end)
      first = end
    }
    return chunks
  }

  /// For each chunk the places of the ranges that share a token with it, in order.
  static func places(of ranges: [Range<Int>?], in chunks: [Range<Int>]) -> [[Int]] {
    var places = [[Int]](repeating: [], count: chunks.count)
    for (place, range) in ranges.enumerated() {
      guard let range, !range.isEmpty else { continue }
      var (low, high) = (0, chunks.count)
      while low < high {
        let middle = (low + high) / 2
        if chunks[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
      }
      while low < chunks.count, chunks[low].lowerBound < range.upperBound {
        places[low].append(place)
        low += 1
      }
    }
    return places
  }
}
