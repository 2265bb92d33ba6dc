import Lexicon
import Syntax

/// A name that something bears, which nobody said: “a boat called *“Champagne Sheila”*”, “Drivers had
/// nicknamed the animal *‘Inspector’*”.
struct GivenName {
  let tagged: TaggedText

  /// Words between the marks at most.
  private static let longest = 5

  /// Whether a candidate's content is such a name.
  func isAll(of candidate: AttributionCandidate) -> Bool {
    if isInserted(candidate) { return true }
    guard candidate.content.count == 1, candidate.cue.count == 1, let verb = candidate.cue[0].last,
      let content = candidate.content.first, isQuotedEnd(content)
    else { return false }
    if tagged.signals(.renaming, verb) { return true }
    return tagged.word(verb)?.form == Self.called && candidate.cue[0].count == 1
      && isBorneName(content) && candidate.source.map { isThing($0.tokens, before: verb) } == true
  }

  private static let called = "called"

  /// Whether the name stands between commas behind its participle: "has a new post, *called senior adviser*,
  /// in each ministry".
  private func isInserted(_ candidate: AttributionCandidate) -> Bool {
    guard candidate.cue.count == 1, candidate.cue[0].count == 1, let verb = candidate.cue[0].first,
      verb > 0, tagged.tokens[verb - 1].kind == .comma, tagged.word(verb)?.form == Self.called,
      candidate.source?.tokens.lowerBound == verb + 1
    else { return false }
    return !candidate.content.contains { content in
      content.contains { tagged.tokens[$0].kind == .quotationMark }
    }
  }

  /// Whether a content ends in a few quoted words.
  private func isQuotedEnd(_ content: Range<Int>) -> Bool {
    content.count <= Self.longest + 3
      && content.contains { tagged.tokens[$0].kind == .quotationMark }
  }

  /// Whether all its words but articles and prepositions have capitals.
  private func isBorneName(_ content: Range<Int>) -> Bool {
    content.allSatisfy { token in
      tagged.tokens[token].kind != .word || tagged.tokens[token].isCapitalised
        || tagged.function(token) != nil
    }
  }

  /// Whether a source is the noun that bears the name, right before the participle: "a boat | called".
  private func isThing(_ source: Range<Int>, before verb: Int) -> Bool {
    guard source.upperBound == verb, let head = source.last, tagged.tags[head] == .noun else {
      return false
    }
    let first = tagged.function(source.lowerBound)
    return first == .a || first == .an || source.count == 1
  }
}
