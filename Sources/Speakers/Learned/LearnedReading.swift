import Encoder
import Glibc
import Lexicon
import Quotation
import Syntax
import Text

/// A cue's window as source and content: the encoder's answer in tokens of the document.
struct LearnedReading {
  /// The stretches of content, in order, whole quotations where most of one is covered.
  let content: [Range<Int>]
  /// The source, or nil.
  let source: Range<Int>?
  /// The mean logarithm of the chances of the content's words to be content, or nil without one.
  let contentChance: Double?
  /// The same of the source.
  let sourceChance: Double?

  /// Where no source is best, the least probability of a token to be taken for one all the same.
  static let faintSource: Float = 0.12
  /// How much of a quotation must be covered for all of it to be content.
  ///
  /// 99.5 % of the quotations in PolNeAR's training part that are mostly content are so entirely.
  static let snap = 0.5

  /// Reads a window beside what the rules see reported; `fallback` is the source where the encoder
  /// sees none, the rule's own.
  init(
    _ window: CueWindow,
    in scene: ContentScene,
    reports: Reports,
    fallback: Range<Int>? = nil
  ) {
    let parts = PartPath(window).parts
    let context = scene.context
    let sources = Self.runs(of: .source, parts, from: window.start)
    let seen =
      Self.nearest(
        sources.filter { !Self.isReason($0, in: scene.tagged) },
        window.cue,
        scene.tagged
      )
      ?? Self.faint(window, parts)
    let source =
      seen.flatMap { Self.trimmedSource($0, of: window.cue, in: scene.tagged) } ?? fallback
    let runs = Self.runs(of: .content, parts, from: window.start)
    let told = Self.pronoun(toldBy: window.cue, in: scene)
    content = Self.snapped(runs, cue: window.cue, source: source, in: context)
      .compactMap { Self.inOneBlock($0, with: window.cue, in: scene) }
      .compactMap { Self.behind(told, $0, in: scene.tagged) }
      .filter { !Self.isOthers($0, cue: window.cue, reports, in: scene.tagged) }
      .map { Self.beforeNextReport($0, cue: window.cue, reports, in: context) }
      .map { Self.beforeJoinedCue($0, in: context) }
      .compactMap { context.trimmed($0) }
      .map { Self.withAbbreviation($0, cue: window.cue, source: source, in: scene.tagged) }
    self.source = source
    contentChance = Self.meanChance(of: .content, runs, window)
    sourceChance = seen.flatMap { Self.meanChance(of: .source, [$0], window) }
  }

  private static func meanChance(
    of part: WindowPart,
    _ runs: [Range<Int>],
    _ window: CueWindow
  ) -> Double? {
    let tokens = runs.joined()
    guard !tokens.isEmpty else { return nil }
    let sum = tokens.reduce(0) {
      $0 + window.parts[($1 - window.start) * CueWindow.partCount + part.rawValue]
    }
    return Double(sum) / Double(tokens.count)
  }

  private static func runs(of part: WindowPart, _ parts: [WindowPart], from start: Int) -> [Range<
    Int
  >] {
    parts.indices.filter { parts[$0] == part }.map { start + $0 }.runs
  }

  /// Whether a run only says why: "because it has not been published".
  private static func isReason(_ run: Range<Int>, in tagged: TaggedText) -> Bool {
    tagged.function(run.lowerBound) == .because
  }

  /// The run by the cue, one of its sentence before others.
  private static func nearest(
    _ runs: [Range<Int>],
    _ cue: Range<Int>,
    _ tagged: TaggedText
  ) -> Range<Int>? {
    let sentence = tagged.tokens[cue.lowerBound].sentence
    return runs.min { one, other in
      key(one, cue, sentence, tagged) < key(other, cue, sentence, tagged)
    }
  }

  private static func key(
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
  private static func faint(_ window: CueWindow, _ parts: [WindowPart]) -> Range<Int>? {
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

  private static let logarithmOfFaint = log(faintSource)
  private static let logarithmOfHalf = log(Float(0.5))

  /// The runs with every quotation whole that they mostly cover, without cue and source.
  private static func snapped(
    _ runs: [Range<Int>],
    cue: Range<Int>,
    source: Range<Int>?,
    in context: AttributionContext
  ) -> [Range<Int>] {
    var covered = Set(runs.joined())
    var near: Set<Int> = []
    for token in covered {
      var quote = context.quote(at: token)
      while let place = quote, near.insert(place).inserted { quote = context.quotes[place].parent }
    }
    let marked = covered
    for place in near where !context.quoteTokens[place].overlaps(cue) {
      let inner = context.tagged.tokens(in: context.quotes[place].inner)
      let hits = marked.count { inner.contains($0) }
      if context.quotes[place].bindsTokens, Double(hits) > Self.snap * Double(inner.count) {
        covered.formUnion(context.quoteTokens[place])
      }
    }
    covered.subtract(cue)
    if let source { covered.subtract(source) }
    return covered.sorted().runs
  }

  /// The one told, where a clause that the rules read around the cue has one.
  static func addressee(behind cue: Range<Int>, in scene: ContentScene) -> Range<Int>? {
    scene.clause(around: cue)?.tail.addressee
  }

  /// The pronoun that stands for the one told: *him* in "she told him it rained".
  ///
  /// In "urged him to come" he is content, and noun phrases are left to the encoder.
  private static func pronoun(toldBy cue: Range<Int>, in scene: ContentScene) -> Range<Int>? {
    guard let clause = scene.clause(around: cue),
      !clause.cue.frames.contains(.request), let told = clause.tail.addressee, told.count == 1,
      scene.tagged.pronoun(told.lowerBound) != nil
    else { return nil }
    return told
  }

  /// What of a run stands in the same kind of block as the cue, without a dateline: a headline and
  /// the text below are apart.
  private static func inOneBlock(
    _ run: Range<Int>,
    with cue: Range<Int>,
    in scene: ContentScene
  ) -> Range<Int>? {
    let tagged = scene.tagged
    func kind(_ token: Int) -> Paragraph.Kind {
      tagged.segmentation.paragraphs[tagged.paragraph(of: token)].kind
    }
    var (low, high) = (run.lowerBound, run.upperBound)
    if kind(low) != kind(high - 1) {
      while low < high, kind(low) != kind(cue.lowerBound) { low += 1 }
      while low < high, kind(high - 1) != kind(cue.lowerBound) { high -= 1 }
    }
    let paragraph = scene.context.paragraphTokens(tagged.paragraph(of: min(low, high - 1)))
    let start = scene.datelineEnd(from: paragraph.lowerBound, to: paragraph.upperBound)
    if low < start, start < high { low = start }
    return low < high ? low..<high : nil
  }

  /// Whether a run makes a further sentence, before which somebody reports anew or which has its own
  /// clause behind it.
  ///
  /// “I saw it,” Roth said. She added that it rained. *“Hard.”* She asked why. *“Why what?”* Orrin
  /// replied.
  private static func isOthers(
    _ run: Range<Int>,
    cue: Range<Int>,
    _ reports: Reports,
    in tagged: TaggedText
  ) -> Bool {
    let sentence = tagged.tokens[cue.lowerBound].sentence
    guard run.lowerBound > cue.upperBound, tagged.tokens[run.lowerBound].sentence > sentence
    else { return false }
    if reports.quotedBefore.contains(run.lowerBound) { return true }
    // In a later paragraph whoever its first words are about speaks.
    let paragraph = tagged.paragraph(of: run.lowerBound)
    if paragraph > tagged.paragraph(of: cue.lowerBound),
      tagged.paragraph(of: run.lowerBound - 1) == paragraph
    {
      return true
    }
    guard let last = reports.cues.last(before: run.lowerBound) else { return false }
    return last >= cue.upperBound && tagged.tokens[last].sentence > sentence
  }

  /// What of a run stands before a semicolon behind which somebody reports anew: "said it rained |;
  /// others, for their part, argue".
  private static func beforeNextReport(
    _ run: Range<Int>,
    cue: Range<Int>,
    _ reports: Reports,
    in context: AttributionContext
  ) -> Range<Int> {
    guard run.lowerBound >= cue.upperBound else { return run }
    let sentence = context.tagged.sentenceTokens[context.tagged.tokens[cue.lowerBound].sentence]
    let mark = run.dropFirst().first {
      context.tagged.tokens[$0].kind == .semicolon
        && context.quote(at: $0) == context.quote(at: cue.lowerBound)
    }
    guard let mark, let next = reports.cues.last(before: sentence.upperBound),
      next > mark
    else {
      return run
    }
    return run.lowerBound..<mark
  }

  /// A run with the abbreviation whose full stop ends the sentence: "sent at 5.52 | a.m." looks to the
  /// encoder as if only the stop were left.
  private static func withAbbreviation(
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

  /// A run without the cue of the next report at its end: "said the group was welcome | and urged".
  private static func beforeJoinedCue(
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

  /// What of a run stands behind the one told.
  private static func behind(
    _ told: Range<Int>?,
    _ run: Range<Int>,
    in tagged: TaggedText
  ) -> Range<Int>? {
    guard let told, run.lowerBound >= told.lowerBound, run.lowerBound <= told.upperBound else {
      return run
    }
    guard told.upperBound < run.upperBound else { return nil }
    // "told her *twice* to leave"
    let words = told.upperBound..<run.upperBound
    let opening =
      words.first { tagged.tags[$0] != .adverb || tagged.function($0)?.isNegation == true }
      ?? words.lowerBound
    let isClause = tagged.function(opening) == .to || tagged.function(opening) == .that
    return (isClause ? opening : words.lowerBound)..<words.upperBound
  }

  /// A source without marks at its edges, or nil if nothing else is in it.
  private static func trimmedSource(
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
    return low < high && tagged.hasWord(low..<high) ? low..<high : nil
  }

  /// Where a source ends before an adjunct of time that was taken for part of it: "the chief, Er
  /// Lohanta |, when contacted over the phone".
  private static func beforeAdjunct(_ run: Range<Int>, in tagged: TaggedText) -> Int {
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
  private static func beforeBrokenClause(_ run: Range<Int>, in tagged: TaggedText) -> Int {
    guard let last = run.last, run.count > 2 else { return run.upperBound }
    switch tagged.tags[last] {
    case .determiner, .preposition, .question, .conjunction, .to: break
    default: guard tagged.function(last)?.isAuxiliary == true else { return run.upperBound }
    }
    return run.dropFirst().dropLast().first {
      tagged.tokens[$0].kind == .comma && tagged.tags[$0 + 1] == .question
    } ?? run.upperBound
  }

  /// Where a source begins behind the end of a phrase of place that was taken for it: "In Mayfair |
  /// she", "In hospital | a nurse".
  private static func behindAdjunct(_ run: Range<Int>, in tagged: TaggedText) -> Int {
    guard run.lowerBound > 0, tagged.tags[run.lowerBound - 1] == .preposition,
      let first = tagged.nounPhrase(at: run.lowerBound), !first.isPossessive,
      first.tokens.upperBound < run.upperBound,
      let next = tagged.nounPhrase(at: first.tokens.upperBound),
      next.tokens.lowerBound == first.tokens.upperBound,
      tagged.pronoun(next.head)?.isReflexive != true,
      next.kind == .pronoun || tagged.tags[next.tokens.lowerBound] == .determiner
    else { return run.lowerBound }
    return next.tokens.lowerBound
  }
}

/// What the rules see reported, as far as it bounds what the encoder reads.
struct Reports {
  /// The first tokens of the cues by which somebody reports outside quotations, rising.
  let cues: [Int]
  /// The first tokens of quotations whose clause stands behind them: *“Why what?”* Orrin replied.
  let quotedBefore: Set<Int>
}

extension AttributionContext {
  /// Whether the sentence before a token goes on with words there.
  fileprivate func goesOn(at token: Int) -> Bool {
    token > 0 && token < tagged.tokens.count && tagged.hasWord(token..<(token + 1))
      && tagged.tokens[token].sentence == tagged.tokens[token - 1].sentence
  }

  /// A run of content without the marks at its edges that belong to the sentence around it, or nil if
  /// no word is in it.
  func trimmed(_ run: Range<Int>) -> Range<Int>? {
    var (low, high) = (run.lowerBound, run.upperBound)
    func isLoose(_ token: Int) -> Bool {
      switch tagged.tokens[token].kind {
      case .terminal where !tagged.isFullStop(token): return false
      case .comma, .semicolon, .colon, .dash, .terminal:
        // The comma before a closing mark belongs to the quotation.
        return quote(at: token).map { !run.contains(quoteTokens[$0]) } ?? true
      default: return false
      }
    }
    while low < high, isLoose(low) { low += 1 }
    while low < high, isLoose(high - 1) { high -= 1 }
    // The mark of the quotation around another: ‘|“It is hot,” she said.’
    if high - low > 2, tagged.tokens[low].kind == .quotationMark,
      tagged.tokens[low + 1].kind == .quotationMark,
      let outer = quote(at: low), !run.contains(quoteTokens[outer])
    {
      low += 1
    }
    return low < high && tagged.hasWord(low..<high) ? low..<high : nil
  }
}

extension TaggedText {
  /// Whether a word or number is among tokens.
  func hasWord(_ range: Range<Int>) -> Bool {
    range.contains {
      switch tokens[$0].kind {
      case .word, .clitic, .number, .address, .symbol: true
      default: false
      }
    }
  }

  /// Whether a token's last character is a full stop, as of "a.m.", which ends no sentence by itself.
  func endsInFullStop(_ token: Int) -> Bool {
    source.bytes[tokens[token].range.end - 1] == UInt8(ascii: ".")
  }

  /// Whether a token is a full stop, not a question or exclamation mark.
  func isFullStop(_ token: Int) -> Bool {
    source.bytes[tokens[token].range.start] == UInt8(ascii: ".")
  }
}

extension [Int] {
  /// The last of rising numbers that is less than another.
  func last(before limit: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? self[low - 1] : nil
  }

  /// Rising numbers as stretches of neighbours.
  var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    for number in self {
      if let last = runs.last, last.upperBound == number {
        runs[runs.count - 1] = last.lowerBound..<(number + 1)
      } else {
        runs.append(number..<(number + 1))
      }
    }
    return runs
  }
}
