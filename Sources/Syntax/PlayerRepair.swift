import Lexicon

/// Makes a noun of the adjective that stands for a player: "the former Spain international said".
///
/// A country's name stands before it and nothing behind it that it could belong to: "the China
/// international forum".
struct PlayerRepair {
  private let lexicon: LexiconSet

  init(lexicon: LexiconSet) {
    self.lexicon = lexicon
  }

  /// Changes tags of one sentence.
  func repair(_ tags: inout [Tag], _ tokens: [Token], _ sentence: Range<Int>) {
    for place in sentence.dropFirst()
    where tags[place] == .adjective && tokens[place].letterCase == .lower
      && tags[place - 1].isProperNoun
    {
      guard lexicon[tokens[place].word]?.role != nil,
        lexicon[tokens[place - 1].word]?.place != nil
      else { continue }
      let next = place + 1 < sentence.upperBound ? tags[place + 1] : .punctuation
      switch next {
      case .noun, .pluralNoun, .adjective, .conjunction: continue
      default: tags[place] = .noun
      }
    }
  }
}
