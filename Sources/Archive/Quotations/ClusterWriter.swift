/// Keeps the clusters: quotations that are linked, straight or over others, by being nearly the same.
///
/// A cluster is named by the least of its quotations. Which quotations lie together depends on the
/// quotations alone, not on the order in which they came.
struct ClusterWriter {
  let database: Database

  /// The row of a quotation, which joins its cluster if it is new.
  ///
  /// The statement that has it must be stored before the next one is asked for: it lends the words
  /// that others are compared with.
  func quotation(_ words: QuotationWords) throws(ArchiveError) -> Int64 {
    let hash = SQLValue.integer(words.hash)
    let known = try database.first("SELECT id FROM quotation WHERE hash = ?", [hash]) {
      $0.number(0)
    }
    if let known { return known }
    // Its own cluster at first; the reference is looked at when the transaction ends.
    try database.run("INSERT INTO quotation (hash, cluster) VALUES (?, 0)", [hash])
    let id = database.lastID
    try database.run("UPDATE quotation SET cluster = id WHERE id = ?", [.integer(id)])
    let shingles = Shingles(words)
    for band in Set(shingles.bands).sorted() {
      try database.run(
        "INSERT INTO quotation_band (hash, quotation) VALUES (?, ?)",
        [.integer(band), .integer(id)]
      )
    }
    try link(id, shingles)
    return id
  }

  /// Takes away those of these quotations that no statement has any more, and forms the clusters in
  /// which they were anew.
  func remove(_ quotations: [Int64]) throws(ArchiveError) {
    var members: Set<Int64> = []
    for quotation in quotations {
      let isUsed = try database.first(
        "SELECT 1 FROM statement WHERE quotation = ? LIMIT 1",
        [.integer(quotation)]
      ) { _ in true }
      guard isUsed == nil else { continue }
      members.formUnion(
        try database.rows(
          "SELECT id FROM quotation WHERE cluster = (SELECT cluster FROM quotation WHERE id = ?)",
          [.integer(quotation)]
        ) { $0.number(0) }
      )
      members.remove(quotation)
      try database.run(
        "UPDATE quotation SET cluster = id WHERE cluster = (SELECT cluster FROM quotation WHERE id = ?)",
        [.integer(quotation)]
      )
      try database.run("DELETE FROM quotation WHERE id = ?", [.integer(quotation)])
    }
    for member in members.sorted() {
      if let words = try words(of: member) { try link(member, Shingles(words)) }
    }
  }

  /// Joins a quotation's cluster with those of all that are nearly the same.
  private func link(_ quotation: Int64, _ shingles: Shingles) throws(ArchiveError) {
    let candidates = try database.rows(
      """
      SELECT DISTINCT o.quotation FROM quotation_band b
      JOIN quotation_band o ON o.hash = b.hash
      WHERE b.quotation = ?1 AND o.quotation <> ?1 ORDER BY o.quotation
      """,
      [.integer(quotation)]
    ) { $0.number(0) }
    for candidate in candidates {
      guard let words = try words(of: candidate), shingles.isNearly(Shingles(words))
      else { continue }
      try join(quotation, candidate)
    }
  }

  private func join(_ first: Int64, _ second: Int64) throws(ArchiveError) {
    let clusters = try database.rows(
      "SELECT DISTINCT cluster FROM quotation WHERE id IN (?, ?) ORDER BY cluster",
      [.integer(first), .integer(second)]
    ) { $0.number(0) }
    guard clusters.count == 2 else { return }
    try database.run(
      "UPDATE quotation SET cluster = ? WHERE cluster = ?",
      [.integer(clusters[0]), .integer(clusters[1])]
    )
  }

  private func words(of quotation: Int64) throws(ArchiveError) -> QuotationWords? {
    try database.first(
      "SELECT text, kind FROM statement WHERE quotation = ? ORDER BY id LIMIT 1",
      [.integer(quotation)]
    ) { QuotationWords($0.text(0), kind: $0.text(1)) } ?? nil
  }
}
