import Lexicon
import Text

/// Sets right verbs whose tag hangs on words further off than a model of three tags sees: past forms
/// and participles of one spelling, and headlines whose verb looks like a plural noun.
struct VerbRepair {
  private let lexicon: LexiconSet

  init(lexicon: LexiconSet) {
    self.lexicon = lexicon
  }

  /// Changes tags of one sentence.
  func repair(_ tags: inout [Tag], _ tokens: [Token], _ sentence: Range<Int>) {
    var hasFiniteVerb = false
    var participle = -1
    var lastVerb = -1
    for place in sentence.dropFirst() where opensPlural(place, tags, tokens, sentence) {
      tags[place] = .preposition
    }
    for place in sentence.dropFirst().dropLast()
    where tags[place - 1].isNoun {
      if tags[place] == .noun, hasItsParticle(place, tokens) { tags[place] = .verbPast }
      // "Ada Roth signs off"
      if tags[place] == .pluralNoun, tags[place - 1] == .properNoun,
        place + 2 == sentence.upperBound,
        tokens[place].letterCase == .lower, tags[place + 1] == .preposition
      {
        tags[place] = .verbPresent3
      }
    }
    for place in sentence where tags[place].isVerb {
      if tags[place] == .verbParticiple, mayBePast(tokens[place]) {
        if goesOn(place, from: lastVerb, tags, tokens, sentence)
          || hasFiniteVerb && reportsOn(place, tags, tokens, sentence)
        {
          tags[place] = .verbPast
        } else if isFree(place, tags, sentence) {
          if followsSubjectPronoun(place, tags, tokens, sentence)
            || takesObject(place, tags, tokens, sentence)
          {
            tags[place] = .verbPast
          } else if participle < 0, mayBeMainVerb(place, tags, tokens, sentence) {
            participle = place
          }
        }
      }
      if tags[place].isFiniteVerb { hasFiniteVerb = true }
      lastVerb = place
    }
    if hasFiniteVerb { return }
    if participle >= 0, isFullSentence(tokens, sentence) {
      tags[participle] = .verbPast
    } else if let verb = headlineVerb(tags, tokens, sentence) {
      tags[verb] = .verbPresent3
    }
  }

  /// Whether a "that" stands before a plural, so that it opens a clause: "so faint *that* colleagues left".
  private func opensPlural(
    _ place: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    guard tags[place] == .determiner, lexicon[tokens[place].word]?.function == .that else {
      return false
    }
    var next = place + 1
    while next < sentence.upperBound, tags[next] == .adjective || tags[next] == .number {
      next += 1
    }
    guard next < sentence.upperBound else { return false }
    return tags[next] == .pluralNoun || tags[next] == .pluralProperNoun
  }

  /// Whether a noun is the past form of a verb that reports with the word behind it: "the minister *shot*
  /// back".
  private func hasItsParticle(_ place: Int, _ tokens: [Token]) -> Bool {
    guard let reporting = lexicon[tokens[place].word]?.reporting, reporting.forms.contains(.past),
      let next = lexicon[tokens[place + 1].word]?.form
    else { return false }
    return reporting.verbs.contains { lexicon.reportingVerbs[$0].particle == next }
  }

  /// Whether a participle behind "and" goes on from a past form: "won the vote and called".
  private func goesOn(
    _ place: Int,
    from lastVerb: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    let before = wordBefore(place, tags, sentence)
    guard before > lastVerb, lastVerb >= 0, tags[before] == .conjunction else { return false }
    let isAuxiliary = lexicon[tokens[lastVerb].word]?.function?.isAuxiliary == true
    return tags[lastVerb] == .verbPast && !isAuxiliary
  }

  /// Whether a verb that may report stands behind "and" with its object behind it: "said it was
  /// watching and advised passengers to wait".
  private func reportsOn(
    _ place: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    let before = wordBefore(place, tags, sentence)
    guard before > sentence.lowerBound, tags[before] == .conjunction,
      place + 1 < sentence.upperBound,
      lexicon[tokens[place].word]?.reporting?.forms.contains(.past) == true
    else { return false }
    switch tags[place + 1] {
    case .determiner, .possessivePronoun, .pronoun, .pluralNoun: return true
    default: return false
    }
  }

  /// The reporting verb of a headline that was read as a plural: "Judge rules", "Mayor claims".
  private func headlineVerb(_ tags: [Tag], _ tokens: [Token], _ sentence: Range<Int>) -> Int? {
    sentence.dropFirst().dropLast().first { place in
      guard tags[place] == .pluralNoun, tags[place - 1] == .noun || tags[place - 1] == .properNoun,
        lexicon[tokens[place].word]?.reporting?.forms.contains(.present3) == true
      else { return false }
      switch tags[place + 1] {
      case .noun, .pluralNoun, .properNoun, .pluralProperNoun, .adjective, .determiner, .pronoun,
        .possessivePronoun, .to:
        return true
      case .preposition: return lexicon[tokens[place + 1].word]?.function == .that
      default: return tokens[place + 1].kind == .quotationMark
      }
    }
  }

  /// Whether no auxiliary stands before a participle, adverbs aside, in the way.
  private func isFree(_ place: Int, _ tags: [Tag], _ sentence: Range<Int>) -> Bool {
    let before = wordBefore(place, tags, sentence)
    guard before >= sentence.lowerBound else { return false }
    return !tags[before].isVerb && tags[before] != .conjunction && tags[before] != .punctuation
  }

  /// The nearest token before that is no adverb.
  private func wordBefore(_ place: Int, _ tags: [Tag], _ sentence: Range<Int>) -> Int {
    var before = place - 1
    while before >= sentence.lowerBound, tags[before] == .adverb { before -= 1 }
    return before
  }

  /// Whether the form was seen as a past form, or a lexicon knows it as one, or nothing is known.
  private func mayBePast(_ token: Token) -> Bool {
    guard let word = lexicon[token.word] else { return true }
    if word.reporting?.forms.contains(.past) == true || word.form.hasSuffix(Self.regularEnding) {
      return true
    }
    return lexicon.tagCounts[word.tags].contains { $0.tag == Tag.verbPast.rawValue }
  }

  /// A verb that ends so has one form for both.
  private static let regularEnding = "ed"

  /// Whether a subject pronoun stands before, as in "he strongly advocated".
  private func followsSubjectPronoun(
    _ place: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    let before = wordBefore(place, tags, sentence)
    guard tags[before] == .pronoun, let pronoun = lexicon[tokens[before].word]?.pronoun else {
      return false
    }
    // "Had he known": an auxiliary before the pronoun has the participle.
    let auxiliary = before - 1
    let isInverted =
      auxiliary >= sentence.lowerBound
      && lexicon[tokens[auxiliary].word]?.function?.isAuxiliary == true
    return pronoun.isSubject && pronoun != .it && pronoun != .you && !isInverted
  }

  /// Whether an object follows, as in "the president informed the group", or "also" stands before.
  private func takesObject(
    _ place: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    let before = wordBefore(place, tags, sentence)
    guard tags[before].isNoun, place + 1 < sentence.upperBound else { return false }
    if before < place - 1, lexicon[tokens[before + 1].word]?.function == .also { return true }
    switch tags[place + 1] {
    case .determiner, .possessivePronoun, .pronoun, .symbol: return true
    case .preposition:
      return lexicon[tokens[place].word]?.reporting != nil
        && lexicon[tokens[place + 1].word]?.function == .that
    default: return false
    }
  }

  /// Whether a participle behind a subject may be the verb of a sentence that lacks one.
  private func mayBeMainVerb(
    _ place: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    let before = wordBefore(place, tags, sentence)
    guard tags[before].isNoun || isSubjectWithoutNoun(before, tokens, sentence) else {
      return false
    }
    let near = (place + 1)..<min(place + 1 + Self.reachOfAgent, sentence.upperBound)
    return !near.contains { lexicon[tokens[$0].word]?.function == .by }
  }

  /// Whether a sentence begins with a subject that is no noun: "Both *urged* donors", "The Norwegian *urged* fans".
  private func isSubjectWithoutNoun(
    _ place: Int,
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    guard place == sentence.lowerBound || place == sentence.lowerBound + 1 else { return false }
    let first = lexicon[tokens[sentence.lowerBound].word]?.function
    return place == sentence.lowerBound
      ? first == .both : first == .the && lexicon[tokens[place].word]?.place?.kind == .demonym
  }

  /// An agent with "by" stands within so many words of its participle.
  private static let reachOfAgent = 4

  private func isFullSentence(_ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    tokens[sentence].suffix(2).contains { $0.kind == .terminal }
  }
}
