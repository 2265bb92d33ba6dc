/// Finds statements for a query.
struct StatementSearch {
  /// What stands around matches in the snippets that the search engine makes.
  private static let opening: Unicode.Scalar = "\u{2}"
  private static let closing: Unicode.Scalar = "\u{3}"
  /// The most words of a snippet.
  private static let snippetLength = 32

  let database: Database

  /// The hits, the best ones first; without words the latest ones first.
  ///
  /// A statement of unknown date is not within any range of dates.
  func hits(_ query: SearchQuery) throws(ArchiveError) -> [SearchHit] {
    var conditions: [String] = []
    var values: [SQLValue] = []
    let words = query.words.map(SearchWords.init)
    let said = words?.expression(column: "text")
    let told = query.addressee.map(SearchWords.init)?.expression(column: "addressee")
    // Words were asked for, but signs alone were given.
    if query.words != nil, said == nil { return [] }
    if query.addressee != nil, told == nil { return [] }
    let match = [said, told].compactMap { $0 }.joined(separator: " AND ")
    if !match.isEmpty {
      conditions.append("statement_words MATCH ?")
      values.append(.text(match))
    }
    if let speaker = query.speaker {
      conditions.append("s.person IN (SELECT value FROM json_each(?))")
      values.append(.list(try PersonSearch(database: database).people(called: speaker)))
    }
    if let person = query.person {
      conditions.append("s.person = (SELECT id FROM person WHERE code = ?)")
      values.append(.text(person))
    }
    if let from = query.from {
      conditions.append("a.day >= ?")
      values.append(.text(from))
    }
    if let to = query.to {
      conditions.append("a.day <= ?")
      values.append(.text(ISODay.end(of: to)))
    }
    if let outlet = query.outlet {
      conditions.append("a.outlet = ? COLLATE NOCASE")
      values.append(.text(outlet))
    }
    if let kind = query.kind {
      conditions.append("s.kind = ?")
      values.append(.text(kind))
    }
    if let confidence = query.minimumConfidence {
      conditions.append("s.confidence >= ?")
      values.append(.real(confidence))
    }
    values.append(.number(max(0, min(query.limit, ArchiveReader.mostHits))))
    values.append(.number(max(0, query.offset)))
    let way: Way =
      if !match.isEmpty {
        .rank
      } else if query.speaker != nil || query.person != nil {
        .speaker
      } else {
        .date
      }
    return try hits(way, conditions, values)
  }

  /// By what the rows are gone through; the order of tables is given, for the engine has no figures
  /// by which to choose it.
  private enum Way {
    /// The search engine gives its rows in the order of their rank, so that the rest of the
    /// conditions is asked only until there are enough.
    case rank
    /// All statements of few people, which are then sorted.
    case speaker
    /// Articles from the latest on, until there are enough.
    case date

    var source: String {
      switch self {
      case .rank:
        """
        statement_words CROSS JOIN statement s ON s.id = statement_words.rowid
        CROSS JOIN article a ON a.id = s.article
        """
      case .speaker: "statement s CROSS JOIN article a ON a.id = s.article"
      case .date: "article a CROSS JOIN statement s ON s.article = a.id"
      }
    }

    var order: String { self == .rank ? "rank" : "a.day DESC, a.id DESC, s.id" }
  }

  private func hits(
    _ way: Way,
    _ conditions: [String],
    _ values: [SQLValue]
  ) throws(ArchiveError) -> [SearchHit] {
    let (open, close) = (Self.opening, Self.closing)
    let columns =
      way == .rank
      ? "snippet(statement_words, 0, '\(open)', '\(close)', '…', \(Self.snippetLength)), -rank"
      : "NULL, 0"
    let found = try database.rows(
      """
      SELECT s.id, \(columns) FROM \(way.source)
      \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
      ORDER BY \(way.order) LIMIT ? OFFSET ?
      """,
      values
    ) { (id: $0.number(0), snippet: $0.textOrNil(1), score: $0.real(2)) }
    let statements = try StatementLoader(database: database).statements(found.map(\.id))
    let byID = Dictionary(statements.map { ($0.id, $0) }) { first, _ in first }
    return found.compactMap { hit in
      guard let statement = byID[hit.id] else { return nil }
      let snippet = hit.snippet.map(Self.snippet) ?? Snippet(beginningOf: statement.text)
      return SearchHit(statement: statement, snippet: snippet, score: hit.score)
    }
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
  fileprivate init(beginningOf text: String) {
    let start = String(text.unicodeScalars.prefix(Self.longest))
    let isCut = start.utf8.count < text.utf8.count
    parts = [Part(text: isCut ? start + "…" : start, isMatch: false)]
  }
}
