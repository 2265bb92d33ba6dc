import Encoder
import Lexicon
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
      seen.flatMap { Self.trimmedSource($0, of: window.cue, in: scene.tagged) }
      .flatMap { Self.behindDateline($0, of: window.cue, in: scene) } ?? fallback
    let runs = Self.runs(of: .content, parts, from: window.start)
    let told = Self.pronoun(toldBy: window.cue, in: scene)
    let near = Self.withoutStrays(
      Self.behindLabel(
        Self.snapped(runs, cue: window.cue, source: source, in: context),
        cue: window.cue,
        source: source,
        in: scene.tagged
      ),
      cue: window.cue,
      in: scene.tagged
    )
    let parted =
      near
      .flatMap { Self.inParagraphs($0, of: scene.tagged) }
      .map { Self.inSentence($0, of: window.cue, in: context) }
      .compactMap { Self.inOneBlock($0, with: window.cue, in: scene) }
      .compactMap { Self.behind(told, $0, in: scene.tagged) }
      .map { Self.behindDay($0, cue: window.cue, in: scene) }
      .filter { !Self.isOthers($0, cue: window.cue, reports, in: scene.tagged) }
      .filter { !Self.isNarration($0, behind: window.cue, in: context) }
      .map { Self.beforeNextReport($0, cue: window.cue, reports, in: context) }
      .map { Self.beforeJoinedCue($0, in: context) }
      .map { Self.fromThat($0, cue: window.cue, in: scene.tagged) }
      .compactMap { context.trimmed($0) }
      .map { Self.withWholePhrases($0, cue: window.cue, source: source, in: context) }
      .map { Self.withComplement($0, cue: window.cue, source: source, in: context) }
      .map { Self.withAbbreviation($0, cue: window.cue, source: source, in: scene.tagged) }
      .map { Self.beforeAdjunct($0, cue: window.cue, in: scene) }
      .map { Self.fromSentence($0, cue: window.cue, source: source, in: context) }
      .map { Self.beforeVerb($0, cue: window.cue, source: source, in: scene) }
    content = Self.withFrontedSubject(
      Self.withoutTold(Self.apart(parted), cue: window.cue, in: scene.tagged),
      cue: window.cue,
      source: source,
      in: scene.tagged
    )
    self.source = source
    contentChance = Self.meanChance(of: .content, runs, window)
    sourceChance = seen.flatMap { Self.meanChance(of: .source, [$0], window) }
  }

  static func meanChance(
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

  static func runs(of part: WindowPart, _ parts: [WindowPart], from start: Int) -> [Range<
    Int
  >] {
    parts.indices.filter { parts[$0] == part }.map { start + $0 }.runs
  }

  /// The one told, where a clause that the rules read around the cue has one.
  static func addressee(behind cue: Range<Int>, in scene: ContentScene) -> Range<Int>? {
    scene.clause(around: cue)?.tail.addressee
  }
}

extension TaggedText {
  /// Whether a colon alone is the cue.
  func isColon(_ cue: Range<Int>) -> Bool {
    cue.count == 1 && tokens[cue.lowerBound].kind == .colon
  }
}
