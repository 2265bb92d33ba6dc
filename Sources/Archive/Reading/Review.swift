/// What somebody decided of a statement.
package struct Review: Hashable, Sendable {
  /// A decision.
  package enum Decision: String, CaseIterable, Hashable, Sendable {
    /// The statement is right.
    case confirm
    /// Its speaker or its content is another one.
    case correct
    /// It is no attribution.
    case reject
  }

  /// Its number, higher for later ones; 0 for one that is not stored yet.
  package let id: Int64
  /// The id that the article's record has.
  package let article: String
  /// The content that was judged, from its first code point to behind its last one.
  package let content: Range<Int>
  /// The content's words as they stood when it was judged.
  package let words: String
  package let decision: Decision
  /// The right speaker's name, where it was corrected.
  package let speaker: String?
  /// The right content, where it was corrected; none where it was not.
  package let spans: [Range<Int>]
  package let note: String?
  package let reviewer: String?
  /// When it was stored, in UTC; empty for one that is not stored yet.
  package let at: String

  /// A review that is not stored yet.
  package init(
    article: String,
    content: Range<Int>,
    words: String,
    decision: Decision,
    speaker: String? = nil,
    spans: [Range<Int>] = [],
    note: String? = nil,
    reviewer: String? = nil
  ) {
    self.init(
      id: 0,
      article: article,
      content: content,
      words: words,
      decision: decision,
      speaker: speaker,
      spans: spans,
      note: note,
      reviewer: reviewer,
      at: ""
    )
  }

  init(
    id: Int64,
    article: String,
    content: Range<Int>,
    words: String,
    decision: Decision,
    speaker: String?,
    spans: [Range<Int>],
    note: String?,
    reviewer: String?,
    at: String
  ) {
    self.id = id
    self.article = article
    self.content = content
    self.words = words
    self.decision = decision
    self.speaker = speaker
    self.spans = spans
    self.note = note
    self.reviewer = reviewer
    self.at = at
  }
}
