import DixitKit
import People
import Text

/// Stores documents within one transaction.
struct DocumentWriter {
  let database: Database
  private(set) var added = ArchiveWriter.Added()
  private var people: PeopleWriter
  private var clusters: ClusterWriter
  private var rules: [String: Int64] = [:]

  init(database: Database) {
    self.database = database
    people = PeopleWriter(database: database)
    clusters = ClusterWriter(database: database)
  }

  /// Stores a document, unless the archive has it.
  mutating func add(_ document: IndexedDocument, renews: Bool) throws(ArchiveError) {
    let known = try database.first(
      "SELECT id, digest FROM article WHERE name = ?",
      [.text(document.article.id)]
    ) { (id: $0.number(0), digest: $0.bytes(1)) }
    if let known, known.digest == document.digest, !renews {
      added.known += 1
      return
    }
    let article: Int64
    if let known {
      article = known.id
      try remove(known.id)
      try update(known.id, document)
      added.changed += 1
    } else {
      article = try insert(document)
      added.new += 1
    }
    let speakers = try people.add(document, to: article)
    try addStatements(of: document, to: article, speakers: speakers)
  }

  /// Puts in order what the documents together have touched.
  mutating func finish() throws(ArchiveError) {
    try people.finish()
  }

  private func values(_ document: IndexedDocument) -> [SQLValue] {
    let article = document.article
    let date = article.date.flatMap { $0.isEmpty ? nil : $0 }
    return [
      .text(article.id), .blob(document.digest), .text(orNull: article.title),
      .text(orNull: date), .text(orNull: ISODay.of(date)), .text(orNull: article.url),
      .text(orNull: article.outlet), .text(article.source[article.source.range]),
    ]
  }

  private func insert(_ document: IndexedDocument) throws(ArchiveError) -> Int64 {
    try database.run(
      """
      INSERT INTO article (name, digest, title, date, day, url, outlet, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      values(document)
    )
    return database.lastID
  }

  private func update(_ article: Int64, _ document: IndexedDocument) throws(ArchiveError) {
    try database.run(
      """
      UPDATE article SET name = ?, digest = ?, title = ?, date = ?, day = ?, url = ?, outlet = ?,
        text = ? WHERE id = ?
      """,
      values(document) + [.integer(article)]
    )
  }

  /// Takes away what an article says, and who says it.
  private mutating func remove(_ article: Int64) throws(ArchiveError) {
    let quotations = try database.rows(
      "SELECT DISTINCT quotation FROM statement WHERE article = ? AND quotation IS NOT NULL",
      [.integer(article)]
    ) { $0.number(0) }
    try database.run("DELETE FROM statement WHERE article = ?", [.integer(article)])
    try people.remove(article)
    try clusters.remove(quotations)
  }

  private mutating func addStatements(
    of document: IndexedDocument,
    to article: Int64,
    speakers: [String: (speaker: Int64, person: Int64)]
  ) throws(ArchiveError) {
    var rows: [String: Int64] = [:]
    for attribution in document.record.attributions {
      let speaker = attribution.speaker.flatMap { speakers[$0] }
      let text = attribution.content.map(\.text).joined(separator: " ")
      let quotation = try QuotationWords(text, kind: attribution.kind).map {
        words throws(ArchiveError) in try clusters.quotation(words)
      }
      try database.run(
        """
        INSERT INTO statement (article, attribution, kind, class, polarity, confidence, text,
          addressee, speaker, person, quotation, day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(article), .text(attribution.id), .text(attribution.kind),
          .text(attribution.reportingClass), .text(attribution.polarity),
          .real(attribution.confidence), .text(text),
          .text(attribution.addressee.map(\.text).joined(separator: " ")),
          .number(orNull: speaker?.speaker), .number(orNull: speaker?.person),
          .number(orNull: quotation), .text(orNull: ISODay.of(document.article.date)),
        ]
      )
      let row = database.lastID
      rows[attribution.id] = row
      try addSpans(of: attribution, to: row)
      try addCircumstances(of: attribution, to: row)
      try addEvidence(of: attribution, to: row)
    }
    for attribution in document.record.attributions {
      guard let holder = attribution.within.flatMap({ rows[$0] }), let row = rows[attribution.id]
      else { continue }
      try database.run(
        "UPDATE statement SET holder = ? WHERE id = ?",
        [.integer(holder), .integer(row)]
      )
    }
    added.statements += rows.count
  }

  private func addSpans(
    of attribution: AttributionEntry,
    to statement: Int64
  ) throws(ArchiveError) {
    let roles = [
      ("content", attribution.content), ("cue", attribution.cue), ("source", attribution.source),
      ("addressee", attribution.addressee),
    ]
    for (role, spans) in roles {
      for (place, span) in spans.enumerated() {
        try database.run(
          "INSERT INTO span (statement, role, place, start, end) VALUES (?, ?, ?, ?, ?)",
          [
            .integer(statement), .text(role), .number(place), .number(span.start),
            .number(span.end),
          ]
        )
      }
    }
  }

  private func addCircumstances(
    of attribution: AttributionEntry,
    to statement: Int64
  ) throws(ArchiveError) {
    let sql = "INSERT INTO circumstance (statement, kind, place, start, end, date)"
    for (place, span) in attribution.medium.enumerated() {
      try database.run(
        sql + " VALUES (?, 'medium', ?, ?, ?, NULL)",
        [.integer(statement), .number(place), .number(span.start), .number(span.end)]
      )
    }
    if let when = attribution.when {
      try database.run(
        sql + " VALUES (?, 'time', 0, ?, ?, ?)",
        [
          .integer(statement), .number(when.start), .number(when.end), .text(orNull: when.date),
        ]
      )
    }
  }

  private mutating func addEvidence(
    of attribution: AttributionEntry,
    to statement: Int64
  ) throws(ArchiveError) {
    for (place, step) in attribution.evidence.enumerated() {
      try database.run(
        "INSERT INTO evidence (statement, place, rule, start, end) VALUES (?, ?, ?, ?, ?)",
        [
          .integer(statement), .number(place), .integer(try rule(step.rule)),
          .number(step.start), .number(step.end),
        ]
      )
    }
  }

  private mutating func rule(_ name: String) throws(ArchiveError) -> Int64 {
    if let known = rules[name] { return known }
    try database.run("INSERT OR IGNORE INTO rule (name) VALUES (?)", [.text(name)])
    let id = try database.first("SELECT id FROM rule WHERE name = ?", [.text(name)]) {
      $0.number(0)
    }
    rules[name] = id
    return id ?? 0
  }
}
