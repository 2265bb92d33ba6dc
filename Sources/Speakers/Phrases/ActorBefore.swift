import Lexicon
import Quotation
import Syntax
import Text

/// Who acts in the sentence before a quotation that has no cue, and so speaks it.
///
/// "Felding smiled. “Nice try.”", "Asked by the clerk whether it leaked, she laughed. “Badly.”", "He was asked
/// how many. “Six.”", "I asked him if he was insured. “You’re joking.”"
struct ActorBefore {
  let scene: ContentScene
  private var tagged: TaggedText { scene.tagged }

  /// The phrase of the one who acts in the sentence before a token, which must tell something and quote or
  /// report nothing, unless it asks; or nil.
  ///
  /// - Parameter previous: the last attribution before the token.
  func find(before first: Int, after previous: AttributionCandidate?) -> SourceSpan? {
    let sentence = tagged.tokens[first].sentence
    guard sentence > 0 else { return nil }
    let paragraph = tagged.segmentation.sentences[sentence - 1].paragraph
    let before = tagged.sentenceTokens[sentence - 1]
    guard tagged.paragraph(of: first) - paragraph <= 1,
      tagged.segmentation.paragraphs[paragraph].kind != .heading,
      before.allSatisfy({ scene.context.quote(at: $0) == nil })
    else { return nil }
    guard let previous, previous.lastToken >= before.lowerBound else {
      return subject(of: before)
    }
    guard let cue = previous.cueRecord, tagged.asks(cue.head) else { return nil }
    if let told = previous.addressee, let phrase = tagged.nounPhrase(at: told.lowerBound) {
      return isSomebody(phrase.tokens) ? SourceSpan(tokens: told, speaker: phrase.tokens) : nil
    }
    let actor = subject(of: before)
    let asker = previous.source?.tokens
    return actor.flatMap { asker?.overlaps($0.tokens) == true ? nil : $0 }
  }

  /// The subject of a sentence's main clause, if that is somebody who does something: not "Roth was arrested".
  private func subject(of sentence: Range<Int>) -> SourceSpan? {
    let subjects = SubjectBefore(tagged: tagged)
    let isFronted = isFronted(sentence)
    for token in sentence where tagged.tags[token].isFiniteVerb {
      let group = VerbGroup(head: token, in: sentence, of: tagged)
      guard let span = subjects.find(before: group.start, from: sentence.lowerBound) else {
        continue
      }
      let start = span.tokens.lowerBound
      let leads = isFronted ? isBehindComma(start) : isOpening(start, of: sentence)
      if !leads { continue }
      return isSomebody(span.speaker) && !isDoneTo(token, in: sentence) ? span : nil
    }
    return nil
  }

  /// Whether a sentence begins with a phrase or clause before its subject: "Asked by", "When", "In".
  private func isFronted(_ sentence: Range<Int>) -> Bool {
    guard let first = sentence.first else { return false }
    switch tagged.tags[first] {
    case .verbParticiple, .verbPast, .verbGerund, .preposition, .question, .to, .adverb: return true
    default: return false
    }
  }

  private func isBehindComma(_ token: Int) -> Bool {
    token > 0 && tagged.tokens[token - 1].kind == .comma
  }

  /// Whether nothing but a conjunction stands before a phrase in its sentence.
  private func isOpening(_ token: Int, of sentence: Range<Int>) -> Bool {
    (sentence.lowerBound..<token).allSatisfy { tagged.tags[$0] == .conjunction }
  }

  /// Whether the verb at `auxiliary` is the "was" of "was arrested"; who "was asked" has the floor.
  private func isDoneTo(_ auxiliary: Int, in sentence: Range<Int>) -> Bool {
    guard tagged.function(auxiliary)?.isBe == true else { return false }
    var next = auxiliary + 1
    while next < sentence.upperBound, tagged.tags[next] == .adverb { next += 1 }
    return next < sentence.upperBound && tagged.tags[next] == .verbParticiple && !tagged.asks(next)
  }

  /// Whether a phrase is one person: a name that is no place’s, "she", "the clerk".
  private func isSomebody(_ phrase: Range<Int>) -> Bool {
    guard let last = phrase.last, let found = tagged.nounPhrase(at: last) else { return false }
    switch found.kind {
    case .name: return !isPlace(found.tokens) && tagged.word(found.head)?.body == nil
    case .pronoun:
      guard let pronoun = tagged.pronoun(found.head) else { return false }
      return pronoun.person == 3 && (pronoun.gender == .male || pronoun.gender == .female)
    case .nominal:
      return tagged.word(found.head)?.role.map { !$0.isPlural } ?? false
    case .other: return false
    }
  }

  private func isPlace(_ name: Range<Int>) -> Bool {
    if let (_, meaning) = tagged.longestPhrase(at: name.lowerBound), case .place = meaning {
      return true
    }
    return false
  }
}
