/// Who quotes a person: outlets, and people whose own statements hold theirs.
package struct Quoters: Hashable, Sendable {
  /// An outlet and how many statements it has of the person.
  package struct Outlet: Hashable, Sendable {
    package let name: String
    package let count: Int
  }

  /// A person who passes on what the person said, and how often.
  package struct Relay: Hashable, Sendable {
    package let person: PersonHead
    package let count: Int
  }

  package let outlets: [Outlet]
  package let people: [Relay]
}

extension ArchiveReader {
  /// Who quotes a person, those who do most first.
  package func quoters(ofPerson id: String, limit: Int = 30) throws(ArchiveError) -> Quoters {
    try use { database throws(ArchiveError) in
      let outlets = try database.rows(
        """
        SELECT a.outlet, count(*) FROM statement s JOIN article a ON a.id = s.article
        WHERE s.person = (SELECT id FROM person WHERE code = ?) AND a.outlet IS NOT NULL
        GROUP BY a.outlet ORDER BY count(*) DESC, a.outlet LIMIT ?
        """,
        [.text(id), .number(limit)]
      ) { Quoters.Outlet(name: $0.text(0), count: $0.int(1)) }
      let people = try database.rows(
        """
        SELECT p.code, p.name, p.type, count(*) FROM statement s
        JOIN statement h ON h.id = s.holder JOIN person p ON p.id = h.person
        WHERE s.person = (SELECT id FROM person WHERE code = ?1) AND h.person <> s.person
        GROUP BY p.id ORDER BY count(*) DESC, p.code LIMIT ?2
        """,
        [.text(id), .number(limit)]
      ) { row in
        Quoters.Relay(
          person: PersonHead(id: row.text(0), name: row.text(1), type: row.text(2)),
          count: row.int(3)
        )
      }
      return Quoters(outlets: outlets, people: people)
    }
  }

  /// The reviews made last, the latest one first.
  package func latestReviews(limit: Int, offset: Int = 0) throws(ArchiveError) -> [Review] {
    try use { database throws(ArchiveError) in
      let found = try database.reviews(
        "r.id IN (SELECT id FROM review ORDER BY id DESC LIMIT ? OFFSET ?)",
        [.number(limit), .number(offset)]
      )
      return found.reversed()
    }
  }

  /// The clusters that stand in more than one article, those of most articles first.
  ///
  /// Goes through all statements: a second or two with 30,000 articles.
  package func repeatedClusters(limit: Int) throws(ArchiveError) -> [Int64] {
    try use { database throws(ArchiveError) in
      try database.rows(
        """
        SELECT q.cluster FROM statement s JOIN quotation q ON q.id = s.quotation
        GROUP BY q.cluster HAVING count(DISTINCT s.article) > 1
        ORDER BY count(DISTINCT s.article) DESC, q.cluster LIMIT ?
        """,
        [.number(limit)]
      ) { $0.number(0) }
    }
  }
}
