/// The plural of a noun, worked out by the rules of English spelling; of a phrase, its last word's.
enum PluralInflection {
  /// What a file writes for a noun without a plural.
  private static let none = "none"

  /// The regular plural: "minister" and "ministers", "policewoman" and "policewomen".
  static func regular(_ singular: String) -> String {
    let spelling = EnglishSpelling(singular)
    if singular.hasSuffix("man") { return String(singular.dropLast(2)) + "en" }
    if spelling.endsInConsonantAndY { return String(singular.dropLast()) + "ies" }
    return singular + (spelling.isHissing ? "es" : "s")
  }

  /// The plurals that a field of a line gives: "-" is the regular one, "none" is none.
  static func plurals(
    of singular: String,
    in table: borrowing TableReader,
    _ column: Int
  ) throws(LexiconError) -> [String] {
    if table.isEmpty(column) { return [regular(singular)] }
    let given = try table.texts(column)
    return given == [none] ? [] : given
  }
}
