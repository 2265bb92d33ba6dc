import Text

extension TaggedText {
  /// Whether a token's word ends so: "Seattle-based".
  public func ends(_ token: Int, in ending: String) -> Bool {
    let range = tokens[token].range
    return source.bytes[range.start..<range.end].suffix(ending.utf8.count)
      .elementsEqual(ending.utf8)
  }
}
