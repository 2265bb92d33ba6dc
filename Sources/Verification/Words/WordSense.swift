import Lexicon

/// What the lexicon tells of the words that a claim changes.
struct WordSense: Sendable {
  private let lexicon: LexiconSet
  private let weights: WordWeights
  private let reversers: Reversers

  /// A reader of a lexicon.
  init(lexicon: LexiconSet, reversers: Reversers) {
    self.lexicon = lexicon
    self.reversers = reversers
    weights = WordWeights(lexicon: lexicon)
  }

  /// How much a word tells, up to 1.
  func weight(of word: QuoteWord) -> Double { weights.weight(of: word.form) }

  /// Whether words may be left out openly: none denies, limits or counts.
  func isNeutral(_ words: [QuoteWord]) -> Bool {
    guard !words.contains(where: \.isNumber) else { return false }
    return reversers.find(in: Reversers.parts(of: words), side: .either).allSatisfy {
      switch $0.reverser.meaning {
      case .time: true
      default: false
      }
    }
  }

  /// Whether a word only points to somebody or something, so that a name in brackets may stand for it.
  func isReference(_ word: QuoteWord) -> Bool {
    guard let known = lexicon[lexicon.id(of: word.form.utf8)] else { return false }
    if known.pronoun != nil { return true }
    switch known.function {
    case .the, .a, .an, .this, .that, .these, .those: return true
    default: return false
    }
  }

  /// Whether a word only helps a verb: "has", "had".
  func isVerbHelp(_ word: QuoteWord) -> Bool {
    switch lexicon[lexicon.id(of: word.form.utf8)]?.function {
    case .have, .has, .had, .also, .never: true
    default: false
    }
  }

  /// Whether a word carries sense of its own: all but the closed classes.
  func isContent(_ word: QuoteWord) -> Bool {
    guard let known = lexicon[lexicon.id(of: word.form.utf8)] else { return true }
    return known.function == nil && known.pronoun == nil
  }

  /// Whether it is a figure, a number in letters, a month or a day: changed, it says something else.
  func isFigure(_ word: QuoteWord) -> Bool {
    if word.isNumber { return true }
    guard let known = lexicon[lexicon.id(of: word.form.utf8)] else { return false }
    if word.isCapital, known.time == .month || known.time == .day { return true }
    let tags = lexicon.tagCounts[known.tags]
    let number = tags.first { TagNames.names[Int($0.tag)] == Self.numberTag }
    let total = tags.reduce(0) { $0 + Int($1.count) }
    return number.map { Double($0.count) >= Self.numberShare * Double(total) } ?? false
  }

  /// How often a number must be one: "one" is a pronoun as well.
  private static let numberShare = 0.9

  /// Whether all words that an alignment keeps are of the closed classes.
  func isFunction(_ words: [QuoteWord], kept alignment: Alignment) -> Bool {
    alignment.pairs.allSatisfy { pair in
      guard pair.isEqual, let place = pair.claim else { return true }
      return !isContent(words[place])
    }
  }

  /// The tag of numbers.
  private static let numberTag = "CD"
}
