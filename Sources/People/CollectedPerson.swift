package import DixitKit

/// A person or body over a whole collection.
package struct CollectedPerson: Hashable, Sendable {
  /// A role with the days on which articles give it.
  package struct Role: Hashable, Sendable {
    package let role: String
    package let days: DaySpan
    /// In how many articles.
    package let count: Int
  }

  /// A body that the roles name.
  package struct Body: Hashable, Sendable {
    package let name: String
    package let count: Int
  }

  /// Another name that was joined to the person.
  package struct Joined: Hashable, Sendable {
    package let name: String
    /// The id that the name alone has; nil for surnames, which have another one in every article.
    package let id: String?
    /// By which rule: middle, initial, nickname, spelling, surname.
    package let rule: String
    package let articles: Int
  }

  package let id: String
  package let name: String
  package let type: SpeakerEntry.Kind
  package let wikidata: String?
  /// Whether the user's list has the person.
  package let isListed: Bool
  /// Other names and descriptions, the most frequent first.
  package let aliases: [String]
  /// Roles in the order of their first days.
  package let roles: [Role]
  /// Bodies, the most frequent first.
  package let bodies: [Body]
  package let articles: Int
  package let attributions: Int
  package let days: DaySpan
  package let joined: [Joined]
}
