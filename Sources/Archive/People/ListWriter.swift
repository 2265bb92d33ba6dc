import DixitKit
import People

/// Puts a user's list of people in the place of the one that the archive has, and ties the speakers
/// of all articles anew.
struct ListWriter {
  let database: Database

  func replace(with people: [ListedPerson]) throws(ArchiveError) {
    try database.run(
      "UPDATE person SET listed = 0, wikidata = NULL, first_day = NULL, last_day = NULL"
    )
    try database.run("DELETE FROM listed_name")
    try database.run("DELETE FROM listed_role")
    for person in people { try add(person) }
    try tie()
  }

  private func add(_ person: ListedPerson) throws(ArchiveError) {
    try database.run(
      """
      INSERT INTO person (code, name, type, wikidata, listed, first_day, last_day)
      VALUES (?, ?, 'person', ?, 1, ?, ?)
      ON CONFLICT (code) DO UPDATE SET name = excluded.name, wikidata = excluded.wikidata,
        listed = 1, first_day = excluded.first_day, last_day = excluded.last_day
      """,
      [
        .text(person.id), .text(person.names[0]), .text(orNull: person.wikidata),
        .text(orNull: person.firstDay), .text(orNull: person.lastDay),
      ]
    )
    let row = try database.first("SELECT id FROM person WHERE code = ?", [.text(person.id)]) {
      $0.number(0)
    }
    guard let row else { return }
    for name in person.names {
      try database.run(
        "INSERT OR IGNORE INTO listed_name (person, folded, name) VALUES (?, ?, ?)",
        [.integer(row), .text(FoldedName(name).text), .text(name)]
      )
      try database.run(
        "INSERT OR IGNORE INTO person_name (person, name) VALUES (?, ?)",
        [.integer(row), .text(name)]
      )
    }
    for role in Set(person.roles).sorted() {
      try database.run(
        "INSERT INTO listed_role (person, role) VALUES (?, ?)",
        [.integer(row), .text(role)]
      )
    }
  }

  /// Ties every speaker to the person that it is by the list as it stands now.
  private func tie() throws(ArchiveError) {
    var people = PeopleWriter(database: database)
    for (row, person, speaker) in try speakers() {
      try people.tie(speaker, row: row, from: person)
    }
    // Those whom nobody is tied to any more are looked at as well.
    people.touch(
      try database.rows(
        "SELECT id FROM person WHERE listed = 0 AND id NOT IN (SELECT person FROM speaker)"
      ) { $0.number(0) }
    )
    try people.finish()
  }

  private func speakers() throws(ArchiveError) -> [(Int64, Int64, SpeakerDescription)] {
    var lists: [String: [Int64: [String]]] = [:]
    for (key, table) in [("alias", "speaker_alias"), ("role", "speaker_role")] {
      var values: [Int64: [String]] = [:]
      try database.each("SELECT speaker, \(key) FROM \(table) ORDER BY speaker, place") { row in
        values[row.number(0), default: []].append(row.text(1))
        return true
      }
      lists[key] = values
    }
    return try database.rows(
      """
      SELECT k.id, k.person, a.name, a.day, k.label, k.name, k.type
      FROM speaker k JOIN article a ON a.id = k.article ORDER BY k.id
      """
    ) { row in
      let speaker = SpeakerDescription(
        article: row.text(2),
        day: row.textOrNil(3),
        label: row.text(4),
        name: row.text(5),
        // The schema allows no other words.
        type: SpeakerEntry.Kind(rawValue: row.text(6)) ?? .unnamed,
        roles: lists["role"]?[row.number(0)] ?? [],
        aliases: lists["alias"]?[row.number(0)] ?? []
      )
      return (row.number(0), row.number(1), speaker)
    }
  }
}
