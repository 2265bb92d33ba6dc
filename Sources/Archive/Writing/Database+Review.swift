extension Database {
  /// Adds a review and gives it back as it was stored.
  func add(_ review: Review) throws(ArchiveError) -> Review {
    try run(
      """
      INSERT INTO review (article, start, end, words, decision, speaker, note, reviewer)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(review.article), .number(review.content.lowerBound),
        .number(review.content.upperBound), .text(review.words),
        .text(review.decision.rawValue), .text(orNull: review.speaker),
        .text(orNull: review.note), .text(orNull: review.reviewer),
      ]
    )
    let id = lastID
    for (place, span) in review.spans.enumerated() {
      try run(
        "INSERT INTO review_span (review, place, start, end) VALUES (?, ?, ?, ?)",
        [.integer(id), .number(place), .number(span.lowerBound), .number(span.upperBound)]
      )
    }
    return try reviews("r.id = ?", [.integer(id)]).first ?? review
  }

  /// The reviews that a condition on `review r` is true of, in the order in which they were stored.
  func reviews(_ condition: String, _ values: [SQLValue]) throws(ArchiveError) -> [Review] {
    var spans: [Int64: [Range<Int>]] = [:]
    try each(
      """
      SELECT v.review, v.start, v.end FROM review r JOIN review_span v ON v.review = r.id
      WHERE \(condition) ORDER BY v.review, v.place
      """,
      values
    ) { row in
      spans[row.number(0), default: []].append(row.int(1)..<row.int(2))
      return true
    }
    return try rows(
      """
      SELECT r.id, r.article, r.start, r.end, r.words, r.decision, r.speaker, r.note, r.reviewer,
        r.at
      FROM review r WHERE \(condition) ORDER BY r.id
      """,
      values
    ) { row in
      Review(
        id: row.number(0),
        article: row.text(1),
        content: row.int(2)..<row.int(3),
        words: row.text(4),
        // The schema allows no other words.
        decision: Review.Decision(rawValue: row.text(5)) ?? .confirm,
        speaker: row.textOrNil(6),
        spans: spans[row.number(0)] ?? [],
        note: row.textOrNil(7),
        reviewer: row.textOrNil(8),
        at: row.text(9)
      )
    }
  }
}
