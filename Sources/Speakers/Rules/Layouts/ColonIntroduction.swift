import Lexicon
import Quotation
import Syntax
import Text

/// A sentence without a reporting verb whose colon introduces a quotation: the pilot has one
/// rule: *“The fog can wait.”*.
struct ColonIntroduction: LayoutRule {
  static let id = "colon-introduction"
  static let confidence = 0.82

  func propose(in scene: ContentScene) -> [AttributionCandidate] {
    let context = scene.context
    return context.quotes.indices.compactMap { place in
      let tokens = context.quoteTokens[place]
      let colon = tokens.lowerBound - 1
      guard context.quotes[place].marking == .marks, context.mayBeUttered(place), colon > 0,
        scene.tagged.tokens[colon].kind == .colon, context.quotes[place].parent == nil
      else { return nil }
      let sentence = scene.tagged.sentenceTokens[scene.tagged.tokens[colon].sentence]
      guard !isDateline(sentence.lowerBound..<colon, of: tokens, in: scene),
        let source = source(in: sentence.lowerBound..<colon, of: scene)
      else { return nil }
      return AttributionCandidate(
        content: scene.withContinuation(place),
        cue: [colon..<(colon + 1)],
        source: source,
        rule: Self.id,
        confidence: Self.confidence
      )
    }
  }

  /// Whether a place in capitals opens the paragraph of a quotation that goes on behind its end:
  /// "OSTREY: “The fog can wait,” the pilot said".
  private func isDateline(
    _ opening: Range<Int>,
    of quote: Range<Int>,
    in scene: ContentScene
  ) -> Bool {
    let tagged = scene.tagged
    let paragraph = scene.context.paragraphTokens(tagged.paragraph(of: opening.lowerBound))
    let sentence = tagged.sentenceTokens[tagged.tokens[opening.lowerBound].sentence]
    return opening.lowerBound == paragraph.lowerBound && quote.upperBound < paragraph.upperBound
      && opening.allSatisfy {
        tagged.tokens[$0].kind != .word || tagged.tokens[$0].letterCase == .upper
      }
      && tagged.segmentation.paragraphs[tagged.paragraph(of: opening.lowerBound)].kind != .heading
      && (quote.upperBound..<max(quote.upperBound, sentence.upperBound)).contains {
        tagged.tags[$0].isFiniteVerb
      }
  }

  /// "… from the poet Adler:" before the colon, else the subject of the sentence, or its
  /// owner when the subject is a thing: "Pilot Roth’s | answer was short".
  private func source(in tokens: Range<Int>, of scene: ContentScene) -> SourcePhrase? {
    let tagged = scene.tagged
    let walker = PhraseWalker(tagged: tagged)
    if let last = walker.phrase(endingAt: tokens.upperBound, from: tokens.lowerBound),
      last.lowerBound > tokens.lowerBound,
      tagged.function(last.lowerBound - 1) == .from || tagged.function(last.lowerBound - 1) == .by,
      isSpeaker(last, in: tagged)
    {
      return made(last, speaker: last)
    }
    let start = scene.skipOpeners(from: tokens.lowerBound, to: tokens.upperBound)
    for token in start..<tokens.upperBound {
      guard let phrase = tagged.nounPhrase(at: token), phrase.tokens.lowerBound == token,
        !walker.isTime(phrase.tokens)
      else { continue }
      if token > start, tagged.tags[token - 1] == .preposition { continue }
      if phrase.isPossessive { return made(phrase.tokens, speaker: phrase.tokens) }
      if let owner = owner(of: phrase, to: tokens.upperBound, in: tagged) {
        return made(owner, speaker: owner)
      }
      let after = SubjectAfter(tagged: tagged)
      let end = after.chainEnd(of: phrase, to: tokens.upperBound, inApposition: true)
      // "It was an odd week when Roth took to the radio with this:"
      let isNobody =
        tagged.pronoun(phrase.head) == .it && end < tokens.upperBound
        && tagged.function(end)?.isBe == true
      guard !isNobody, isSpeaker(phrase.tokens, in: tagged) else { break }
      return made(token..<end, speaker: phrase.tokens)
    }
    return clauseSubject(in: start..<tokens.upperBound, of: scene)
  }

  /// Whose a noun that reports is: "The verdict of | the pilot was".
  private func owner(of phrase: NounPhrase, to end: Int, in tagged: TaggedText) -> Range<Int>? {
    let joint = phrase.tokens.upperBound
    guard tagged.word(phrase.head)?.cueNoun != nil,
      joint + 1 < end,
      // "A memo from the mayor:" is the memo's.
      tagged.function(joint) == .of
        || tagged.function(joint) == .from && tagged.word(phrase.head)?.body?.kind != .document,
      let owner = tagged.nounPhrase(at: joint + 1), owner.tokens.lowerBound == joint + 1,
      !owner.isPossessive || tagged.nounPhrase(at: owner.tokens.upperBound) != nil
    else { return nil }
    var last = owner
    // "the player’s father"
    while last.isPossessive, let owned = tagged.nounPhrase(at: last.tokens.upperBound) {
      last = owned
    }
    return owner.tokens.lowerBound..<min(last.tokens.upperBound, end)
  }

  /// The subject of the last clause that a conjunction opens: "It was an odd week when *Roth* took to the
  /// radio with this:".
  private func clauseSubject(in tokens: Range<Int>, of scene: ContentScene) -> SourcePhrase? {
    let tagged = scene.tagged
    guard
      let opener = tokens.dropLast().last(where: {
        tagged.function($0).map { Self.openers.contains($0) } == true
      }), let phrase = tagged.nounPhrase(at: opener + 1), phrase.tokens.lowerBound == opener + 1,
      let verb = (phrase.tokens.upperBound..<tokens.upperBound).first(where: {
        tagged.tags[$0] != .adverb
      }), tagged.tags[verb].isFiniteVerb, isSpeaker(phrase.tokens, in: tagged)
    else { return nil }
    return made(phrase.tokens, speaker: phrase.tokens)
  }

  /// Conjunctions of time behind which somebody may do the telling.
  private static let openers: Set<FunctionWord> = [.when, .as, .after, .before, .once, .until]

  private func made(_ tokens: Range<Int>, speaker: Range<Int>) -> SourcePhrase {
    SourcePhrase(
      tokens: tokens,
      speaker: speaker,
      rule: Self.id,
      confidence: Self.confidence
    )
  }

  /// Whether a phrase can speak: a name, a person's pronoun, a role or a body.
  private func isSpeaker(_ phrase: Range<Int>, in tagged: TaggedText) -> Bool {
    guard let last = phrase.last, let found = tagged.nounPhrase(at: last) else { return false }
    switch found.kind {
    case .name, .pronoun: return true
    case .other: return false
    case .nominal:
      let word = tagged.word(found.head)
      return word?.role != nil || word?.body != nil
    }
  }
}
