/// The words of a claim, with what its writer says that he changed: ellipses and square brackets.
///
/// "We did not lay … to rent it back" leaves out words where the ellipsis stands; "[The bell] is older"
/// puts words in for others. "[W]e" only changes a letter's case; "[sic]" is nothing.
struct ClaimText: Sendable {
  /// A quotation with more words is cut here: no statement of news is as long.
  static let mostWords = 1500
  /// Nor has one as many code points; the rest is not read, whatever it holds.
  static let longest = 12_000
  /// A square bracket that is not closed within so many code points is only a mark.
  static let longestBracket = 200

  /// The words, in order.
  private(set) var words: [QuoteWord] = []
  /// The places in `words` before which something is left out.
  private(set) var gaps: Set<Int> = []
  /// The places in `words` of those in square brackets.
  private(set) var editorial: Set<Int> = []
  /// The text, which the words' ranges refer to.
  private(set) var scalars: [Unicode.Scalar]

  /// The words of a quotation.
  init(_ quote: String) {
    scalars = Self.plain(Array(quote.unicodeScalars.prefix(Self.longest)))
    var start = 0
    var place = 0
    while place < scalars.count, words.count < Self.mostWords {
      if let end = Self.ellipsis(scalars, at: place) {
        read(start..<place)
        gaps.insert(words.count)
        (start, place) = (end, end)
      } else if scalars[place] == "[",
        let end = scalars[place...].prefix(Self.longestBracket).firstIndex(of: "]")
      {
        read(start..<place)
        let first = words.count
        read((place + 1)..<end)
        if words.count == first + 1, words[first].form == "sic" { words.removeLast() }
        editorial.formUnion(first..<words.count)
        (start, place) = (end + 1, end + 1)
      } else {
        place += 1
      }
    }
    read(start..<place)
    if words.count > Self.mostWords { words.removeLast(words.count - Self.mostWords) }
    gaps = gaps.filter { $0 > 0 && $0 < words.count }
  }

  /// Words as they are written, from the first to the last.
  func text(of range: Range<Int>) -> String {
    guard let first = words[range].first, let last = words[range].last else { return "" }
    return Self.text(scalars, first.range.lowerBound..<last.range.upperBound)
  }

  static func text(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  private mutating func read(_ range: Range<Int>) {
    var reader = WordReader(scalars, in: range)
    words += reader.words()
  }

  /// Where an ellipsis ends that begins here: "…" or three points, also in brackets.
  private static func ellipsis(_ scalars: [Unicode.Scalar], at place: Int) -> Int? {
    var end = place
    let isBracketed = scalars[place] == "[" || scalars[place] == "("
    if isBracketed { end += 1 }
    var dots = 0
    while end < scalars.count {
      if scalars[end] == "…" {
        dots += 3
      } else if scalars[end] == "." {
        dots += 1
      } else if !(scalars[end] == " " && dots > 0) {
        break
      }
      end += 1
    }
    guard dots >= 3 else { return nil }
    guard isBracketed else { return end }
    guard end < scalars.count, scalars[end] == "]" || scalars[end] == ")" else { return nil }
    return end + 1
  }

  /// The text without the brackets of "[W]e" and "mean[s]".
  private static func plain(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var plain: [Unicode.Scalar] = []
    plain.reserveCapacity(scalars.count)
    for (place, scalar) in scalars.enumerated() {
      let isOpening =
        scalar == "[" && place + 3 < scalars.count && scalars[place + 2] == "]"
        && WordReader.isWordScalar(scalars[place + 1])
        && WordReader.isWordScalar(scalars[place + 3])
      let isClosing =
        scalar == "]" && place >= 2 && scalars[place - 2] == "[" && place + 1 < scalars.count
        && WordReader.isWordScalar(scalars[place - 1])
        && WordReader.isWordScalar(scalars[place + 1])
      if !isOpening && !isClosing { plain.append(scalar) }
    }
    return plain
  }
}
