import Lexicon
import Text

/// How much a word tells: the rarer in English, the more.
///
/// Inverse document frequency after K. Spärck Jones (*A Statistical Interpretation of Term Specificity*,
/// 1972), with the counts of the tagger's table of word classes for frequencies. The table is of the
/// program, so that a claim gets the same answer from a small archive as from a large one.
struct WordWeights: Sendable {
  /// What a word of the closed classes weighs: not enough to decide anything.
  static let least = 0.1
  private let lexicon: LexiconSet
  private let most: Double

  /// Weights by a lexicon's counts.
  init(lexicon: LexiconSet) {
    self.lexicon = lexicon
    var total = 1
    for count in lexicon.tagCounts { total += Int(count.count) }
    most = Double.log2(of: total)
  }

  /// The weight of a folded form, `least`…1.
  func weight(of form: String) -> Double {
    guard let word = lexicon[lexicon.id(of: form.utf8)] else { return 1 }
    if word.function != nil || word.pronoun != nil { return Self.least }
    var count = 1
    for tag in lexicon.tagCounts[word.tags] { count += Int(tag.count) }
    return max(Self.least, 1 - Double.log2(of: count) / most)
  }
}
