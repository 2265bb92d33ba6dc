/// The words that drop their beginning and so begin with an apostrophe: 'em, 'til.
enum Elision: String, CaseIterable {
  case em, til, till, cause, n, tis, twas, bout

  /// No form is longer, in bytes.
  static let longest = 5

  /// The forms, as numbers of eight bytes.
  static let packed: [UInt64] = allCases.map { elision in
    elision.rawValue.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
