package import DixitKit

/// One attribution as the archive holds it: who said what in one article.
package struct StoredStatement: Hashable, Sendable, Identifiable {
  /// Its number in this archive; another one once its article has been indexed anew.
  package let id: Int64
  package let article: ArticleHead
  /// The id that the article's record gives it: "a1".
  package let attribution: String
  /// How much of the content is quoted: direct, mixed or indirect.
  package let kind: String
  /// Whether it is said, written or thought.
  package let reportingClass: String
  /// Whether the source is said to have said it: asserted, negated, declined, question, hypothetical.
  package let polarity: String
  /// How sure the finder was, 0…1.
  package let confidence: Double
  /// What is said, in one or more stretches; offsets count code points of the article's text.
  package let content: [SpanRecord]
  package let cue: [SpanRecord]
  /// The source as the sentence has it.
  package let source: [SpanRecord]
  package let addressee: [SpanRecord]
  /// How it was said: "in an interview", "on X"; most have none.
  package let medium: [SpanRecord]
  /// When it was said, or nil.
  package let when: TimeRecord?
  /// The words of the content's stretches, with a blank between them.
  package let text: String
  /// The one who speaks, across articles.
  package let speaker: PersonHead?
  /// The statement whose content holds this one.
  package let holder: Int64?
  /// The steps from the cue to the speaker's name.
  package let evidence: [EvidenceStep]
  /// The cluster of the same quotation, if it is quoted and long enough to be known again.
  package let cluster: Int64?
}

extension StoredStatement: ToldCircumstances {}
