import Lexicon

/// Sets right the present tense of a reporting verb that was read as a plural noun.
///
/// "The baker claims it rained", "“No,” the notice states." A noun must stand before it and no
/// finite verb: "the baker’s claims" and "all claims he makes" stay nouns.
struct PresentRepair {
  private let lexicon: LexiconSet

  init(lexicon: LexiconSet) {
    self.lexicon = lexicon
  }

  /// Changes tags of one sentence.
  func repair(_ tags: inout [Tag], _ tokens: [Token], _ sentence: Range<Int>) {
    var hasFiniteVerb = false
    for place in sentence {
      if tags[place].isFiniteVerb { hasFiniteVerb = true }
      if tokens[place].kind == .quotationMark { hasFiniteVerb = false }
      guard tags[place] == .pluralNoun, !hasFiniteVerb, place > sentence.lowerBound,
        place + 1 < sentence.upperBound,
        lexicon[tokens[place].word]?.reporting?.forms.contains(.present3) == true,
        isSubject(endingAt: place - 1, tags, tokens, sentence),
        opensClause(place + 1, tags, tokens, sentence)
          || closesQuotation(place, tags, tokens, sentence)
      else { continue }
      if tags[place - 1] == .adjective { tags[place - 1] = .noun }
      tags[place] = .verbPresent3
      hasFiniteVerb = true
    }
  }

  /// Whether a singular noun, or a word with an article that may be one, ends here.
  private func isSubject(
    endingAt place: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    switch tags[place] {
    case .noun, .properNoun: true
    case .adjective: place > sentence.lowerBound && tags[place - 1] == .determiner
    default: false
    }
  }

  /// Whether a subject pronoun and its finite verb follow.
  private func opensClause(
    _ place: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    tags[place] == .pronoun && lexicon[tokens[place].word]?.pronoun?.isSubject == true
      && place + 1 < sentence.upperBound && tags[place + 1].isFiniteVerb
  }

  /// Whether the phrase follows a quotation and the sentence ends behind the word.
  private func closesQuotation(
    _ place: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    guard tokens[place + 1].kind == .terminal else { return false }
    var first = place - 1
    while first > sentence.lowerBound,
      tags[first].isNoun || tags[first] == .adjective || tags[first] == .determiner
    {
      first -= 1
    }
    if tokens[first].kind == .comma, first > sentence.lowerBound { first -= 1 }
    return tokens[first].kind == .quotationMark
  }
}
