/// The plural of a noun, worked out by the rules of English spelling; of a phrase, its last word's.
enum PluralInflection {
  /// What a file writes for a noun without a plural.
  private static let none = Array("none".utf8)

  /// The regular plural: "minister" and "ministers", "policewoman" and "policewomen".
  static func regular(_ singular: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if EnglishSpelling.ends(singular, "man") { return singular.dropLast(2) + "en".utf8 }
    return EnglishSpelling.withS(singular)
  }

  /// The plurals that a line gives for its first field: "-" is the regular one, "none" is none.
  static func plurals(
    in table: borrowing TableReader,
    _ column: Int
  ) throws(LexiconError) -> [ArraySlice<UInt8>] {
    if table.isEmpty(column) { return [regular(table.field(0))] }
    if table.field(column) == none[...] { return [] }
    return try table.list(column)
  }
}
