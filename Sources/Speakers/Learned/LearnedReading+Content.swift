import Encoder
import Lexicon
import Quotation
import Syntax
import Text

// What of the encoder's runs is content, beside what the rules see reported.
extension LearnedReading {
  /// The runs with every quotation whole that they mostly cover, without cue and source.
  static func snapped(
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

  /// A quotation right behind its cue without the phrase that only tells where or to whom it was said: "sang
  /// “We are home” | outside the gate".
  static func beforeAdjunct(_ run: Range<Int>, cue: Range<Int>, in scene: ContentScene) -> Range<
    Int
  > {
    let tagged = scene.tagged
    guard let quote = scene.context.quote(at: run.lowerBound, within: nil),
      case let tokens = scene.context.quoteTokens[quote], tokens.lowerBound == run.lowerBound,
      scene.context.quotes[quote].marking == .marks, scene.context.quotes[quote].closure == .closed,
      run.lowerBound >= cue.upperBound, run.lowerBound <= cue.upperBound + 1,
      tokens.upperBound < run.upperBound, tagged.tags[tokens.upperBound] == .preposition,
      tagged.tokens[tokens.lowerBound + 1].isCapitalised,
      tokens.contains(where: { tagged.tags[$0].isVerb }),
      !scene.hasFiniteVerb(tokens.upperBound..<run.upperBound)
    else { return run }
    return tokens
  }

  /// The content with the subject that opens its sentence before the reporting clause: *Her mother*, she
  /// liked to say, *cast the first vote*.
  static func withFrontedSubject(
    _ runs: [Range<Int>],
    cue: Range<Int>,
    source: Range<Int>?,
    in tagged: TaggedText
  ) -> [Range<Int>] {
    guard let first = runs.first?.lowerBound, let source, source.upperBound <= cue.lowerBound,
      first == cue.upperBound + 1, tagged.tokens[cue.upperBound].kind == .comma,
      tagged.tags[first].isVerb, tagged.tags[first] != .verbGerund,
      case let comma = source.lowerBound - 1, comma > 0, tagged.tokens[comma].kind == .comma,
      let subject = tagged.nounPhrase(at: comma - 1), subject.tokens.upperBound == comma,
      tagged.sentenceTokens[tagged.tokens[comma].sentence].lowerBound == subject.tokens.lowerBound
    else { return runs }
    return [subject.tokens] + runs
  }

  /// The content of a passive without whom it tells: "*The clerk* was advised by Lind that it rained".
  static func withoutTold(
    _ runs: [Range<Int>],
    cue: Range<Int>,
    in tagged: TaggedText
  ) -> [Range<Int>] {
    guard runs.count == 2, runs[0].upperBound == cue.lowerBound,
      runs[1].lowerBound >= cue.upperBound,
      tagged.function(cue.lowerBound)?.isBe == true, tagged.function(runs[1].lowerBound) == .that,
      tagged.nounPhrase(at: runs[0].upperBound - 1) != nil, !tagged.tags[runs[0].lowerBound].isVerb
    else { return runs }
    return [runs[1]]
  }

  /// The runs without what two of them share, each where it began: one may have grown into the next.
  static func apart(_ runs: [Range<Int>]) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = kept.last, run.lowerBound < last.upperBound {
        kept[kept.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
      } else {
        kept.append(run)
      }
    }
    return kept
  }

  /// The runs without those before a label, whose colon tells only of what follows.
  ///
  /// “It rained.” | Lind: *“It snowed.”*
  static func behindLabel(
    _ runs: [Range<Int>],
    cue: Range<Int>,
    source: Range<Int>?,
    in tagged: TaggedText
  ) -> [Range<Int>] {
    guard tagged.isColon(cue), let source, source.upperBound <= cue.lowerBound else { return runs }
    return runs.filter { $0.lowerBound >= source.lowerBound }
  }

  /// The runs without those before the cue from which the writer's own sentence parts them.
  ///
  /// “They say, | ‘Oh my!’ |” It is not about money. *“Most print a thousand,”* said Lind.
  static func withoutStrays(
    _ runs: [Range<Int>],
    cue: Range<Int>,
    in tagged: TaggedText
  ) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    var next: Int?
    for run in runs.reversed() {
      if run.upperBound <= cue.lowerBound, let next, next <= cue.lowerBound,
        holdsSentence(run.upperBound..<next, in: tagged)
      {
        break
      }
      kept.append(run)
      next = run.lowerBound
    }
    return kept.reversed()
  }

  private static func holdsSentence(_ gap: Range<Int>, in tagged: TaggedText) -> Bool {
    guard let first = gap.first, let last = gap.last else { return false }
    let sentences = tagged.tokens[first].sentence...tagged.tokens[last].sentence
    return sentences.contains { sentence in
      let tokens = tagged.sentenceTokens[sentence]
      return gap.lowerBound <= tokens.lowerBound && tokens.upperBound <= gap.upperBound
        && tagged.hasWord(tokens)
    }
  }

  /// What of a run behind its cue stands in the cue's sentence, up to where another begins outside
  /// quotation marks.
  static func inSentence(
    _ run: Range<Int>,
    of cue: Range<Int>,
    in context: AttributionContext
  ) -> Range<Int> {
    let tagged = context.tagged
    let level = context.quote(at: cue.lowerBound)
    guard run.lowerBound >= cue.upperBound,
      tagged.tokens[run.lowerBound].sentence == tagged.tokens[cue.lowerBound].sentence,
      let end = run.dropFirst().first(where: {
        tagged.tokens[$0].sentence != tagged.tokens[$0 - 1].sentence
          && context.quote(at: $0) == level
          && context.quote(at: $0 - 1) == level
      })
    else { return run }
    return run.lowerBound..<end
  }

  /// Whether a run is a sentence of the writer's own behind that of the cue, in the same paragraph and without
  /// marks or a colon.
  ///
  /// "says that is not so. | *A second boy remains in hospital* |"
  static func isNarration(
    _ run: Range<Int>,
    behind cue: Range<Int>,
    in context: AttributionContext
  ) -> Bool {
    let tagged = context.tagged
    return run.lowerBound > cue.upperBound
      && tagged.tokens[run.lowerBound].sentence > tagged.tokens[cue.lowerBound].sentence
      && tagged.paragraph(of: run.lowerBound) == tagged.paragraph(of: cue.lowerBound)
      && run.allSatisfy { context.quote(at: $0) == context.quote(at: cue.lowerBound) }
      && !(cue.lowerBound..<run.lowerBound).contains { tagged.tokens[$0].kind == .colon }
  }

  /// The parts of a run in one paragraph each.
  static func inParagraphs(_ run: Range<Int>, of tagged: TaggedText) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = run.lowerBound
    for token in run.dropFirst()
    where tagged.paragraph(of: token) != tagged.paragraph(of: token - 1) {
      parts.append(start..<token)
      start = token
    }
    return parts + [start..<run.upperBound]
  }

  /// The pronoun that stands for the one told: *him* in "she told him it rained".
  ///
  /// In "urged him to come" he is content, and noun phrases are left to the encoder.
  static func pronoun(toldBy cue: Range<Int>, in scene: ContentScene) -> Range<Int>? {
    guard let clause = scene.clause(around: cue),
      !clause.cue.frames.contains(.request), let told = clause.tail.addressee, told.count == 1,
      scene.tagged.pronoun(told.lowerBound) != nil
    else { return nil }
    return told
  }

  /// A run of one paragraph without the dateline, or nil where a headline parts it from the cue, unless that
  /// ends its block.
  static func inOneBlock(
    _ run: Range<Int>,
    with cue: Range<Int>,
    in scene: ContentScene
  ) -> Range<Int>? {
    let context = scene.context
    let own = context.paragraphTokens(scene.tagged.paragraph(of: cue.lowerBound))
    let isApart = context.isInHeading(run.lowerBound) != context.isInHeading(cue.lowerBound)
    if isApart, cue.upperBound != own.upperBound { return nil }
    let block = context.paragraphTokens(scene.tagged.paragraph(of: run.lowerBound))
    let start = scene.datelineEnd(from: block.lowerBound, to: block.upperBound)
    return start < run.upperBound ? max(run.lowerBound, start)..<run.upperBound : nil
  }

  /// Whether a run makes a further sentence, before which somebody reports anew or which has its own
  /// clause behind it.
  ///
  /// “I saw it,” Roth said. She added that it rained. *“Hard.”* She asked why. *“Why what?”* Orrin
  /// replied.
  static func isOthers(
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
  static func beforeNextReport(
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
    guard let mark,
      reports.cues.last(before: sentence.upperBound).map({ $0 > mark }) == true
        || reports.subjectCues.last(before: sentence.upperBound).map({ $0 > mark }) == true
    else { return run }
    return run.lowerBound..<mark
  }

  /// What of a run stands behind the one told.
  static func behind(
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
}
