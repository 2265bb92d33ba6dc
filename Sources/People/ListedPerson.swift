/// A person of the user's own list, which wins over what the archive would guess.
package struct ListedPerson: Hashable, Sendable {
  /// The id that the list gives.
  package let id: String
  /// Names, the first of which the person is shown by.
  package let names: [String]
  package let roles: [String]
  /// The first and last ISO day on which the person may speak; nil leaves that side open.
  package let firstDay: String?
  package let lastDay: String?
  /// The item of Wikidata, such as `Q42`.
  package let wikidata: String?
}
