import DixitKit
import People

/// Stores who speaks in articles, and ties them to people across articles.
struct PeopleWriter {
  let database: Database
  /// The people whose speakers have changed in this transaction.
  private var touched: Set<Int64> = []
  /// Those of them who have lost a speaker.
  private var bereft: Set<Int64> = []

  init(database: Database) {
    self.database = database
  }

  /// Stores the speakers of a document; their rows and their people's by their labels.
  mutating func add(
    _ document: IndexedDocument,
    to article: Int64
  ) throws(ArchiveError) -> [String: (speaker: Int64, person: Int64)] {
    var rows: [String: (speaker: Int64, person: Int64)] = [:]
    let day = ISODay.of(document.article.date)
    for entry in document.record.speakers {
      let speaker = SpeakerDescription(entry, article: document.article.id, day: day)
      let person = try person(of: speaker)
      try database.run(
        "INSERT INTO speaker (article, label, name, type, person) VALUES (?, ?, ?, ?, ?)",
        [
          .integer(article), .text(speaker.label), .text(speaker.name),
          .text(speaker.type.rawValue), .integer(person),
        ]
      )
      let row = database.lastID
      for (place, alias) in speaker.aliases.enumerated() {
        try database.run(
          "INSERT INTO speaker_alias (speaker, place, alias) VALUES (?, ?, ?)",
          [.integer(row), .number(place), .text(alias)]
        )
      }
      for (place, role) in speaker.roles.enumerated() {
        try database.run(
          "INSERT INTO speaker_role (speaker, place, role) VALUES (?, ?, ?)",
          [.integer(row), .number(place), .text(role)]
        )
      }
      rows[speaker.label] = (row, person)
    }
    return rows
  }

  /// Takes the speakers of an article away.
  mutating func remove(_ article: Int64) throws(ArchiveError) {
    let people = try database.rows(
      "SELECT DISTINCT person FROM speaker WHERE article = ?",
      [.integer(article)]
    ) { $0.number(0) }
    try database.run("DELETE FROM speaker WHERE article = ?", [.integer(article)])
    touch(people)
  }

  /// Ties a stored speaker to the person whom it is now.
  mutating func tie(
    _ speaker: SpeakerDescription,
    row: Int64,
    from before: Int64
  ) throws(ArchiveError) {
    let person = try person(of: speaker)
    guard person != before else { return }
    for table in ["speaker", "statement"] {
      let key = table == "speaker" ? "id" : "speaker"
      try database.run(
        "UPDATE \(table) SET person = ? WHERE \(key) = ?",
        [.integer(person), .integer(row)]
      )
    }
    touch([before])
  }

  /// Has people looked at who may have lost a speaker or a name.
  mutating func touch(_ people: [Int64]) {
    bereft.formUnion(people)
    touched.formUnion(people)
  }

  /// Brings the people who were touched in step with their speakers.
  mutating func finish() throws(ArchiveError) {
    for person in touched.sorted() { try refresh(person) }
    touched = []
    bereft = []
  }

  /// The person whom a speaker is: one of the user's own list, or the one of the same key.
  private mutating func person(of speaker: SpeakerDescription) throws(ArchiveError) -> Int64 {
    let listed = try listed(speaker)
    let person = if let listed { listed } else { try keyed(speaker) }
    touched.insert(person)
    for name in [speaker.name] + speaker.aliases {
      try database.run(
        "INSERT OR IGNORE INTO person_name (person, name) VALUES (?, ?)",
        [.integer(person), .text(name)]
      )
    }
    return person
  }

  private func listed(_ speaker: SpeakerDescription) throws(ArchiveError) -> Int64? {
    guard speaker.type != .unnamed else { return nil }
    let candidates = try database.rows(
      """
      SELECT p.id, p.first_day, p.last_day,
        (SELECT group_concat(r.role, char(10)) FROM listed_role r WHERE r.person = p.id)
      FROM listed_name n JOIN person p ON p.id = n.person WHERE n.folded = ? ORDER BY p.id
      """,
      [.text(FoldedName(speaker.name).text)]
    ) { row in
      PersonCandidate(
        row.number(0),
        roles: row.text(3).split(separator: "\n").map(String.init),
        firstDay: row.textOrNil(1),
        lastDay: row.textOrNil(2)
      )
    }
    return PersonCandidate.choice(candidates, for: speaker)
  }

  private func keyed(_ speaker: SpeakerDescription) throws(ArchiveError) -> Int64 {
    let code = SQLValue.text(PersonKey(speaker).code)
    let known = try database.first("SELECT id FROM person WHERE code = ?", [code]) {
      $0.number(0)
    }
    if let known { return known }
    try database.run(
      "INSERT INTO person (code, name, type) VALUES (?, ?, ?)",
      [code, .text(speaker.name), .text(speaker.type.rawValue)]
    )
    return database.lastID
  }

  /// Gives a person the name and type that most of the speakers have, and takes away names that none
  /// has any more, or the whole person.
  private func refresh(_ person: Int64) throws(ArchiveError) {
    let isListed = try database.first("SELECT listed FROM person WHERE id = ?", [.integer(person)])
    {
      $0.int(0) == 1
    }
    guard isListed != true else { return try dropNames(of: person) }
    func most(_ column: String) throws(ArchiveError) -> String? {
      try database.first(
        """
        SELECT \(column) FROM speaker WHERE person = ?
        GROUP BY \(column) ORDER BY count(*) DESC, \(column) LIMIT 1
        """,
        [.integer(person)]
      ) { $0.text(0) }
    }
    guard let name = try most("name"), let type = try most("type") else {
      return try database.run("DELETE FROM person WHERE id = ?", [.integer(person)])
    }
    try database.run(
      "UPDATE person SET name = ?1, type = ?2 WHERE id = ?3 AND (name, type) <> (?1, ?2)",
      [.text(name), .text(type), .integer(person)]
    )
    try dropNames(of: person)
  }

  private func dropNames(of person: Int64) throws(ArchiveError) {
    guard bereft.contains(person) else { return }
    try database.run(
      """
      DELETE FROM person_name WHERE person = ?1 AND name NOT IN (
        SELECT name FROM speaker WHERE person = ?1
        UNION SELECT l.alias FROM speaker k JOIN speaker_alias l ON l.speaker = k.id
          WHERE k.person = ?1
        UNION SELECT name FROM listed_name WHERE person = ?1
      )
      """,
      [.integer(person)]
    )
  }
}
