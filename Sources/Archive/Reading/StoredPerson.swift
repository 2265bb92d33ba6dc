/// One who speaks, without what the archive has of them.
package struct PersonHead: Hashable, Sendable, Identifiable {
  /// The id, made from the name, or given by the user's own list.
  package let id: String
  package let name: String
  /// What it is: person, organisation, group or unnamed.
  package let type: String
}

/// One who speaks, across articles.
package struct StoredPerson: Hashable, Sendable, Identifiable {
  /// A role that articles give the person.
  package struct Role: Hashable, Sendable {
    package let role: String
    /// The first day, as an ISO date, of the articles that give it; nil if none has a date.
    package let firstDate: String?
    /// The last such day.
    package let lastDate: String?
    /// In how many articles it occurs.
    package let count: Int
  }

  /// The id, made from the name, or given by the user's own list.
  package let id: String
  package let name: String
  /// What it is: person, organisation, group or unnamed.
  package let type: String
  /// Other names and descriptions, the most frequent ones first.
  package let aliases: [String]
  /// Roles, by their first day.
  package let roles: [Role]
  /// How many statements the archive has.
  package let statements: Int
  /// The item of Wikidata, if the user's own list names one.
  package let wikidata: String?
  /// Whether the user's own list has the person.
  package let isListed: Bool

  /// The person, without what the archive has of them.
  package var head: PersonHead { PersonHead(id: id, name: name, type: type) }
}
