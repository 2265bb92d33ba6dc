/// One who speaks, as a record gives it.
public struct SpeakerEntry: Hashable, Sendable, Decodable {
  /// What a speaker is.
  public enum Kind: String, Hashable, Sendable, Decodable {
    /// A named person.
    case person
    /// A named body, or a place that stands for its government.
    case organisation
    /// Named people taken together.
    case group
    /// One for whom the document has a description only.
    case unnamed
  }

  /// Its id in the record: "s1".
  public let id: String
  /// The fullest proper name without titles; for an unnamed one its descriptive phrase.
  public let name: String
  /// What it is.
  public let type: Kind
  /// Titles and roles that the document gives it.
  public let roles: [String]
  /// Other names and descriptions it goes by.
  public let aliases: [String]
  /// Its mentions, in order.
  public let mentions: [MentionEntry]

  /// A speaker with these members.
  public init(
    id: String,
    name: String,
    type: Kind,
    roles: [String],
    aliases: [String],
    mentions: [MentionEntry]
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.roles = roles
    self.aliases = aliases
    self.mentions = mentions
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string(id)
      json.key("name")
      json.string(name)
      json.key("type")
      json.string(type.rawValue)
      json.key("roles")
      json.strings(roles)
      json.key("aliases")
      json.strings(aliases)
      json.key("mentions")
      json.array { for mention in mentions { mention.write(to: &$0) } }
    }
  }
}

/// A mention of a speaker, as a record gives it.
public struct MentionEntry: Hashable, Sendable, Decodable {
  /// Where it begins.
  public let start: Int
  /// The place behind its end.
  public let end: Int
  /// Its words.
  public let text: String
  /// How it speaks of the speaker: name, nominal or pronoun.
  public let kind: String

  /// A mention of a kind.
  public init(span: SpanRecord, kind: String) {
    start = span.start
    end = span.end
    text = span.text
    self.kind = kind
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      SpanRecord(start: start, end: end, text: text).writeMembers(to: &json)
      json.key("kind")
      json.string(kind)
    }
  }
}
