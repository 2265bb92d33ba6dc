/// What a check of a quotation needs to know of a statement before it is known to match.
package struct StatementOutline: Hashable, Sendable {
  /// Its number in this archive.
  package let id: Int64
  /// The id that the article's record gives it: "a1".
  package let attribution: String
  /// How much of the content is quoted: direct, mixed or indirect.
  package let kind: String
  /// Whether the source is said to have said it: asserted, negated, declined, question, hypothetical.
  package let polarity: String
  /// How sure the finder was, 0…1.
  package let confidence: Double
  /// What is said, in code points of the article's text.
  package fileprivate(set) var content: [Range<Int>] = []
  package fileprivate(set) var cue: [Range<Int>] = []
  /// The source as the sentence has it.
  package fileprivate(set) var source: [Range<Int>] = []
  /// The name of the one who speaks, across articles; nil if nobody knows.
  package let person: String?
  /// How the article itself calls them: the fullest name, then other names and descriptions.
  package fileprivate(set) var names: [String] = []
  /// The statement whose content holds this one.
  package let holder: Int64?
}

extension ArchiveReader {
  /// The statements of several articles by the article's number, in the order of their records.
  package func outlines(
    ofArticles ids: [Int64]
  ) throws(ArchiveError) -> [Int64: [StatementOutline]] {
    try use { database throws(ArchiveError) in
      try OutlineLoader(database: database).outlines(ofArticles: ids)
    }
  }
}

/// Puts outlines together from their rows.
private struct OutlineLoader {
  let database: Database

  func outlines(ofArticles ids: [Int64]) throws(ArchiveError) -> [Int64: [StatementOutline]] {
    var found: [(article: Int64, speaker: Int64?, outline: StatementOutline)] = try database.rows(
      """
      SELECT s.article, s.speaker, s.id, s.attribution, s.kind, s.polarity, s.confidence, p.name, s.holder
      FROM statement s LEFT JOIN person p ON p.id = s.person
      WHERE s.article IN (SELECT value FROM json_each(?)) ORDER BY s.article, s.id
      """,
      [.list(ids)]
    ) { row in
      let outline = StatementOutline(
        id: row.number(2),
        attribution: row.text(3),
        kind: row.text(4),
        polarity: row.text(5),
        confidence: row.real(6),
        person: row.textOrNil(7),
        holder: row.numberOrNil(8)
      )
      return (row.number(0), row.numberOrNil(1), outline)
    }
    let places = Dictionary(uniqueKeysWithValues: found.indices.map { (found[$0].outline.id, $0) })
    try database.each(
      """
      SELECT statement, role, start, end FROM span
      WHERE statement IN (SELECT value FROM json_each(?)) ORDER BY statement, role, place
      """,
      [.list(found.map(\.outline.id))]
    ) { row in
      guard let place = places[row.number(0)] else { return true }
      let range = row.int(2)..<max(row.int(2), row.int(3))
      switch row.text(1) {
      case "content": found[place].outline.content.append(range)
      case "cue": found[place].outline.cue.append(range)
      case "source": found[place].outline.source.append(range)
      default: break
      }
      return true
    }
    let names = try names(ofArticles: ids)
    var outlines: [Int64: [StatementOutline]] = [:]
    for (article, speaker, outline) in found {
      var outline = outline
      outline.names = speaker.flatMap { names[$0] } ?? []
      outlines[article, default: []].append(outline)
    }
    return outlines
  }

  /// How articles call those who speak in them, by the speaker's number.
  private func names(ofArticles ids: [Int64]) throws(ArchiveError) -> [Int64: [String]] {
    var names: [Int64: [String]] = [:]
    try database.each(
      """
      SELECT k.id, k.name, l.alias FROM speaker k LEFT JOIN speaker_alias l ON l.speaker = k.id
      WHERE k.article IN (SELECT value FROM json_each(?)) ORDER BY k.id, l.place
      """,
      [.list(ids)]
    ) { row in
      names[row.number(0), default: [row.text(1)]] += [row.textOrNil(2)].compactMap(\.self)
      return true
    }
    return names
  }
}
