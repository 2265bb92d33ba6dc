/// Finds people by their names, and what the archive has of them.
struct PersonSearch {
  let database: Database

  /// What selects the rows of the people who have a name that an expression finds.
  static let called = """
    SELECT n.person FROM person_words JOIN person_name n ON n.id = person_words.rowid
    WHERE person_words MATCH ?
    """

  /// The people of whom a name has all of these words, the last of which may go on; those who
  /// speak most come first.
  func people(matching words: String, limit: Int) throws(ArchiveError) -> [StoredPerson] {
    guard let expression = Self.expression(words, isPrefix: true) else { return [] }
    let codes = try database.rows(
      """
      SELECT p.code FROM person p WHERE p.id IN (\(Self.called))
      ORDER BY (SELECT count(*) FROM statement s WHERE s.person = p.id) DESC, p.listed DESC, p.code
      LIMIT ?
      """,
      [.text(expression), .number(limit)]
    ) { $0.text(0) }
    var people: [StoredPerson] = []
    for code in codes {
      if let person = try person(code) { people.append(person) }
    }
    return people
  }

  /// The person with an id.
  func person(_ code: String) throws(ArchiveError) -> StoredPerson? {
    guard
      let (row, head, wikidata, isListed) = try database.first(
        "SELECT id, code, name, type, wikidata, listed FROM person WHERE code = ?",
        [.text(code)],
        {
          (
            $0.number(0), PersonHead(id: $0.text(1), name: $0.text(2), type: $0.text(3)),
            $0.textOrNil(4), $0.int(5) == 1
          )
        }
      )
    else { return nil }
    return StoredPerson(
      id: head.id,
      name: head.name,
      type: head.type,
      aliases: try aliases(of: row, called: head.name),
      roles: try roles(of: row),
      statements: try database.first(
        "SELECT count(*) FROM statement WHERE person = ?",
        [.integer(row)]
      ) { $0.int(0) } ?? 0,
      wikidata: wikidata,
      isListed: isListed
    )
  }

  private func aliases(of row: Int64, called name: String) throws(ArchiveError) -> [String] {
    try database.rows(
      """
      SELECT n.name FROM person_name n LEFT JOIN (
        SELECT k.name AS name, count(*) AS uses FROM speaker k WHERE k.person = ?1 GROUP BY k.name
        UNION ALL
        SELECT l.alias, count(*) FROM speaker k JOIN speaker_alias l ON l.speaker = k.id
          WHERE k.person = ?1 GROUP BY l.alias
      ) u ON u.name = n.name
      WHERE n.person = ?1 AND n.name <> ?2
      GROUP BY n.name ORDER BY sum(u.uses) DESC, n.name
      """,
      [.integer(row), .text(name)]
    ) { $0.text(0) }
  }

  private func roles(of row: Int64) throws(ArchiveError) -> [StoredPerson.Role] {
    try database.rows(
      """
      SELECT role, min(day), max(day), count(DISTINCT article) FROM (
        SELECT r.role AS role, a.day AS day, a.id AS article FROM speaker k
          JOIN speaker_role r ON r.speaker = k.id JOIN article a ON a.id = k.article
          WHERE k.person = ?1
        UNION ALL SELECT role, NULL, NULL FROM listed_role WHERE person = ?1
      )
      GROUP BY role ORDER BY min(day) IS NULL, min(day), count(DISTINCT article) DESC, role
      """,
      [.integer(row)]
    ) {
      StoredPerson.Role(
        role: $0.text(0),
        firstDate: $0.textOrNil(1),
        lastDate: $0.textOrNil(2),
        count: $0.int(3)
      )
    }
  }

  /// What asks the index of names for a name with all of these words; nil if they have no letter.
  static func expression(_ words: String, isPrefix: Bool) -> String? {
    let words = words.split { $0.isWhitespace || $0 == "\0" }.prefix(mostWords)
      .filter { word in word.contains { $0.isLetter || $0.isNumber } }
    guard !words.isEmpty else { return nil }
    return words.map { SearchWords.quoted(String($0)) }.joined(separator: " AND ")
      + (isPrefix ? " *" : "")
  }

  /// The most words of a name that are looked for.
  private static let mostWords = 16
}
