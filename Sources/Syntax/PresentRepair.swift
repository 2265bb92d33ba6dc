import Lexicon

/// Sets right the present tense of a verb that was read as a plural noun.
///
/// "The baker claims it rained", "“No,” the notice states." A noun must stand before it and no
/// finite verb: "the baker’s claims" and "all claims he makes" stay nouns. Any verb behind a
/// person's name takes an object: "Lena fights the fox", and not "Lena fans of".
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
      guard tags[place] == .pluralNoun, place > sentence.lowerBound,
        hasFiniteVerb
          ? closesSentence(place, tags, tokens, sentence)
          : closesSentence(place, tags, tokens, sentence)
            || place + 1 < sentence.upperBound
              && (reports(place, tags, tokens, sentence) || actsOn(place, tags, tokens, sentence))
      else { continue }
      if tags[place - 1] == .adjective { tags[place - 1] = .noun }
      tags[place] = .verbPresent3
      hasFiniteVerb = true
    }
  }

  /// Whether a name, or a role or body without an article, stands between a comma and a word that may
  /// report and that ends the sentence: "It was cut, Senzaki counters.", "Ice holds air, team reports".
  private func closesSentence(
    _ place: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    guard lexicon[tokens[place].word]?.reporting?.forms.contains(.present3) == true,
      place + 1 == sentence.upperBound || tokens[place + 1].kind == .terminal
    else { return false }
    var first = place
    while first > sentence.lowerBound, tags[first - 1].isProperNoun { first -= 1 }
    if first == place, tags[place - 1] == .noun, let word = lexicon[tokens[place - 1].word],
      word.role != nil || word.body != nil
    {
      first = place - 1
      // "her office confirms"
      if first > sentence.lowerBound, tags[first - 1] == .possessivePronoun { first -= 1 }
    }
    return first < place && first > sentence.lowerBound && tokens[first - 1].kind == .comma
  }

  private func reports(
    _ place: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    lexicon[tokens[place].word]?.reporting?.forms.contains(.present3) == true
      && isSubject(endingAt: place - 1, tags, tokens, sentence)
      && (opensClause(place + 1, tags, tokens, sentence)
        || closesQuotation(place, tags, tokens, sentence))
  }

  /// Whether a person's name stands before a word that may be a verb, and its object behind it.
  private func actsOn(
    _ place: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    guard tags[place - 1] == .properNoun, tokens[place].letterCase == .lower,
      let word = lexicon[tokens[place].word],
      lexicon.tagCounts[word.tags].contains(where: { $0.tag == Tag.verbPresent3.rawValue }),
      isPersonName(endingAt: place - 1, tags, tokens, sentence)
    else { return false }
    return switch tags[place + 1] {
    case .determiner, .possessivePronoun, .pronoun, .properNoun, .verbGerund: true
    default: false
    }
  }

  /// Whether the name that ends here is of one or two words and begins with a given name.
  private func isPersonName(
    endingAt place: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    var first = place
    while first > sentence.lowerBound, tags[first - 1].isProperNoun { first -= 1 }
    return place - first < Self.longestName
      && lexicon[tokens[first].word]?.femaleShare != nil
  }

  /// Words in a name that is surely one person's.
  private static let longestName = 3

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

  /// Whether a subject and its finite verb follow, or "that" and no verb: "The baker claims he saw it",
  /// "the man claims the club owes him", "the form states that the cargo was fruit".
  private func opensClause(
    _ place: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    guard place + 1 < sentence.upperBound else { return false }
    switch tags[place] {
    case .pronoun:
      return lexicon[tokens[place].word]?.pronoun?.isSubject == true
        && tags[place + 1].isFiniteVerb
    case .determiner, .possessivePronoun:
      return hasVerb(behind: place + 1, tags, tokens, sentence)
    default:
      return lexicon[tokens[place].word]?.function == .that && !tags[place + 1].isVerb
        && tags[place + 1] != .modal && tags[place + 1] != .adverb
    }
  }

  /// Whether nothing but a noun with what belongs to it stands before a finite verb.
  private func hasVerb(
    behind first: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    var sawNoun = false
    for place in first..<min(first + Self.longestSubject, sentence.upperBound) {
      if tags[place].isFiniteVerb || tags[place] == .modal { return sawNoun }
      switch tags[place] {
      case .noun, .pluralNoun, .properNoun, .pluralProperNoun: sawNoun = true
      case .adjective, .number, .adverb: continue
      default: return false
      }
    }
    return false
  }

  /// Words of a subject behind its determiner.
  private static let longestSubject = 5

  /// Whether the phrase follows a quotation, be it with "as", and a mark stands behind the word, or a
  /// name and the word stand between commas: "rats, engineer Ada Roth cautions, swim".
  private func closesQuotation(
    _ place: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    let hasComma = tokens[place + 1].kind == .comma
    guard tokens[place + 1].kind == .terminal || hasComma else { return false }
    var first = place - 1
    while first > sentence.lowerBound,
      tags[first].isNoun || tags[first] == .adjective || tags[first] == .determiner
    {
      first -= 1
    }
    if hasComma, tags[place - 1] == .properNoun, tokens[first].kind == .comma { return true }
    if lexicon[tokens[first].word]?.function == .as, first > sentence.lowerBound { first -= 1 }
    if tokens[first].kind == .comma, first > sentence.lowerBound { first -= 1 }
    return tokens[first].kind == .quotationMark
  }
}
