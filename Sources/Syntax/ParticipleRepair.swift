import Lexicon
import Text

/// Sets right past forms and participles of one spelling where words further off decide, which a
/// model of three tags does not see.
struct ParticipleRepair {
  private let lexicon: LexiconSet

  init(lexicon: LexiconSet) {
    self.lexicon = lexicon
  }

  /// Changes tags of one sentence.
  func repair(_ tags: inout [Tag], _ tokens: [Token], _ sentence: Range<Int>) {
    var hasFiniteVerb = false
    var candidate = -1
    for place in sentence {
      if tags[place] == .verbParticiple, isFree(place, tags, tokens, sentence) {
        if followsSubjectPronoun(place, tags, tokens, sentence)
          || takesObject(place, tags, tokens, sentence)
        {
          tags[place] = .verbPast
        } else if candidate < 0, mayBeMainVerb(place, tags, tokens, sentence) {
          candidate = place
        }
      }
      if tags[place].isFiniteVerb { hasFiniteVerb = true }
    }
    if !hasFiniteVerb, candidate >= 0, isFullSentence(tokens, sentence) {
      tags[candidate] = .verbPast
    }
  }

  /// Whether no auxiliary stands before a participle, adverbs aside, and it may be a past form.
  private func isFree(
    _ place: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    let before = wordBefore(place, tags, sentence)
    guard before >= sentence.lowerBound, mayBePast(tokens[place]) else { return false }
    return !tags[before].isVerb && tags[before] != .conjunction && tags[before] != .punctuation
  }

  /// The nearest token before that is no adverb.
  private func wordBefore(_ place: Int, _ tags: [Tag], _ sentence: Range<Int>) -> Int {
    var before = place - 1
    while before >= sentence.lowerBound, tags[before] == .adverb { before -= 1 }
    return before
  }

  /// Whether the form was seen as a past form, or a lexicon knows it as one.
  private func mayBePast(_ token: Token) -> Bool {
    guard let word = lexicon[token.word] else { return false }
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

  /// "the president informed the group", "the mayor also noted", "the report stated that", but not
  /// "a group called the Tide".
  private func takesObject(
    _ place: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    let before = wordBefore(place, tags, sentence)
    guard tags[before].isNoun, place + 1 < sentence.upperBound else { return false }
    if before < place - 1, lexicon[tokens[before + 1].word]?.function == .also { return true }
    let verbs = lexicon[tokens[place].word]?.reporting?.verbs ?? []
    switch tags[place + 1] {
    case .determiner, .possessivePronoun, .pronoun, .symbol: break
    case .preposition:
      return !verbs.isEmpty && lexicon[tokens[place + 1].word]?.function == .that
    default: return false
    }
    return !verbs.contains { lexicon.reportingVerbs[$0].frames.contains(.naming) }
  }

  /// Whether a participle behind a noun may be the verb of a sentence that lacks one.
  private func mayBeMainVerb(
    _ place: Int,
    _ tags: [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>
  ) -> Bool {
    let before = wordBefore(place, tags, sentence)
    guard tags[before].isNoun else { return false }
    let near = (place + 1)..<min(place + 1 + Self.reachOfAgent, sentence.upperBound)
    return !near.contains { lexicon[tokens[$0].word]?.function == .by }
  }

  /// An agent with "by" stands within so many words of its participle.
  private static let reachOfAgent = 4

  private func isFullSentence(_ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    tokens[sentence].suffix(2).contains { $0.kind == .terminal }
  }
}
