import Encoder
import Lexicon
import Syntax

// The cue of a candidate that the encoder found.
extension LearnedCandidates {
  /// Cue and content with the "to" of an infinitive in the content: "promised | to table it".
  func withInfinitive(
    _ cue: [Range<Int>],
    _ content: [Range<Int>]
  ) -> (cue: [Range<Int>], content: [Range<Int>]) {
    guard let last = cue.last, last.count > 1, tagged.function(last.upperBound - 1) == .to,
      let first = content.first, first.lowerBound == last.upperBound,
      tagged.tags[first.lowerBound] == .verbBase
    else { return (cue, content) }
    let to = last.upperBound - 1
    return (
      cue.dropLast() + [last.lowerBound..<to], [to..<first.upperBound] + content.dropFirst()
    )
  }

  /// A cue with the words behind its verb that make it another: "demanded | to know".
  func wholeCue(_ cue: Range<Int>) -> Range<Int> {
    guard let known = cue.lazy.compactMap(knownCue).first, case .verb(let place) = known.kind,
      tagged.lexicon.reportingVerbs[place].particle != nil,
      known.tokens.lowerBound == cue.lowerBound,
      cue.upperBound < known.tokens.upperBound
    else { return cue }
    return known.tokens
  }

  /// A cue without the beginning of the phrase behind it that tells when: "had said | last *week*".
  func withoutTime(_ cue: Range<Int>) -> Range<Int> {
    guard cue.count > 1, cue.upperBound < tagged.tokens.count,
      tagged.word(cue.upperBound)?.isTime == true,
      let first = tagged.nounPhrase(at: cue.upperBound)?.tokens.lowerBound,
      first > cue.lowerBound,
      case let end = tagged.tags[first - 1] == .preposition ? first - 1 : first,
      cue.lowerBound < end, end < cue.upperBound
    else { return cue }
    return cue.lowerBound..<end
  }

  /// The cue as the lexicons know it, or else as the encoder takes it.
  func cueRecord(_ window: CueWindow, _ content: [Range<Int>], source: Range<Int>?) -> Cue {
    let outer = context.quote(at: window.cue.lowerBound)
    let isQuoted = content.contains {
      $0.contains { context.quote(at: $0, within: outer) != nil }
    }
    let known = window.cue.lazy.compactMap(knownCue).first
    let head = known?.head ?? window.cue.last { tagged.tags[$0].isVerb } ?? window.cue.lowerBound
    var reportingClass = reportingClass(window, content, known: known, isQuoted: isQuoted)
    if tagged.isColon(window.cue), !isQuoted, source.map(maySpeak) != true {
      reportingClass = .thought
    }
    return Cue(
      kind: known?.kind ?? .learned,
      form: known?.form ?? .none,
      tokens: window.cue,
      head: head,
      frames: known?.frames ?? [],
      reportingClass: reportingClass,
      polarity: known?.polarity ?? polarity(of: window.cue, head: head)
    )
  }

  func polarity(of cue: Range<Int>, head: Int) -> Attribution.Polarity {
    let sentence = tagged.sentenceTokens[tagged.tokens[head].sentence]
    let group = VerbGroup(head: head, in: sentence, of: tagged)
    if cue.contains(where: tagged.declines) { return .declined }
    if group.isNegated || cue.contains(where: { tagged.function($0)?.isNegation == true }) {
      return .negated
    }
    return group.isHypothetical ? .hypothetical : .asserted
  }
}
