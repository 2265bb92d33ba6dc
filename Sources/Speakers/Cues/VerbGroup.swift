import Lexicon
import Syntax
import Text

/// The auxiliaries, negations and adverbs before a verb, and what they make of it.
struct VerbGroup {
  /// Where the group starts.
  let start: Int
  /// Whether a form of "be" is in it.
  private(set) var hasBe = false
  /// Whether any auxiliary or modal is in it.
  private(set) var hasAuxiliary = false
  /// Whether it is negated.
  private(set) var isNegated = false
  /// Whether a modal makes it a thing imagined.
  private(set) var isHypothetical = false
  /// Whether "to" stands before the verb.
  private(set) var isInfinitive = false
  /// Whether the verb before "to" declines: "refused to say".
  private(set) var isDeclined = false
  /// Where the group of the verb before "to" starts, or nil.
  private(set) var governorStart: Int?

  /// The group of the verb at `head`.
  init(head: Int, in sentence: Range<Int>, of tagged: TaggedText) {
    var first = head
    while first > sentence.lowerBound {
      let before = first - 1
      let function = tagged.function(before)
      // "Her will stipulates": a noun there.
      if let function, function.isAuxiliary, !tagged.tags[before].isNoun {
        hasAuxiliary = true
        if function.isBe { hasBe = true }
        if function.isHypothetical { isHypothetical = true }
      } else if function?.isNegation == true {
        isNegated = true
      } else if function == .to {
        let governor = before - 1
        // "He used to say", "she likes to say": not what he wants to say, but what he said.
        if governor >= sentence.lowerBound, tagged.isSemiModal(governor) {
          first = governor
          hasAuxiliary = true
          continue
        }
        // "He is said to have replied": what he replied, by hearsay.
        if first < head, tagged.function(first) == .have,
          let be = tagged.hearsay(endingAt: governor, in: sentence)
        {
          first = be
          hasAuxiliary = true
          continue
        }
        isInfinitive = true
        if governor >= sentence.lowerBound, tagged.declines(governor) {
          isDeclined = true
          governorStart = VerbGroup(head: governor, in: sentence, of: tagged).start
        }
        break
      } else if tagged.tags[before] != .adverb || tagged.isSentenceAdverb(before, in: sentence) {
        break
      }
      first = before
    }
    // An adverb alone at a group's edge belongs to it ("also warned"); one behind an auxiliary does
    // anyway.
    start = first
  }
}

extension TaggedText {
  /// Whether a token is a form of a verb that declines: "refused".
  func declines(_ token: Int) -> Bool {
    guard let reporting = word(token)?.reporting else { return false }
    return reporting.verbs.contains { lexicon.reportingVerbs[$0].declines }
  }

  /// Where "is said" begins if it ends at a token, or nil.
  func hearsay(endingAt token: Int, in sentence: Range<Int>) -> Int? {
    guard tags[token] == .verbParticiple, word(token)?.reporting != nil else { return nil }
    var be = token - 1
    while be > sentence.lowerBound, tags[be] == .adverb { be -= 1 }
    return be >= sentence.lowerBound && function(be)?.isBe == true ? be : nil
  }

  /// Whether a token is a verb that stands before "to" as a modal does: "used".
  func isSemiModal(_ token: Int) -> Bool {
    word(token).flatMap { SemiModal(rawValue: $0.form) } != nil
  }

  /// Whether an adverb opens the sentence and speaks of all of it: "Meanwhile".
  func isSentenceAdverb(_ token: Int, in sentence: Range<Int>) -> Bool {
    token == sentence.lowerBound
  }

  /// Whether the last mark of a sentence asks.
  func endsWithQuestionMark(_ sentence: Range<Int>) -> Bool {
    guard let last = sentence.last, tokens[last].kind == .terminal else { return false }
    return source.bytes[tokens[last].range.start] == UInt8(ascii: "?")
  }
}
