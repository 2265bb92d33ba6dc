import Lexicon
import Quotation
import Syntax
import Text

// Where a run of content begins and ends, to the word.
extension LearnedReading {
  /// A run without the end of a phrase between cue and "that": "hinted on an earnings | call that".
  static func fromThat(_ run: Range<Int>, cue: Range<Int>, in tagged: TaggedText) -> Range<Int> {
    let that = run.lowerBound + 1
    guard run.lowerBound > cue.upperBound, run.count > 2, tagged.function(that) == .that,
      tagged.tags[that] == .preposition,
      let phrase = tagged.nounPhrase(at: run.lowerBound - 1),
      phrase.tokens.lowerBound >= cue.upperBound,
      tagged.tags[phrase.tokens.lowerBound] == .determiner,
      !tagged.tags[run.lowerBound].isNoun
        || phrase.tokens.contains(run.lowerBound)
    else { return run }
    return that..<run.upperBound
  }

  /// A run with the whole of the noun phrases that it begins and ends in: "added, the dossier | ’s claim was such
  /// a | shock".
  static func withWholePhrases(
    _ run: Range<Int>,
    cue: Range<Int>,
    source: Range<Int>?,
    in context: AttributionContext
  ) -> Range<Int> {
    let tagged = context.tagged
    func isFree(_ tokens: Range<Int>) -> Bool {
      !tokens.overlaps(cue) && source.map { !tokens.overlaps($0) } ?? true
        && tokens.allSatisfy { context.quote(at: $0) == context.quote(at: cue.lowerBound) }
    }
    var (low, high) = (run.lowerBound, run.upperBound)
    // "told the BBC | July was late", "said Monday | rates would stay": right behind the cue two phrases may
    // look like one.
    if let phrase = tagged.nounPhrase(at: low), phrase.tokens.lowerBound < low,
      phrase.tokens.lowerBound != cue.upperBound || tagged.tags[low] == .possessive,
      tagged.word(phrase.tokens.lowerBound)?.isTime != true,
      isFree(phrase.tokens.lowerBound..<low)
    {
      low = phrase.tokens.lowerBound
    }
    if let phrase = tagged.nounPhrase(at: high - 1), phrase.tokens.upperBound > high,
      isFree(high..<phrase.tokens.upperBound)
    {
      high = phrase.tokens.upperBound
    }
    return low..<high
  }

  /// A run before its cue from where the sentence begins, if no more than commas part that from it: "*When an adviser
  /// proposed a candidate for* | a post at the agency, the aide was told no, one person said".
  static func fromSentence(
    _ run: Range<Int>,
    cue: Range<Int>,
    source: Range<Int>?,
    in context: AttributionContext
  ) -> Range<Int> {
    let tagged = context.tagged
    let sentence = tagged.sentenceTokens[tagged.tokens[cue.lowerBound].sentence]
    let gap = sentence.lowerBound..<max(sentence.lowerBound, run.lowerBound)
    guard gap.count >= fewestWords, run.upperBound <= cue.lowerBound,
      run.lowerBound > gap.lowerBound,
      source.map({ $0.lowerBound >= run.upperBound }) == true,
      gap.allSatisfy({
        (tagged.tokens[$0].kind == .word || tagged.tokens[$0].kind == .comma)
          && context.cueOfToken[$0] < 0
          && context.quote(at: $0) == context.quote(at: cue.lowerBound)
      }),
      // "Under the rules, *they would no* | longer pay": what stands behind the last comma is a clause.
      gap.suffix(fewestWords).allSatisfy({ tagged.tokens[$0].kind == .word }),
      tagged.tokens[run.lowerBound].kind == .word
        || gap.allSatisfy({ tagged.tokens[$0].kind == .word })
    else { return run }
    return gap.lowerBound..<run.upperBound
  }

  /// "But | it rained": a word or two before a run may belong to the writer.
  private static let fewestWords = 4

  /// A run behind a participle that narrows the subject of the sentence, up to that one's verb: "a petition
  /// asking the board to wait | had drawn 6,200 names".
  static func beforeVerb(
    _ run: Range<Int>,
    cue: Range<Int>,
    source: Range<Int>?,
    in scene: ContentScene
  ) -> Range<Int> {
    let tagged = scene.tagged
    guard cue.count == 1, tagged.tags[cue.lowerBound] == .verbGerund, let source,
      source.upperBound == cue.lowerBound, run.lowerBound >= cue.upperBound,
      tagged.function(run.lowerBound) != .that,
      tagged.sentenceTokens[tagged.tokens[cue.lowerBound].sentence].lowerBound
        == source.lowerBound,
      let verb = run.first(where: {
        tagged.tags[$0].isFiniteVerb && tagged.tags[$0] != .verbBase
          || tagged.function($0)?.isAuxiliary == true
      }), verb > run.lowerBound, let to = run.first(where: { tagged.function($0) == .to }),
      to < verb
    else { return run }
    return run.lowerBound..<verb
  }

  /// A run with the abbreviation whose full stop ends the sentence: "sent at 5.52 | a.m." looks to the
  /// encoder as if only the stop were left.
  static func withAbbreviation(
    _ run: Range<Int>,
    cue: Range<Int>,
    source: Range<Int>?,
    in tagged: TaggedText
  ) -> Range<Int> {
    let last = run.upperBound
    guard last < tagged.tokens.count,
      tagged.tokens[last].sentence == tagged.tokens[last - 1].sentence,
      last + 1 == tagged.sentenceTokens[tagged.tokens[last].sentence].upperBound,
      tagged.hasWord(last..<(last + 1)), tagged.endsInFullStop(last), !cue.contains(last),
      source?.contains(last) != true
    else { return run }
    return run.lowerBound..<(last + 1)
  }

  /// A run whose last word wants another, with what follows up to a mark or a report: "is expected to include
  /// | *families who wait*", "led by a firm called | *Biomer*"; without the question word that it ends with.
  static func withComplement(
    _ run: Range<Int>,
    cue: Range<Int>,
    source: Range<Int>?,
    in context: AttributionContext
  ) -> Range<Int> {
    let tagged = context.tagged
    func isFree(_ token: Int) -> Bool {
      context.goesOn(at: token) && context.cueOfToken[token] < 0 && !cue.contains(token)
        && source?.contains(token) != true
        && context.quote(at: token) == context.quote(at: run.upperBound - 1)
    }
    guard isFree(run.upperBound) else { return run }
    if run.count > 2, tagged.tags[run.upperBound - 1] == .question {
      return context.trimmed(run.lowerBound..<(run.upperBound - 1)) ?? run
    }
    guard wantsMore(run.upperBound - 1, in: tagged) else { return run }
    var end = run.upperBound + 1
    while isFree(end) { end += 1 }
    // "would include families | and Roth *said*": who reports next is not of it.
    if context.goesOn(at: end), context.cueOfToken[end] >= 0,
      let subject = tagged.nounPhrase(at: end - 1), subject.tokens.upperBound == end
    {
      end = subject.tokens.lowerBound
      if tagged.tags[end - 1] == .conjunction { end -= 1 }
    }
    return run.lowerBound..<max(end, run.upperBound)
  }

  /// Whether a word does not end a clause before the one behind it: an owner, "to", an auxiliary before its verb, a
  /// verb before its object, an adjective before "to".
  private static func wantsMore(_ token: Int, in tagged: TaggedText) -> Bool {
    // "asked why the mayor did | *not go*"
    if tagged.function(token)?.isAuxiliary == true {
      return tagged.tags[token + 1].isVerb || tagged.function(token + 1)?.isNegation == true
    }
    switch tagged.tags[token] {
    case .possessive, .possessivePronoun, .to: return true
    case .verbBase, .verbGerund, .verbParticiple, .verbPresent, .verbPresent3, .verbPast:
      guard let object = tagged.nounPhrase(at: token + 1), object.kind != .pronoun else {
        return false
      }
      return object.tokens.lowerBound == token + 1 && tagged.word(object.head)?.isTime != true
    case .adjective: return tagged.tags[token + 1] == .to
    default: return false
    }
  }

  /// A run right behind its cue without the day when that was said: "said Tuesday | *five more planes had
  /// landed*".
  static func behindDay(_ run: Range<Int>, cue: Range<Int>, in scene: ContentScene) -> Range<Int> {
    let tagged = scene.tagged
    let day = run.lowerBound
    guard day == cue.upperBound, run.count > 2, tagged.word(day)?.time == .day,
      scene.hasFiniteVerb((day + 1)..<run.upperBound)
    else { return run }
    switch tagged.tags[day + 1] {
    case .determiner, .number, .pronoun, .possessivePronoun, .existential: break
    default: return run
    }
    return (day + 1)..<run.upperBound
  }

  /// A run without the cue of the next report at its end: "said the group was welcome | and urged".
  static func beforeJoinedCue(
    _ run: Range<Int>,
    in context: AttributionContext
  ) -> Range<Int> {
    let last = run.upperBound - 1
    guard context.cueOfToken[last] >= 0, context.tagged.tags[last].isFiniteVerb,
      context.tagged.tags[last] != .verbBase, context.goesOn(at: run.upperBound)
    else { return run }
    let cue = context.cues[Int(context.cueOfToken[last])]
    let joint = cue.tokens.lowerBound - 1
    guard cue.tokens.upperBound == run.upperBound, joint > run.lowerBound,
      context.tagged.function(joint) == .and || context.tagged.function(joint) == .but
    else { return run }
    return run.lowerBound..<joint
  }
}
