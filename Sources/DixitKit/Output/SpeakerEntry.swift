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
  /// Who it is across documents, where that was asked for: an id.
  public let person: String?
  /// The item of Wikidata that a list of people gives, such as `Q42`.
  public let wikidata: String?
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
    person: String? = nil,
    wikidata: String? = nil,
    roles: [String],
    aliases: [String],
    mentions: [MentionEntry]
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.person = person
    self.wikidata = wikidata
    self.roles = roles
    self.aliases = aliases
    self.mentions = mentions
  }

  /// The same speaker, tied to a person across documents.
  package func tied(to person: String, wikidata: String?) -> SpeakerEntry {
    SpeakerEntry(
      id: id,
      name: name,
      type: type,
      person: person,
      wikidata: wikidata,
      roles: roles,
      aliases: aliases,
      mentions: mentions
    )
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string(id)
      json.key("name")
      json.string(name)
      json.key("type")
      json.string(type.rawValue)
      json.member("person", person)
      json.member("wikidata", wikidata)
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
