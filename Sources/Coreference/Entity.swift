public import Mentions

/// A person, body, place or group that mentions speak of, with the reason for each link.
public struct Entity: Hashable, Sendable {
  /// The fullest proper name without titles; for an unnamed one its descriptive phrase.
  public let name: String
  /// What it is.
  public let type: Mention.EntityType
  /// Whether no name is known for it.
  public let isUnnamed: Bool
  /// Titles and roles it is given, as the text has them, each once, in order.
  public let roles: [String]
  /// Other names and descriptions it goes by, each once, in order.
  public let aliases: [String]
  /// Its mentions, as places in the list of mentions, in order.
  public let mentions: [Int]
  /// Why each mention belongs, in the order of `mentions`.
  public let links: [Link]

  /// An entity with these properties.
  public init(
    name: String,
    type: Mention.EntityType,
    isUnnamed: Bool,
    roles: [String],
    aliases: [String],
    mentions: [Int],
    links: [Link]
  ) {
    self.name = name
    self.type = type
    self.isUnnamed = isUnnamed
    self.roles = roles
    self.aliases = aliases
    self.mentions = mentions
    self.links = links
  }
}

/// Why a mention belongs to its entity.
public struct Link: Hashable, Sendable {
  /// The mention it was linked to, or nil for the first of an entity.
  public let antecedent: Int?
  /// The id of the rule: "same-name", "surname", "role-and-nationality", "pronoun".
  public let rule: String

  /// A link by a rule.
  public init(antecedent: Int?, rule: String) {
    self.antecedent = antecedent
    self.rule = rule
  }
}

/// The way from a source to its speaker's fullest name.
public struct NamePath: Hashable, Sendable {
  /// The source, as a place in the list of mentions.
  public let mention: Int
  /// Where each step leads and why, the fullest name last; empty where the source is that.
  public let steps: [Link]

  /// A way with these steps.
  public init(mention: Int, steps: [Link]) {
    self.mention = mention
    self.steps = steps
  }
}

/// Who is who in a document.
public struct CoreferenceChains: Hashable, Sendable {
  /// The entities, in the order of their first mentions.
  public let entities: [Entity]
  /// For each mention the place of its entity, or nil.
  public let entityOfMention: [Int?]
  /// For each attribution the place of the entity that speaks, or nil.
  public let speakerOfAttribution: [Int?]
  /// For each attribution the way from its source to the speaker's fullest name; nil without a source.
  public let evidenceOfAttribution: [NamePath?]

  /// Chains with these links.
  public init(
    entities: [Entity],
    entityOfMention: [Int?],
    speakerOfAttribution: [Int?],
    evidenceOfAttribution: [NamePath?]
  ) {
    self.entities = entities
    self.entityOfMention = entityOfMention
    self.speakerOfAttribution = speakerOfAttribution
    self.evidenceOfAttribution = evidenceOfAttribution
  }
}
