/// Where the outermost quotation marks of a text open and close, in code points, marks included.
///
/// The record says which attributions are quoted, not where: of a mixed one only the words between the
/// marks are the speaker's. Read paragraph by paragraph. Double marks come first; single ones count in
/// paragraphs that have no double ones. A quotation that is not closed runs to its paragraph's end.
struct QuotedStretches {
  /// The stretches, in order.
  private(set) var ranges: [Range<Int>] = []
  /// The stretches of single marks within double ones, or of double ones within single.
  private(set) var inner: [Range<Int>] = []
  private let scalars: [Unicode.Scalar]

  /// The quoted stretches of a text.
  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var start = 0
    for place in 0...scalars.count {
      let isEnd = place == scalars.count
      guard
        isEnd
          || (scalars[place] == "\n" && (place + 1 == scalars.count || scalars[place + 1] == "\n"))
      else { continue }
      read(start..<place)
      start = place
    }
  }

  private mutating func read(_ paragraph: Range<Int>) {
    let doubles = stretches(in: paragraph, isDouble: true)
    if doubles.isEmpty {
      ranges += stretches(in: paragraph, isDouble: false)
    } else {
      ranges += doubles
      for double in doubles where double.count > 2 {
        let within = (double.lowerBound + 1)..<(double.upperBound - 1)
        inner += stretches(in: within, isDouble: false).filter { $0.upperBound < within.upperBound }
      }
    }
  }

  private func stretches(in range: Range<Int>, isDouble: Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var opening: Int?
    var place = range.lowerBound
    while place < range.upperBound {
      let length = isDouble ? doubleLength(at: place, range) : singleLength(at: place)
      guard length > 0 else {
        place += 1
        continue
      }
      let mark = place..<(place + length)
      if let start = opening {
        if closes(mark, in: range) {
          found.append(start..<mark.upperBound)
          opening = nil
        }
      } else if opens(mark, in: range) {
        opening = place
      }
      place += length
    }
    if let start = opening { found.append(start..<range.upperBound) }
    return found
  }

  private func doubleLength(at place: Int, _ range: Range<Int>) -> Int {
    switch scalars[place] {
    case "\"", "“", "”", "„", "«", "»", "‟", "＂": return 1
    case "`", "'":
      let isPair = place + 1 < range.upperBound && scalars[place + 1] == scalars[place]
      return isPair ? 2 : 0
    default: return 0
    }
  }

  private func singleLength(at place: Int) -> Int {
    switch scalars[place] {
    case "'", "‘", "’", "‚", "‹", "›": 1
    default: 0
    }
  }

  private func opens(_ mark: Range<Int>, in range: Range<Int>) -> Bool {
    switch scalars[mark.lowerBound] {
    case "”", "»", "›": return false
    default: break
    }
    let isFree = mark.lowerBound == range.lowerBound || !isWord(mark.lowerBound - 1)
    let leads =
      mark.upperBound < range.upperBound && !scalars[mark.upperBound].properties.isWhitespace
    // A right mark before letters is an apostrophe: "’em".
    return isFree && leads && (mark.count == 2 || scalars[mark.lowerBound] != "’")
  }

  private func closes(_ mark: Range<Int>, in range: Range<Int>) -> Bool {
    switch scalars[mark.lowerBound] {
    case "“", "„", "«", "‘", "‹", "`", "‚": return false
    default: break
    }
    if mark.upperBound < range.upperBound, isWord(mark.upperBound) { return false }
    return mark.lowerBound > range.lowerBound
      && !scalars[mark.lowerBound - 1].properties.isWhitespace
  }

  private func isWord(_ place: Int) -> Bool { WordReader.isWordScalar(scalars[place]) }
}
