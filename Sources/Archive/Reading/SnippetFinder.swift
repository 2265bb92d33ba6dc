/// Cuts the parts of statements where the words that were looked for stand.
struct SnippetFinder {
  /// What stands around matches in the snippets that the search engine makes.
  private static let opening: Unicode.Scalar = "\u{2}"
  private static let closing: Unicode.Scalar = "\u{3}"
  /// The most words of a snippet.
  private static let length = 32

  let database: Database

  /// The snippets of statements that an expression finds, by their rows.
  func snippets(_ match: String, _ ids: [Int64]) throws(ArchiveError) -> [Int64: Snippet] {
    let found = try database.rows(
      """
      SELECT rowid, snippet(statement_words, 0, '\(Self.opening)', '\(Self.closing)', '…',
        \(Self.length))
      FROM statement_words
      WHERE statement_words MATCH ? AND rowid IN (SELECT value FROM json_each(?))
      """,
      [.text(match), .list(ids)]
    ) { ($0.number(0), Self.snippet($0.text(1))) }
    return Dictionary(found) { first, _ in first }
  }

  /// A snippet of the search engine's, in parts.
  private static func snippet(_ marked: String) -> Snippet {
    var parts: [Snippet.Part] = []
    var text = String.UnicodeScalarView()
    func end(isMatch: Bool) {
      if !text.isEmpty { parts.append(Snippet.Part(text: String(text), isMatch: isMatch)) }
      text.removeAll()
    }
    for scalar in marked.unicodeScalars {
      switch scalar {
      case opening: end(isMatch: false)
      case closing: end(isMatch: true)
      default: text.append(scalar)
      }
    }
    end(isMatch: false)
    return Snippet(parts: parts)
  }
}

extension Snippet {
  /// The most code points of a snippet where nothing was looked for.
  private static let longest = 200

  /// The beginning of a text.
  init(beginningOf text: String) {
    let start = String(text.unicodeScalars.prefix(Self.longest))
    let isCut = start.utf8.count < text.utf8.count
    parts = [Part(text: isCut ? start + "…" : start, isMatch: false)]
  }
}
