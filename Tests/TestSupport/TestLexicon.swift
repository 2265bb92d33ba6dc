public import Lexicon

/// The lexicon that ships, read once for all tests.
public enum TestLexicon {
  /// The bundled set, or the mistake in its files.
  public static let bundled = Result { () throws(LexiconError) in try LexiconSet.bundled() }
}
