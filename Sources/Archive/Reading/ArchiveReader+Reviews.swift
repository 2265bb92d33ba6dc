import DixitKit

extension ArchiveReader {
  /// The reviews of an article, in the order in which they were stored.
  package func reviews(ofArticle name: String) throws(ArchiveError) -> [Review] {
    try use { database throws(ArchiveError) in
      try database.reviews("r.article = ?", [.text(name)])
    }
  }

  /// All reviews, in the order in which they were stored.
  package func reviews() throws(ArchiveError) -> [Review] {
    try use { database throws(ArchiveError) in try database.reviews("true", []) }
  }

  /// The last review of each statement of an article, by the statement's number.
  package func standingReviews(ofArticle id: Int64) throws(ArchiveError) -> [Int64: Review] {
    let statements = try statements(ofArticle: id)
    guard let name = statements.first?.article.name else { return [:] }
    return ReviewAnchor.standing(try reviews(ofArticle: name), among: statements)
  }
}

/// Which statement a review speaks of, whether or not its article was indexed again meanwhile.
package enum ReviewAnchor {
  /// The last review of each statement, by the statement's number.
  ///
  /// A review speaks of the statement that has its words at its place. If its text has moved, it is
  /// the only statement of these words; if there are several, or none, it speaks of none now.
  package static func standing(
    _ reviews: [Review],
    among statements: [StoredStatement]
  ) -> [Int64: Review] {
    var standing: [Int64: Review] = [:]
    for review in reviews {
      let same = statements.filter {
        $0.article.name == review.article && $0.text == review.words
      }
      let exact = same.filter { $0.contentRange == review.content }
      if let statement = exact.first ?? (same.count == 1 ? same.first : nil) {
        standing[statement.id] = review
      }
    }
    return standing
  }
}

extension StoredStatement {
  /// From the content's first code point to behind its last one.
  package var contentRange: Range<Int> {
    let start = content.map(\.start).min() ?? 0
    return start..<max(start, content.map(\.end).max() ?? 0)
  }
}

extension Review {
  /// A review of a statement, not stored yet.
  package init(
    of statement: StoredStatement,
    _ decision: Decision,
    speaker: String? = nil,
    spans: [Range<Int>] = [],
    note: String? = nil,
    reviewer: String? = nil
  ) {
    self.init(
      article: statement.article.name,
      content: statement.contentRange,
      words: statement.text,
      decision: decision,
      speaker: speaker,
      spans: spans,
      note: note,
      reviewer: reviewer
    )
  }
}
