/// Finds the paragraphs of a text from its lines.
///
/// Blank lines part paragraphs; inside a group of lines the group itself tells (``LineGroup``).
struct BlockFinder {
  let reader: ScalarReader
  let words: BreakWords

  /// A headline is no longer than this; measured on news articles, whose longest had 150 bytes.
  private static let longestHeading = 160
  /// How many heading lines may follow one another: headline, second headline, byline, place.
  private static let mostHeadingsInRow = 4

  /// The paragraphs, in order.
  /// - Complexity: O(n)
  func blocks() -> [Block] {
    let lines = reader.lines()
    let markers = listMarkers(of: lines)
    var drafts: [Draft] = []
    var first = 0
    while first < lines.count {
      guard !lines[first].isBlank else {
        first += 1
        continue
      }
      var end = first + 1
      while end < lines.count, !lines[end].isBlank, !lines[end - 1].endsParagraph { end += 1 }
      let group = LineGroup(
        reader: reader,
        words: words,
        lines: lines[first..<end],
        markers: markers
      )
      for paragraph in group.paragraphs() {
        drafts.append(draft(of: paragraph, lines, markers))
      }
      first = end
    }
    return kinds(of: drafts)
  }

  private struct Draft {
    let range: TextRange
    let isItem: Bool
    let mayBeHeading: Bool
  }

  private func draft(
    of paragraph: Range<Int>,
    _ lines: [Line],
    _ markers: [Int: ListMarker]
  ) -> Draft {
    let start = lines[paragraph.lowerBound].range.start
    let end = lines[paragraph.upperBound - 1].range.end
    let range = TextRange(start: start, end: end)
    if let marker = markers[paragraph.lowerBound] {
      return Draft(
        range: TextRange(start: marker.contentStart, end: end),
        isItem: true,
        mayBeHeading: false
      )
    }
    return Draft(
      range: range,
      isItem: false,
      mayBeHeading: paragraph.count == 1 && isHeadingLike(range)
    )
  }

  /// The markers that begin lines.
  ///
  /// Numbers and letters count only beside their neighbours in the
  /// same list, so that "5. Juni" or an initial alone does not make one; and a line that goes on to
  /// its list's next item holds the whole list and is no item.
  private func listMarkers(of lines: [Line]) -> [Int: ListMarker] {
    var found: [(line: Int, marker: ListMarker)] = []
    for (place, line) in lines.enumerated() where !line.isBlank {
      guard let marker = ListMarker(reader, at: line.range.start, limit: line.range.end) else {
        continue
      }
      found.append((place, marker))
    }
    var markers: [Int: ListMarker] = [:]
    for (place, (line, marker)) in found.enumerated() {
      let follows = place > 0 && found[place - 1].marker.isFollowed(by: marker)
      let isFollowed = place + 1 < found.count && marker.isFollowed(by: found[place + 1].marker)
      if marker.isBullet ? !InlineList(reader, in: lines[line].range).isList : follows || isFollowed
      {
        markers[line] = marker
      }
    }
    return markers
  }

  private func isHeadingLike(_ range: TextRange) -> Bool {
    guard range.length <= Self.longestHeading, !reader.endsInStop(range) else { return false }
    let last = reader.scalar(before: range.end)
    guard !last.isContinuation, !last.isDash else { return false }
    var place = range.start
    while place < range.end, !reader.scalar(at: place).isLetterOrDigit {
      // A dash before the first word opens a line of dialogue.
      guard !reader.scalar(at: place).isDash else { return false }
      place = reader.end(at: place)
    }
    return place < range.end && !reader.scalar(at: place).isLower
  }

  /// A line that looks like a heading is one if text follows it, over other headings at most.
  private func kinds(of drafts: [Draft]) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(drafts.count)
    var headings = 0
    for draft in drafts.reversed() {
      let kind: Paragraph.Kind
      if draft.isItem {
        kind = .listItem
      } else if draft.mayBeHeading, !blocks.isEmpty, headings < Self.mostHeadingsInRow {
        kind = .heading
      } else {
        kind = .body
      }
      headings = kind == .heading ? headings + 1 : draft.mayBeHeading ? headings : 0
      blocks.append(Block(range: draft.range, kind: kind))
    }
    blocks.reverse()
    return blocks
  }
}
