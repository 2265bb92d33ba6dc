import Encoder
import Glibc
import Lexicon
import Syntax

// Which of the encoder's runs is the source, and how far it goes.
extension LearnedReading {
  /// Whether a run only says why: "because it has not been published".
  static func isReason(_ run: Range<Int>, in tagged: TaggedText) -> Bool {
    tagged.function(run.lowerBound) == .because
  }

  /// The run by the cue, one of its sentence before others.
  static func nearest(
    _ runs: [Range<Int>],
    _ cue: Range<Int>,
    _ tagged: TaggedText
  ) -> Range<Int>? {
    let sentence = tagged.tokens[cue.lowerBound].sentence
    return runs.min { one, other in
      key(one, cue, sentence, tagged) < key(other, cue, sentence, tagged)
    }
  }

  static func key(
    _ run: Range<Int>,
    _ cue: Range<Int>,
    _ sentence: Int,
    _ tagged: TaggedText
  ) -> (Int, Int) {
    (
      tagged.tokens[run.lowerBound].sentence == sentence ? 0 : 1,
      run.lowerBound >= cue.upperBound
        ? run.lowerBound - cue.upperBound : cue.lowerBound - run.upperBound
    )
  }

  /// The likeliest source where none is best.
  static func faint(_ window: CueWindow, _ parts: [WindowPart]) -> Range<Int>? {
    func chance(_ place: Int) -> Float {
      guard parts[place] == .other, !window.cue.contains(window.start + place) else {
        return -.infinity
      }
      return window.parts[place * CueWindow.partCount + WindowPart.source.rawValue]
    }
    guard let best = parts.indices.max(by: { chance($0) < chance($1) }),
      chance(best) > logarithmOfFaint
    else { return nil }
    let least = chance(best) + logarithmOfHalf
    var (low, high) = (best, best)
    while low > 0, chance(low - 1) > least { low -= 1 }
    while high + 1 < parts.count, chance(high + 1) > least { high += 1 }
    return (window.start + low)..<(window.start + high + 1)
  }

  static let logarithmOfFaint = log(faintSource)
  static let logarithmOfHalf = log(Float(0.5))

  /// A source without marks at its edges, or nil if nothing else is in it.
  static func trimmedSource(
    _ run: Range<Int>,
    of cue: Range<Int>,
    in tagged: TaggedText
  ) -> Range<Int>? {
    var (low, high) = (run.lowerBound, run.upperBound)
    func isMark(_ token: Int) -> Bool {
      switch tagged.tokens[token].kind {
      case .comma, .semicolon, .colon, .dash, .terminal: true
      default: false
      }
    }
    while low < high, isMark(low) { low += 1 }
    while low < high, isMark(high - 1) { high -= 1 }
    if high - low > 1, tagged.isCaption(low) { low += 1 }
    // "last week | 's"
    if low < high, tagged.tags[low] == .possessive { low += 1 }
    guard low < high else { return nil }
    // "18.55 | Cork Airport"
    if high - low > 1, tagged.sentenceTokens[tagged.tokens[low].sentence].lowerBound == low,
      tagged.tokens[low].stampsEntry(before: tagged.tokens[low + 1], in: tagged.source)
    {
      low += 1
    }
    low = behindAdjunct(low..<high, in: tagged)
    high = beforeAdjunct(low..<high, in: tagged)
    // "the pilot, *who* confirmed": there the pronoun is the source.
    if high == cue.lowerBound, high - low > 1, tagged.tokens[high - 2].kind == .comma,
      tagged.tags[high - 1] == .question, tagged.tokens[high - 1].letterCase == .lower
    {
      low = high - 1
    }
    high = beforeBrokenClause(low..<high, in: tagged)
    // "*Torvane Mills plc* (“Torvane”) announced": the name stands before its bracket.
    if low > 0, low < high, tagged.tokens[low].kind == .openingBracket,
      let name = tagged.nounPhrase(at: low - 1), name.kind == .name
    {
      low = name.tokens.lowerBound
    }
    // "a man, *whose* lawyer insists"
    if low > 0, low < high, high == cue.lowerBound, tagged.function(low - 1) == .whose { low -= 1 }
    // "stranded there on Thursday *morning*, said": that is when.
    if low < high, tagged.word(low)?.isTime == true, let phrase = tagged.nounPhrase(at: low),
      phrase.kind != .name, phrase.tokens.upperBound == high
    {
      return nil
    }
    if high == cue.lowerBound, isTold(by: cue, in: tagged) { return nil }
    if low >= cue.upperBound {
      if lacksAgent(low..<high, of: cue, in: tagged) || isAsked(low, by: cue, in: tagged) {
        return nil
      }
      high = beforePlace(low..<high, in: tagged)
    }
    return low < high && tagged.hasWord(low..<high) ? low..<high : nil
  }

  /// A source without the dateline before it: "OSTER – 12 May 2026 – | Oldgate plc".
  ///
  /// A label in capitals is no dateline: "ADA ROTH: ‘IT LEAKS’".
  static func behindDateline(
    _ source: Range<Int>,
    of cue: Range<Int>,
    in scene: ContentScene
  ) -> Range<Int>? {
    if scene.tagged.isColon(cue), cue.lowerBound == source.upperBound { return source }
    let block = scene.context.paragraphTokens(scene.tagged.paragraph(of: source.lowerBound))
    let start = scene.datelineEnd(from: block.lowerBound, to: block.upperBound)
    guard source.lowerBound < start else { return source }
    guard start < source.upperBound, scene.tagged.hasWord(start..<source.upperBound) else {
      return nil
    }
    return start..<source.upperBound
  }

  /// Whether a cue says of what stands before it that it was told: "*The mother* was told it rained".
  static func isTold(by cue: Range<Int>, in tagged: TaggedText) -> Bool {
    let verb = cue.upperBound - 1
    guard cue.count > 1, tagged.tags[verb] == .verbParticiple,
      cue.dropLast().contains(where: { tagged.function($0)?.isBe == true }),
      let reporting = tagged.word(verb)?.reporting
    else { return false }
    return reporting.verbs.contains {
      let verb = tagged.lexicon.reportingVerbs[$0]
      return verb.particle == nil && verb.frames.contains(.addressee)
        && !verb.frames.contains(.noun)
    }
  }

  /// Whether a passive stands before a source without "by": "it was alleged at *the inquiry*".
  static func lacksAgent(_ run: Range<Int>, of cue: Range<Int>, in tagged: TaggedText) -> Bool {
    guard tagged.function(cue.lowerBound)?.isBe == true,
      tagged.tags[cue.upperBound - 1] == .verbParticiple,
      tagged.tags[run.lowerBound - 1] == .preposition
    else { return false }
    return tagged.function(run.lowerBound - 1) != .by
  }

  /// Whether a cue opens its sentence and somebody is asked: "Asked if it rained, *Roth* replied".
  static func isAsked(_ source: Int, by cue: Range<Int>, in tagged: TaggedText) -> Bool {
    guard cue.count == 1, cue.upperBound < source, tagged.tags[cue.lowerBound] != .verbGerund,
      tagged.sentenceTokens[tagged.tokens[cue.lowerBound].sentence].lowerBound == cue.lowerBound,
      tagged.word(cue.lowerBound)?.reporting?.forms.contains(.participle) == true
    else { return false }
    return tagged.function(source - 1) != .by
  }

  /// Where a name behind its cue ends before what only tells where that was: "said Lena Roth | outside
  /// the plant".
  static func beforePlace(_ run: Range<Int>, in tagged: TaggedText) -> Int {
    run.dropFirst().first { token in
      switch tagged.function(token) {
      case .outside, .inside, .during, .after, .before: tagged.tags[token - 1].isProperNoun
      default: false
      }
    } ?? run.upperBound
  }

  /// Where a source ends before an adjunct of time that was taken for part of it: "the chief, Er
  /// Lohanta |, when contacted over the phone".
  static func beforeAdjunct(_ run: Range<Int>, in tagged: TaggedText) -> Int {
    run.dropFirst().dropLast().first { token in
      guard tagged.tokens[token].kind == .comma else { return false }
      switch tagged.function(token + 1) {
      case .when, .while, .after, .before: return true
      default: return false
      }
    } ?? run.upperBound
  }

  /// Where a source ends before a clause of which only the beginning was taken: "another engineer |, who
  /// advises the board and".
  static func beforeBrokenClause(_ run: Range<Int>, in tagged: TaggedText) -> Int {
    guard let last = run.last, run.count > 2 else { return run.upperBound }
    // "protesters | beat saucepans and | chanted"
    if tagged.tags[last] == .conjunction, let subject = tagged.nounPhrase(at: run.lowerBound),
      subject.tokens.upperBound < last,
      tagged.tags[subject.tokens.upperBound].isFiniteVerb
        || tagged.tags[subject.tokens.upperBound] == .verbBase
    {
      return subject.tokens.upperBound
    }
    switch tagged.tags[last] {
    case .determiner, .preposition, .question, .conjunction, .to: break
    default: guard tagged.function(last)?.isAuxiliary == true else { return run.upperBound }
    }
    return run.dropFirst().dropLast().first {
      tagged.tokens[$0].kind == .comma && tagged.tags[$0 + 1] == .question
    } ?? run.upperBound
  }

  /// Where a source begins behind the end of a phrase of place or time that was taken for it: "In Mayfair |
  /// she", "In hospital | a nurse", "after the verdict | the clerk".
  static func behindAdjunct(_ run: Range<Int>, in tagged: TaggedText) -> Int {
    guard run.lowerBound > 0,
      let first = tagged.nounPhrase(at: run.lowerBound), !first.isPossessive,
      first.tokens.lowerBound > 0, tagged.tags[first.tokens.lowerBound - 1] == .preposition,
      first.tokens.upperBound < run.upperBound,
      let next = tagged.nounPhrase(at: first.tokens.upperBound),
      next.tokens.lowerBound == first.tokens.upperBound,
      tagged.pronoun(next.head)?.isReflexive != true,
      next.kind == .pronoun || tagged.tags[next.tokens.lowerBound] == .determiner
    else { return run.lowerBound }
    return next.tokens.lowerBound
  }
}
