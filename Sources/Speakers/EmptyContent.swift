import Lexicon
import Syntax

/// Words that a cue brings and that tell nothing: “The trust said *nothing until Friday*”, “an official
/// who asked *not to be named*”, “She disputes *that*”, “Posted *Feb 23, 2026*”.
struct EmptyContent {
  let tagged: TaggedText

  /// Words behind "nothing" among which the verb of its clause stands: "nothing else would".
  private static let verbReach = 3

  /// Whether a candidate's content is of that kind.
  func isAll(of candidate: AttributionCandidate) -> Bool {
    guard let content = candidate.content.first, !candidate.cue.isEmpty else { return false }
    if isHeading(candidate) { return true }
    guard candidate.content.count == 1 else { return isAnonymity(content) }
    return isNothing(content) || isVerbAlone(content) || isPointerAlone(content)
      || isTime(content) || isAnonymity(content)
  }

  /// "Story highlights": the heading over an article's points, and no story that stresses anything.
  private func isHeading(_ candidate: AttributionCandidate) -> Bool {
    guard let source = candidate.source?.tokens, source.count == 1, candidate.cue.count == 1,
      let cue = candidate.cue.first, cue == source.upperBound..<(source.upperBound + 1)
    else { return false }
    return tagged.word(source.lowerBound)?.form == Self.story
      && tagged.word(cue.lowerBound)?.form == Self.highlights
  }

  private static let story = "story"
  private static let highlights = "highlights"

  /// "Asked, | she shrugged": a verb by itself is nothing that was said.
  private func isVerbAlone(_ content: Range<Int>) -> Bool {
    content.count == 1 && tagged.tags[content.lowerBound].isVerb
  }

  /// "Posted | Feb 23, 2026 6:00 AM PT": numbers and words of time alone.
  private func isTime(_ content: Range<Int>) -> Bool {
    guard tagged.word(content.lowerBound)?.isTime == true, content.count > 1 else { return false }
    return content.allSatisfy { token in
      tagged.tokens[token].kind != .word || tagged.word(token)?.isTime == true
        || tagged.tokens[token].letterCase == .upper
    }
  }

  /// "Lanzetta disputes | that", "disputes | that in an interview": a word that points to what was said
  /// elsewhere.
  private func isPointerAlone(_ content: Range<Int>) -> Bool {
    guard content.count == 1 || isPhrase(content.dropFirst()) else { return false }
    switch tagged.function(content.lowerBound) {
    case .this, .that, .these, .those: return true
    default: return false
    }
  }

  /// Whether tokens are a preposition and one noun phrase.
  private func isPhrase(_ tokens: Range<Int>) -> Bool {
    guard tokens.count > 1, tagged.tags[tokens.lowerBound] == .preposition,
      let phrase = tagged.nounPhrase(at: tokens.lowerBound + 1)
    else { return false }
    return phrase.tokens == tokens.dropFirst()
  }

  private func isNothing(_ content: Range<Int>) -> Bool {
    guard let first = content.first,
      tagged.word(first).flatMap({ IndefinitePronoun(rawValue: $0.form) }) == .nothing
    else { return false }
    // "nothing had been decided"
    return !content.dropFirst().prefix(Self.verbReach).contains {
      tagged.tags[$0].isFiniteVerb || tagged.function($0)?.isAuxiliary == true
    }
  }

  private func isAnonymity(_ content: Range<Int>) -> Bool {
    let first = content.lowerBound
    guard content.count > 3, tagged.function(first)?.isNegation == true,
      tagged.function(first + 1) == .to, tagged.function(first + 2)?.isBe == true
    else { return false }
    return tagged.signals(.anonymity, first + 3)
  }
}
