package import DixitKit

/// All that an article tells of one who speaks in it, as far as it says who that is.
package struct SpeakerDescription: Hashable, Sendable {
  /// The id of the article's record.
  package let article: String
  /// The article's ISO date, if it has one.
  package let day: String?
  /// The id within the record: "s1".
  package let label: String
  /// The fullest name, or for one without a name the phrase that describes them.
  package let name: String
  package let type: SpeakerEntry.Kind
  package let roles: [String]
  package let aliases: [String]

  /// A speaker in an article.
  package init(
    article: String,
    day: String?,
    label: String,
    name: String,
    type: SpeakerEntry.Kind,
    roles: [String],
    aliases: [String]
  ) {
    self.article = article
    self.day = day
    self.label = label
    self.name = name
    self.type = type
    self.roles = roles
    self.aliases = aliases
  }

  /// A speaker of a record.
  package init(_ speaker: SpeakerEntry, article: String, day: String?) {
    self.init(
      article: article,
      day: day,
      label: speaker.id,
      name: speaker.name,
      type: speaker.type,
      roles: speaker.roles,
      aliases: speaker.aliases
    )
  }
}
