/// An article and what it lays to whom; offsets are code points of its text, ranges half-open.
public struct ReportedArticle: Sendable {
  /// Its id in the archive.
  public let name: String
  /// Its title.
  public let title: String?
  /// The day it appeared, as ISO writes it.
  public let date: String?
  /// Who published it.
  public let outlet: String?
  /// Its address.
  public let url: String?
  /// Its text as it was received.
  public let text: String
  /// Who said what in it.
  public let statements: [ReportedStatement]

  /// An article with these members.
  public init(
    name: String,
    title: String? = nil,
    date: String? = nil,
    outlet: String? = nil,
    url: String? = nil,
    text: String,
    statements: [ReportedStatement]
  ) {
    self.name = name
    self.title = title
    self.date = date
    self.outlet = outlet
    self.url = url
    self.text = text
    self.statements = statements
  }
}

/// An attribution as the check reads it.
public struct ReportedStatement: Sendable {
  /// How much of the words is quoted.
  public enum Kind: String, Sendable {
    case direct, mixed, indirect
  }

  /// Whether the source is said to have said it.
  public enum Polarity: String, Sendable {
    case asserted, negated, declined, question, hypothetical
  }

  /// Its id in the record: "a1".
  public let id: String
  /// How much of the words is quoted.
  public let kind: Kind
  /// Whether the source is said to have said it.
  public let polarity: Polarity
  /// What is said.
  public let content: [Range<Int>]
  /// What reports it.
  public let cue: [Range<Int>]
  /// The source as the sentence has it.
  public let source: [Range<Int>]
  /// Who said it, or nil if nobody knows.
  public let speaker: ReportedSpeaker?
  /// The id of the attribution whose content holds this one.
  public let holder: String?
  /// The chance that the attribution is right, 0…1.
  public let confidence: Double

  /// An attribution with these members.
  public init(
    id: String,
    kind: Kind,
    polarity: Polarity = .asserted,
    content: [Range<Int>],
    cue: [Range<Int>] = [],
    source: [Range<Int>] = [],
    speaker: ReportedSpeaker?,
    holder: String? = nil,
    confidence: Double = 1
  ) {
    self.id = id
    self.kind = kind
    self.polarity = polarity
    self.content = content
    self.cue = cue
    self.source = source
    self.speaker = speaker
    self.holder = holder
    self.confidence = confidence
  }
}

/// One who speaks in an article.
public struct ReportedSpeaker: Hashable, Sendable {
  /// The fullest name without titles, or a description.
  public let name: String
  /// Other names and descriptions in the article.
  public let aliases: [String]

  /// A speaker of these names.
  public init(name: String, aliases: [String] = []) {
    self.name = name
    self.aliases = aliases
  }
}
