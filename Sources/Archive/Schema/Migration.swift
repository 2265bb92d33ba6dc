/// A step from one version of the schema to the next; what is published is never changed again.
struct Migration {
  /// The version that it leads to.
  let version: Int
  /// The statements that lead there.
  let sql: String

  /// All steps, in order.
  static let all = [articlesAndStatements, search, reviews, days, circumstances]

  /// The version that this program writes.
  static var newest: Int { all.last?.version ?? 0 }
}
