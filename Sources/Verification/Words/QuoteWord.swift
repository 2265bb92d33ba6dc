/// A word of a claim or an article, as it is written and as it is compared.
struct QuoteWord: Hashable, Sendable {
  /// What stands between a word and the one before it, by weight.
  enum Gap: Int, Comparable, Sendable {
    /// A blank, a hyphen or a quotation mark.
    case none
    /// A comma or bracket.
    case comma
    /// A semicolon, colon or dash.
    case clause
    /// A full stop, question mark, exclamation mark or blank line.
    case sentence

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where it lies, in code points.
  let range: Range<Int>
  /// The form that counts: lower case, no accents, straight apostrophes.
  let form: String
  /// What stands before it.
  let gap: Gap
  /// Whether it begins with a capital.
  let isCapital: Bool

  /// Whether it is a number in figures.
  var isNumber: Bool { form.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
}
