/// A list written within one line: "1) Eggs 2) Milk", "• Eggs • Milk".
struct InlineList {
  /// Where its items begin, the first not among them.
  let itemStarts: [Int]

  /// The items of the list that begins at the start of a range; none if no second item follows.
  ///
  /// - Complexity: O(n)
  init(_ reader: ScalarReader, in range: TextRange) {
    guard var marker = ListMarker(reader, at: range.start, limit: range.end) else {
      itemStarts = []
      return
    }
    var starts: [Int] = []
    var place = marker.contentStart
    while place < range.end {
      guard reader.bytes[place - 1] == 0x20 || reader.scalar(before: place).isSpace else {
        place = reader.end(at: place)
        continue
      }
      if let next = ListMarker(reader, at: place, limit: range.end), marker.isFollowed(by: next),
        !next.isHyphen
      {
        starts.append(place)
        marker = next
        place = next.contentStart
      } else {
        place = reader.end(at: place)
      }
    }
    itemStarts = starts
  }

  /// Whether there is more than one item.
  var isList: Bool { !itemStarts.isEmpty }
}

extension ListMarker {
  /// A hyphen within a line is a dash.
  fileprivate var isHyphen: Bool { style == .bullet("-") || style == .bullet("*") }
}
