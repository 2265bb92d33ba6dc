package import DixitKit
import People

/// Makes gold of what was reviewed: records with their text, as `dixit evaluate` reads them.
package struct ReviewExport {
  private let reader: ArchiveReader

  /// An export from an archive.
  package init(_ reader: ArchiveReader) {
    self.reader = reader
  }

  /// The ids of the articles that have reviews, in order.
  package func articles() throws(ArchiveError) -> [String] {
    Set(try reader.reviews().map(\.article)).sorted()
  }

  /// The record of a reviewed article, the last review of each statement applied.
  ///
  /// What was confirmed or corrected is sure (confidence 1), what was rejected is left out. What
  /// nobody reviewed stands as it was found, and a warning counts it. Nil if the archive does not have
  /// the article any more; or if `isComplete` asks for articles that were reviewed throughout and it
  /// was not.
  package func record(
    of name: String,
    isComplete: Bool = false
  ) throws(ArchiveError) -> AttributionRecord? {
    guard let article = try reader.article(named: name) else { return nil }
    let statements = try reader.statements(ofArticle: article.id)
    let standing = ReviewAnchor.standing(try reader.reviews(ofArticle: name), among: statements)
    let open = statements.filter { standing[$0.id] == nil }.count
    if isComplete, open > 0 { return nil }
    let kept = statements.filter { standing[$0.id]?.decision != .reject }
    let ids = Dictionary(kept.map { ($0.id, $0.attribution) }) { first, _ in first }
    let text = TextSlicer(article.text)
    var speakers = ReviewedSpeakers(try reader.speakers(ofArticle: article.id))
    let attributions = kept.map { statement in
      let review = standing[statement.id]
      return AttributionEntry(
        id: statement.attribution,
        kind: statement.kind,
        reportingClass: statement.reportingClass,
        content: review.map { Self.content(of: statement, by: $0, text) } ?? statement.content,
        cue: statement.cue,
        source: statement.source,
        speaker: review?.speaker.map { speakers.label(of: $0) }
          ?? speakers.label(ofStatement: statement.id),
        confidence: review == nil ? statement.confidence : 1,
        addressee: statement.addressee,
        medium: statement.medium,
        when: statement.when,
        polarity: statement.polarity,
        within: statement.holder.flatMap { ids[$0] },
        evidence: statement.evidence
      )
    }
    return AttributionRecord(
      id: article.name,
      title: article.title,
      date: article.date,
      attributions: attributions,
      speakers: speakers.entries,
      text: article.text,
      warnings: open == 0
        ? []
        : [
          "\(open) of \(statements.count) attributions were not reviewed and stand as they were found"
        ]
    )
  }

  private static func content(
    of statement: StoredStatement,
    by review: Review,
    _ text: TextSlicer
  ) -> [SpanRecord] {
    guard !review.spans.isEmpty else { return statement.content }
    // A review of words that have moved since moves with them.
    let shift = statement.contentRange.lowerBound - review.content.lowerBound
    return review.spans.map { span in
      let start = min(max(0, span.lowerBound + shift), text.count)
      let end = min(max(start, span.upperBound + shift), text.count)
      return SpanRecord(start: start, end: end, text: text[start..<end])
    }
  }
}

/// The speakers of an article, with those that reviews have added.
private struct ReviewedSpeakers {
  private(set) var entries: [SpeakerEntry]
  private let labels: [Int64: String]

  init(_ speakers: (entries: [SpeakerEntry], ofStatement: [Int64: String])) {
    entries = speakers.entries
    labels = speakers.ofStatement
  }

  func label(ofStatement id: Int64) -> String? { labels[id] }

  /// The label of the one who is called so, who is added if the article has none.
  mutating func label(of name: String) -> String {
    let folded = FoldedName(name)
    let known =
      entries.first { FoldedName($0.name) == folded }
      ?? entries.first { $0.aliases.contains { FoldedName($0) == folded } }
    if let known { return known.id }
    let taken = Set(entries.map(\.id))
    let label = (1...).lazy.map { "s\($0)" }.first { !taken.contains($0) } ?? "s"
    entries.append(
      SpeakerEntry(id: label, name: name, type: .person, roles: [], aliases: [], mentions: [])
    )
    return label
  }
}

extension ArchiveReader {
  /// The speakers of an article as its record had them, without their mentions, which the archive
  /// does not keep; and whose each statement is.
  fileprivate func speakers(
    ofArticle id: Int64
  ) throws(ArchiveError) -> (entries: [SpeakerEntry], ofStatement: [Int64: String]) {
    try use { database throws(ArchiveError) in
      func values(_ key: String, _ table: String, _ speaker: Int64) throws(ArchiveError) -> [String]
      {
        try database.rows(
          "SELECT \(key) FROM \(table) WHERE speaker = ? ORDER BY place",
          [.integer(speaker)]
        ) { $0.text(0) }
      }
      let rows = try database.rows(
        "SELECT id, label, name, type FROM speaker WHERE article = ? ORDER BY id",
        [.integer(id)]
      ) { (id: $0.number(0), label: $0.text(1), name: $0.text(2), type: $0.text(3)) }
      var entries: [SpeakerEntry] = []
      for row in rows {
        entries.append(
          SpeakerEntry(
            id: row.label,
            name: row.name,
            type: SpeakerEntry.Kind(rawValue: row.type) ?? .unnamed,
            roles: try values("role", "speaker_role", row.id),
            aliases: try values("alias", "speaker_alias", row.id),
            mentions: []
          )
        )
      }
      let statements = try database.rows(
        """
        SELECT s.id, k.label FROM statement s JOIN speaker k ON k.id = s.speaker
        WHERE s.article = ?
        """,
        [.integer(id)]
      ) { ($0.number(0), $0.text(1)) }
      return (entries, Dictionary(statements) { first, _ in first })
    }
  }
}
