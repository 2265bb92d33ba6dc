import Lexicon

/// The set built into the program, loaded once for all tests.
enum BundledSet {
  private static let result = Result { () throws(LexiconError) in try LexiconSet.bundled() }

  /// The set, or the mistake in one of its files.
  static func load() throws(LexiconError) -> LexiconSet { try result.get() }
}
