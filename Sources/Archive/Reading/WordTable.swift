import Text

/// A full-text index of the archive, by its table.
enum WordTable: String {
  case statements = "statement_words"
  case articles = "article_words"

  /// With fewer rare words than this, common ones are looked for as well.
  ///
  /// Some of the rare ones may be changed or tell little. Most articles are found by their statements, and
  /// near words cost more in long texts.
  var fewRare: Int {
    switch self {
    case .statements: 3
    case .articles: 1
    }
  }

  /// How much a term tells that so many rows have.
  ///
  /// Inverse document frequency, with a fixed number of rows: only differences between terms count.
  static func weight(count: Int) -> Double { logarithmOfRows - Double.log2(of: count) }

  /// Of a thousand million rows, more than an archive on one machine has.
  private static let logarithmOfRows = 30.0
}
