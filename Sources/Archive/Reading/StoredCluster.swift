/// The same quotation in several places.
package struct StoredCluster: Hashable, Sendable, Identifiable {
  package let id: Int64
  /// How many statements have it.
  package let statements: Int
  /// How many outlets have printed it; articles without an outlet count as none.
  package let outlets: Int
  /// The articles that printed it first and last, by their ISO dates; nil if none has a date.
  package let earliest: ArticleHead?
  package let latest: ArticleHead?
}
