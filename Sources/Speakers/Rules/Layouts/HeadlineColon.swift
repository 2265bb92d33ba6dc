import Lexicon
import Quotation
import Syntax
import Text

/// A headline with a colon or dash for its cue: `Roth:` *Fog Can Wait*; *“The fog can
/// wait”* – `pilot`.
struct HeadlineColon: LayoutRule {
  static let id = "headline-colon"
  static let confidence = 0.5
  /// The longest source, in tokens, before a headline's colon: longer ones are topics.
  static let longestSource = 6

  func propose(in scene: ContentScene) -> [AttributionCandidate] {
    scene.tagged.segmentation.paragraphs.indices.compactMap { place in
      let paragraph = scene.tagged.segmentation.paragraphs[place]
      guard paragraph.kind == .heading, paragraph.sentences.count <= 2 else { return nil }
      return candidate(in: scene.context.paragraphTokens(place), of: scene)
    }
  }

  private func candidate(in tokens: Range<Int>, of scene: ContentScene) -> AttributionCandidate? {
    let tagged = scene.tagged
    guard
      let mark = tokens.first(where: {
        isMark($0, in: tagged) && scene.context.quote(at: $0) == nil
      }), mark > tokens.lowerBound, mark + 1 < tokens.upperBound
    else { return nil }
    let left = tokens.lowerBound..<mark
    let right = (mark + 1)..<tokens.upperBound
    let isColon = tagged.tokens[mark].kind == .colon
    let cue = isColon ? [mark..<(mark + 1)] : []
    if let quote = wholeQuote(left, of: scene),
      let source = source(
        in: withoutScene(withoutPredicate(right, in: tagged), in: tagged),
        of: scene
      ), maySpeak(source.speaker, in: tagged)
    {
      return made([scene.context.quoteTokens[quote]], cue: cue, source: source)
    }
    // "Two held over theft – police"
    if left.contains(where: { tagged.tags[$0].isVerb }), isColon || right.count == 1,
      let source = source(in: right, of: scene), isRole(right, in: tagged)
    {
      let end = scene.ends.trimmed(left.upperBound, from: left.lowerBound)
      return made([left.lowerBound..<end], cue: cue, source: source)
    }
    guard isColon, let source = source(in: withoutAddressee(left, in: tagged), of: scene) else {
      return nil
    }
    if let quote = wholeQuote(right, of: scene) {
      return made([scene.context.quoteTokens[quote]], cue: cue, source: source)
    }
    let end = scene.ends.trimmed(right.upperBound, from: right.lowerBound)
    guard right.lowerBound < end, isPerson(source.speaker, in: tagged) else { return nil }
    return made([right.lowerBound..<end], cue: cue, source: source)
  }

  /// Whether a phrase may be one who speaks, and not what the headline is about: "a street without power".
  private func maySpeak(_ phrase: Range<Int>, in tagged: TaggedText) -> Bool {
    guard let found = phrase.last.flatMap({ tagged.nounPhrase(at: $0) }), found.kind == .nominal,
      let word = tagged.word(found.head)
    else { return true }
    return word.role != nil || word.body != nil || word.title != nil || word.place != nil
  }

  private func isMark(_ token: Int, in tagged: TaggedText) -> Bool {
    tagged.tokens[token].kind == .colon || tagged.tokens[token].kind == .dash
  }

  private func made(
    _ content: [Range<Int>],
    cue: [Range<Int>],
    source: SourcePhrase
  ) -> AttributionCandidate {
    AttributionCandidate(
      content: content,
      cue: cue,
      source: source,
      rule: Self.id,
      confidence: Self.confidence
    )
  }

  /// The stretch that fills a side of the headline, or nil.
  private func wholeQuote(_ tokens: Range<Int>, of scene: ContentScene) -> Int? {
    guard let first = tokens.first, let quote = scene.context.quote(at: first, within: nil),
      scene.context.quoteTokens[quote] == tokens
    else { return nil }
    return quote
  }

  /// A side without what its subject does: "Ada Roth | signs off".
  private func withoutPredicate(_ side: Range<Int>, in tagged: TaggedText) -> Range<Int> {
    guard let first = side.first, let phrase = tagged.nounPhrase(at: first),
      phrase.tokens.upperBound < side.upperBound,
      tagged.tags[phrase.tokens.upperBound].isFiniteVerb
    else { return side }
    return phrase.tokens
  }

  /// A side without what only tells about what: "crane driver | on the night of the storm".
  private func withoutScene(_ side: Range<Int>, in tagged: TaggedText) -> Range<Int> {
    guard let first = side.first, let phrase = tagged.nounPhrase(at: first),
      phrase.tokens.upperBound < side.upperBound
    else { return side }
    switch tagged.function(phrase.tokens.upperBound) {
    case .on, .about, .after, .before, .as: return phrase.tokens
    default: return side
    }
  }

  /// A side without the one told: "Pilots | to harbour board".
  private func withoutAddressee(_ side: Range<Int>, in tagged: TaggedText) -> Range<Int> {
    guard let first = side.first, let phrase = tagged.nounPhrase(at: first),
      phrase.tokens.upperBound + 1 < side.upperBound,
      tagged.function(phrase.tokens.upperBound) == .to,
      tagged.nounPhrase(at: phrase.tokens.upperBound + 1)?.tokens.upperBound == side.upperBound
    else { return side }
    return phrase.tokens
  }

  /// A side that is one noun phrase with what narrows it.
  private func source(in tokens: Range<Int>, of scene: ContentScene) -> SourcePhrase? {
    let tagged = scene.tagged
    guard tokens.count <= Self.longestSource, let first = tokens.first,
      let phrase = PhraseWalker(tagged: tagged).phrase(startingAt: first, to: tokens.upperBound),
      phrase.kind == .name || phrase.kind == .nominal, !scene.hasFiniteVerb(phrase.tokens)
    else { return nil }
    return SourcePhrase(
      tokens: tokens,
      speaker: phrase.tokens,
      rule: Self.id,
      confidence: Self.confidence
    )
  }

  /// Whether a side is somebody by office or a body, and nothing else: "former engineer", "police".
  private func isRole(_ side: Range<Int>, in tagged: TaggedText) -> Bool {
    guard let last = side.last, tagged.nounPhrase(at: last)?.tokens.upperBound == side.upperBound
    else { return false }
    let word = tagged.word(last)
    return word?.role != nil || word?.body.map { $0.kind != .document } == true
  }

  /// Whether a name before a colon is somebody's: it recurs in the text behind the headline, and is
  /// no place or topic.
  private func isPerson(_ phrase: Range<Int>, in tagged: TaggedText) -> Bool {
    guard let last = phrase.last, tagged.tokens[last].isCapitalised else { return false }
    let word = tagged.word(last)
    if word?.isTime == true { return false }
    // "WATCH: Roth walks out"
    if phrase.count == 1, word?.quoteTrigger?.meaning == .notice { return false }
    let isSet = word?.role != nil || word?.title != nil || word?.body != nil
    if isSet { return tagged.tokens[last].letterCase != .upper || phrase.count > 1 }
    let form = tagged.string(last)
    let limit = min(tagged.tokens.count, phrase.upperBound + Self.recurrenceWindow)
    return (phrase.upperBound..<limit).contains {
      tagged.tokens[$0].isCapitalised && tagged.tokens[$0].range.length == form.utf8.count
        && tagged.nounPhrase(at: $0)?.kind == .name && tagged.string($0) == form
    }
  }

  /// How far behind a headline its name must recur, in tokens: the length of a news lead.
  static let recurrenceWindow = 400
}
