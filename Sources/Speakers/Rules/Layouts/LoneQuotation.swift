import Lexicon
import Quotation
import Syntax
import Text

/// A quotation without a cue of its own: it carries on the speech before it, or the person the
/// sentence before it is about speaks.
///
/// This rule looks at what the others found, so the resolver asks it last.
struct LoneQuotation {
  static let id = "lone-quotation"
  /// Behind a quotation or a report of the same paragraph.
  static let carryConfidence = 0.8
  /// Behind another paragraph.
  static let farConfidence = 0.6

  /// How a stretch is joined to what is known already.
  enum Answer {
    /// It is a further span of the attribution at this place.
    case extends(Int)
    /// It is an attribution of its own.
    case stands(AttributionCandidate)
  }

  /// What a stretch that no other rule took up is, given the attributions found before it, in order.
  func answer(
    for quote: Int,
    after found: [AttributionCandidate],
    in scene: ContentScene
  ) -> Answer? {
    let context = scene.context
    let tokens = context.quoteTokens[quote]
    guard let first = tokens.first, scene.standsAlone(quote) else { return nil }
    let paragraph = scene.tagged.paragraph(of: first)
    let isEarlier = { (other: AttributionCandidate) in
      other.firstToken < first && other.isTopLevel(in: context)
    }
    // The headline of another article may stand between two paragraphs.
    let previous =
      found.suffix(DialoguePartner.mostBefore).lastIndex { other in
        isEarlier(other)
          && (!isHeading(other, in: scene) || other.paragraph(in: scene) == paragraph)
      }
      ?? found.lastIndex(where: isEarlier)
    if let previous, found[previous].paragraph(in: scene) == paragraph {
      let sentencesBetween =
        scene.tagged.tokens[first].sentence
        - scene.tagged.tokens[found[previous].lastToken].sentence
      if sentencesBetween <= 1 {
        if found[previous].isQuoted(in: context), found[previous].source?.rule != Self.id {
          return .extends(previous)
        }
        if found[previous].cueRecord?.reportingClass != .thought {
          return .stands(repeated(found[previous], for: quote, in: scene))
        }
      }
    }
    let isTurn = context.quotes[quote].marking == .dash
    let known =
      isTurn
      ? turnBeforeLast(first, after: found, in: scene)
      : speakerBefore(first, after: previous.map { found[$0] }, in: scene)
    let introduced = isTurn ? nil : nameBefore(first, in: scene)
    let actor =
      isTurn ? nil : actorBefore(first, after: previous.map { found[$0] }, in: scene)
    let partner = previous.flatMap {
      DialoguePartner(scene: scene).find(before: first, after: $0, among: found)
    }
    // Who only thought something did not have the floor.
    let isHeld = previous.map { found[$0].cueRecord?.reportingClass != .thought } ?? false
    guard
      let source = introduced ?? actor ?? partner.map(farSource) ?? (isHeld ? known : nil)
        ?? subjectBefore(first, in: scene) ?? onlyPerson(before: first, in: scene) ?? known
    else { return nil }
    return .stands(
      AttributionCandidate(
        content: scene.withContinuation(quote),
        cue: [],
        source: source,
        isSourceElsewhere: introduced == nil && known != nil,
        rule: Self.id,
        confidence: Self.farConfidence
      )
    )
  }

  /// Whether a candidate is no more than a heading.
  private func isHeading(_ candidate: AttributionCandidate, in scene: ContentScene) -> Bool {
    scene.tagged.paragraph(of: candidate.firstToken) == candidate.paragraph(in: scene)
      && scene.context.isInHeading(candidate.firstToken)
  }

  /// A new attribution of the same source and cue.
  ///
  /// "Roth said the quay leaks. *“Bring boots.”*"
  private func repeated(
    _ other: AttributionCandidate,
    for quote: Int,
    in scene: ContentScene
  ) -> AttributionCandidate {
    AttributionCandidate(
      content: scene.withContinuation(quote),
      cue: other.cue,
      source: other.source,
      isSourceElsewhere: other.isSourceElsewhere,
      cueRecord: other.cueRecord,
      rule: Self.id,
      confidence: Self.carryConfidence
    )
  }

  /// The speaker of the speech before, when it is near.
  private func speakerBefore(
    _ first: Int,
    after previous: AttributionCandidate?,
    in scene: ContentScene
  ) -> SourcePhrase? {
    guard let previous, let source = previous.source else { return nil }
    let tokens = scene.tagged.tokens
    let isNear =
      scene.tagged.paragraph(of: first) - previous.paragraph(in: scene) <= 1
      || tokens[first].sentence - tokens[previous.lastToken].sentence <= Self.nearSentences
    return isNear ? SourcePhrase(source, rule: Self.id, confidence: Self.farConfidence) : nil
  }

  private func farSource(_ source: SourcePhrase) -> SourcePhrase {
    SourcePhrase(source, rule: Self.id, confidence: Self.farConfidence)
  }

  /// Who acts in the sentence before, if that reports nothing: “Roth smiled. *“Nice try.”*”
  private func actorBefore(
    _ first: Int,
    after previous: AttributionCandidate?,
    in scene: ContentScene
  ) -> SourcePhrase? {
    ActorBefore(scene: scene).find(before: first, after: previous).map {
      SourcePhrase($0, rule: Self.id, confidence: Self.farConfidence, ownsPlace: false)
    }
  }

  /// The name that is the subject of the sentence before in the same paragraph: “Manager Ada Roth
  /// was not having it. *“Everybody gets the flu.”*”
  private func nameBefore(_ first: Int, in scene: ContentScene) -> SourcePhrase? {
    let tagged = scene.tagged
    let sentence = tagged.tokens[first].sentence
    guard sentence > 0,
      tagged.segmentation.sentences[sentence - 1].paragraph == tagged.paragraph(of: first),
      let subject = subjectBefore(first, in: scene), let last = subject.speaker.last,
      tagged.nounPhrase(at: last)?.kind == .name
    else { return nil }
    return subject
  }

  /// The only name of a person in the sentence before, of the same paragraph: “Few people expected
  /// it, least of all Nora Hale. *“I had packed.”*”
  private func onlyPerson(before first: Int, in scene: ContentScene) -> SourcePhrase? {
    let tagged = scene.tagged
    let sentence = tagged.tokens[first].sentence
    guard sentence > 0,
      tagged.segmentation.sentences[sentence - 1].paragraph == tagged.paragraph(of: first)
    else { return nil }
    var only: Range<Int>?
    var token = tagged.sentenceTokens[sentence - 1].lowerBound
    while token < tagged.sentenceTokens[sentence - 1].upperBound {
      guard let phrase = tagged.nounPhrase(at: token) else {
        token += 1
        continue
      }
      token = max(token + 1, phrase.tokens.upperBound)
      // "least of | all Nora Hale"
      let name = phrase.tokens.drop { !tagged.tags[$0].isProperNoun }
      guard phrase.kind == .name, isPersonLike(name, in: tagged) else { continue }
      if only != nil { return nil }
      only = name
    }
    return only.map {
      SourcePhrase(
        tokens: $0,
        speaker: $0,
        rule: Self.id,
        confidence: Self.farConfidence,
        ownsPlace: false
      )
    }
  }

  /// Whether a name has two parts or more and none of them is a place's or a body's.
  private func isPersonLike(_ name: Range<Int>, in tagged: TaggedText) -> Bool {
    if let (_, meaning) = tagged.longestPhrase(at: name.lowerBound), case .place = meaning {
      return false
    }
    return name.count > 1
      && name.allSatisfy {
        tagged.tags[$0].isProperNoun && tagged.word($0)?.body == nil && tagged.place($0) == nil
      }
  }

  /// Who spoke the turn before the last of a dialogue between dashes, where turns alternate.
  private func turnBeforeLast(
    _ first: Int,
    after found: [AttributionCandidate],
    in scene: ContentScene
  ) -> SourcePhrase? {
    let paragraph = scene.tagged.paragraph(of: first)
    let other = found.last {
      $0.firstToken < first && $0.paragraph(in: scene) == paragraph - Self.turns
    }
    return other?.source.map { SourcePhrase($0, rule: Self.id, confidence: Self.farConfidence) }
  }

  /// Of two who speak in turn each speaks every second paragraph.
  private static let turns = 2

  /// The subject of the sentence before.
  private func subjectBefore(_ first: Int, in scene: ContentScene) -> SourcePhrase? {
    let tagged = scene.tagged
    let sentence = tagged.tokens[first].sentence
    guard sentence > 0 else { return nil }
    let between =
      tagged.paragraph(of: first) - tagged.segmentation.sentences[sentence - 1].paragraph
    guard between <= 1 else { return nil }
    let before = tagged.sentenceTokens[sentence - 1]
    let subjects = SubjectBefore(tagged: tagged)
    for token in before
    where tagged.tags[token].isFiniteVerb && scene.context.quote(at: token) == nil {
      let group = VerbGroup(head: token, in: before, of: tagged)
      guard let span = subjects.find(before: group.start, from: before.lowerBound) else { continue }
      guard isSomebody(span.speaker, in: tagged) else {
        return between == 1 ? subjectOfParagraph(before, in: scene) : nil
      }
      return SourcePhrase(span, rule: Self.id, confidence: Self.farConfidence, ownsPlace: false)
    }
    return nil
  }

  /// The person whose name is the subject of a paragraph's first sentence, where its last is about a
  /// thing: “Ada Roth laughed and wiped her phone. It rang again.”
  private func subjectOfParagraph(_ last: Range<Int>, in scene: ContentScene) -> SourcePhrase? {
    let tagged = scene.tagged
    let paragraph = scene.context.paragraphTokens(tagged.paragraph(of: last.lowerBound))
    guard paragraph.lowerBound < last.lowerBound,
      let name = tagged.nounPhrase(at: paragraph.lowerBound), name.kind == .name,
      !name.isPossessive, isPersonLike(name.tokens, in: tagged),
      (name.tokens.upperBound..<paragraph.upperBound).allSatisfy({
        tagged.nounPhrase(at: $0).map { !isPersonLike($0.tokens, in: tagged) } ?? true
      })
    else { return nil }
    return SourcePhrase(
      tokens: name.tokens,
      speaker: name.tokens,
      rule: Self.id,
      confidence: Self.farConfidence,
      ownsPlace: false
    )
  }

  /// Whether a subject is one person or body that can speak: a name, "she", "the clerk".
  private func isSomebody(_ phrase: Range<Int>, in tagged: TaggedText) -> Bool {
    guard let last = phrase.last, let found = tagged.nounPhrase(at: last) else { return false }
    switch found.kind {
    case .name: return true
    case .pronoun: return tagged.pronoun(found.head).map { $0.gender != .neuter } ?? false
    case .nominal: return tagged.word(found.head)?.role.map { !$0.isPlural } ?? false
    case .other: return false
    }
  }

  /// How many sentences may lie between a report and the quotation that carries it on.
  static let nearSentences = 2
}

extension ContentScene {
  /// Whether a stretch makes sentences of its own and speaks.
  func standsAlone(_ quote: Int) -> Bool {
    let stretch = context.quotes[quote]
    guard stretch.marking != .label, stretch.parent == nil, stretch.continues == nil,
      stretch.role == .utterance, let first = context.quoteTokens[quote].first,
      let last = context.quoteTokens[quote].last
    else { return false }
    let opening = tagged.sentenceTokens[tagged.tokens[first].sentence]
    let closing = tagged.sentenceTokens[tagged.tokens[last].sentence]
    return isSentenceStart(first, in: opening)
      && (last + 1 >= closing.upperBound
        || ((last + 1)..<closing.upperBound).allSatisfy {
          tagged.tokens[$0].kind == .terminal || tagged.tokens[$0].kind == .comma
        })
  }
}
