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
}
