import People

/// The words of a quotation, folded, by which it is known again in another outlet.
struct QuotationWords: Hashable {
  /// Shorter quotations are phrases that many people use, not quotations of one another.
  static let fewestWords = 6

  let words: [String]

  /// The words of a statement's content; nil if nothing in it is quoted, or too little.
  ///
  /// Of a content that is quoted in part it is the longest stretch between marks.
  init?(_ content: String, kind: String) {
    let words: [String]
    switch kind {
    case "direct": words = FoldedName.words(of: content)
    case "mixed":
      words =
        Self.quotedStretches(content).map(FoldedName.words(of:)).max { $0.count < $1.count } ?? []
    default: return nil
    }
    guard words.count >= Self.fewestWords else { return nil }
    self.words = words
  }

  /// A number that is the same for the same words only, but for one chance in 2⁶⁴.
  var hash: Int64 {
    var hash = ShingleHash()
    for word in words { hash.add(word) }
    return Int64(bitPattern: hash.value)
  }

  /// What stands between marks: double ones, straight or curly, or curly single ones that are no
  /// apostrophes.
  private static func quotedStretches(_ text: String) -> [String] {
    var stretches: [String] = []
    var stretch: String.UnicodeScalarView?
    var closing: Unicode.Scalar?
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let isWithinWord =
        place > 0 && place + 1 < scalars.count && scalars[place - 1].properties.isAlphabetic
        && scalars[place + 1].properties.isAlphabetic
      if scalar == closing, !isWithinWord, let ended = stretch {
        stretches.append(String(ended))
        (stretch, closing) = (nil, nil)
      } else if closing == nil, let mark = closings[scalar] {
        (stretch, closing) = (String.UnicodeScalarView(), mark)
      } else {
        stretch?.append(scalar)
      }
    }
    return stretches
  }

  /// The mark that closes what a mark opens.
  private static let closings: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{201C}": "\u{201D}", "\u{AB}": "\u{BB}", "\"": "\"", "\u{2018}": "\u{2019}",
  ]
}
