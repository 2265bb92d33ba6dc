/// The words of a quotation, folded, by which it is known again in another outlet.
struct QuotationWords: Hashable {
  /// Shorter quotations are phrases that many people use, not quotations of one another.
  static let fewestWords = 6

  let words: [String]

  /// The words of a statement's content; nil if nothing in it is quoted, or too little.
  ///
  /// Of a content that is quoted in part it is the longest stretch between double marks, if that is
  /// long enough, else all of it.
  init?(_ content: String, kind: String) {
    guard kind != "indirect" else { return nil }
    var words = FoldedName.words(of: content)
    if kind == "mixed" {
      let quoted = Self.quotedStretches(content).map(FoldedName.words(of:))
        .max { $0.count < $1.count }
      if let quoted, quoted.count >= Self.fewestWords { words = quoted }
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

  /// What stands between double marks, straight or curly.
  private static func quotedStretches(_ text: String) -> [String] {
    var stretches: [String] = []
    var stretch: String.UnicodeScalarView?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{201C}", "\u{AB}": stretch = String.UnicodeScalarView()
      case "\u{201D}", "\u{BB}", "\"":
        if let ended = stretch {
          stretches.append(String(ended))
          stretch = nil
        } else if scalar == "\"" {
          stretch = String.UnicodeScalarView()
        }
      default: stretch?.append(scalar)
      }
    }
    return stretches
  }
}
