public import Lexicon
public import Syntax

/// Finds the words of a text that may report speech, by the lexicons and the tags.
///
/// Whether they do is for the rules to say: a cue without content or source comes to nothing.
public struct CueFinder: Sendable {
  /// How far, in tokens, "quoted" may stand before "as saying": the longest titles and appositions
  /// of newspapers fit in.
  static let longestRelay = 24

  private let lexicon: LexiconSet

  /// A finder over these lexicons.
  public init(lexicon: LexiconSet) {
    self.lexicon = lexicon
  }

  /// The cues of a text, in order.
  public func find(in tagged: TaggedText) -> [Cue] {
    var cues: [Cue] = []
    for sentence in tagged.sentenceTokens {
      var token = sentence.lowerBound
      while token < sentence.upperBound {
        guard tagged.tokens[token].word.isKnown else {
          token += 1
          continue
        }
        if let cue = cue(at: token, in: sentence, of: tagged) {
          cues.append(cue)
          token = max(token + 1, cue.tokens.upperBound)
        } else {
          token += 1
        }
      }
    }
    return cues
  }

  private func cue(at token: Int, in sentence: Range<Int>, of tagged: TaggedText) -> Cue? {
    if let (tokens, meaning) = tagged.longestPhrase(at: token), case .cue(let place) = meaning,
      tokens.upperBound < sentence.upperBound
    {
      return Cue(
        kind: .phrase(place),
        form: .none,
        tokens: tokens,
        head: token,
        frames: [],
        reportingClass: lexicon.cuePhrases[place].reportingClass,
        polarity: .asserted
      )
    }
    let tag = tagged.tags[token]
    guard tag.isVerb || tag.isNoun else { return nil }
    let word = lexicon.words[Int(tagged.tokens[token].word.index)]
    if let noun = word.cueNoun, tag.isNoun || isOwned(token, in: sentence, of: tagged) {
      return nounCue(noun, at: token)
    }
    guard tag.isVerb, let reporting = word.reporting, !isTotal(token, in: sentence, of: tagged)
    else { return nil }
    return verbCue(reporting, at: token, in: sentence, of: tagged)
  }

  /// Whether a form only sums up: "some 14,000 people, all told, came".
  private func isTotal(_ token: Int, in sentence: Range<Int>, of tagged: TaggedText) -> Bool {
    token > sentence.lowerBound && token + 1 < sentence.upperBound
      && tagged.function(token - 1) == .all && tagged.tokens[token + 1].kind == .comma
  }

  /// Whether an owner or article before a word makes it a noun: "the board's warning".
  private func isOwned(_ token: Int, in sentence: Range<Int>, of tagged: TaggedText) -> Bool {
    guard token > sentence.lowerBound else { return false }
    switch tagged.tags[token - 1] {
    case .possessive, .possessivePronoun: return true
    case .determiner: return tagged.tags[token] != .verbPast
    default: return false
    }
  }

  private func nounCue(_ noun: CueNoun, at token: Int) -> Cue {
    Cue(
      kind: .noun,
      form: .none,
      tokens: token..<(token + 1),
      head: token,
      frames: [],
      reportingClass: noun.reportingClass,
      polarity: .asserted
    )
  }

  private func verbCue(
    _ reporting: ReportingForm,
    at head: Int,
    in sentence: Range<Int>,
    of tagged: TaggedText
  ) -> Cue? {
    guard let (place, end) = verb(of: reporting, at: head, in: sentence, of: tagged) else {
      return nil
    }
    let verb = lexicon.reportingVerbs[place]
    // "declined to comment": nothing is said.
    if verb.declines { return nil }
    let group = VerbGroup(head: head, in: sentence, of: tagged)
    guard let form = form(of: reporting, group, at: head, in: sentence, of: tagged) else {
      return nil
    }
    let start =
      switch form {
      case .declined: group.governorStart ?? group.start
      case .relayed: group.start - 1
      case .finite, .participle, .passive, .none: group.start
      }
    return Cue(
      kind: .verb(place),
      form: form,
      tokens: start..<end,
      head: head,
      frames: verb.frames,
      reportingClass: verb.reportingClass,
      polarity: polarity(of: group, form, in: sentence, of: tagged)
    )
  }

  /// The verb that the form stands for here, and where its particle ends.
  private func verb(
    of reporting: ReportingForm,
    at head: Int,
    in sentence: Range<Int>,
    of tagged: TaggedText
  ) -> (place: Int, end: Int)? {
    let next = head + 1
    var plain: Int?
    var other: (place: Int, end: Int)?
    for place in reporting.verbs {
      let verb = lexicon.reportingVerbs[place]
      guard let particle = verb.particle else {
        plain = plain ?? place
        continue
      }
      guard let end = tagged.end(of: particle, at: next, in: sentence) else { continue }
      // "wonder aloud" brings other words than "wonder".
      if verb.frames.contains(.quote) { return (place, end) }
      other = other ?? (place, end)
    }
    return other ?? plain.map { ($0, next) }
  }

  private func form(
    of reporting: ReportingForm,
    _ group: VerbGroup,
    at head: Int,
    in sentence: Range<Int>,
    of tagged: TaggedText
  ) -> Cue.Form? {
    let tag = tagged.tags[head]
    if reporting.forms.contains(.gerund) {
      if group.hasBe { return .finite }
      let before = group.start - 1
      if before >= sentence.lowerBound, tagged.function(before) == .as {
        return .relayed
      }
      return .participle
    }
    if group.isInfinitive { return group.isDeclined ? .declined : nil }
    let isFronted =
      group.start == sentence.lowerBound && head + 1 < sentence.upperBound
      && tagged.function(head + 1) == .by
    if group.hasBe || isFronted {
      return reporting.forms.contains(.participle) ? .passive : nil
    }
    if group.hasAuxiliary { return .finite }
    if tag == .verbParticiple, !reporting.forms.contains(.past) { return nil }
    // "Residents say": a plural's present looks like the base, a command has nothing before it.
    if tag == .verbBase, group.start == sentence.lowerBound { return nil }
    return .finite
  }

  private func polarity(
    of group: VerbGroup,
    _ form: Cue.Form,
    in sentence: Range<Int>,
    of tagged: TaggedText
  ) -> Attribution.Polarity {
    if form == .declined { return .declined }
    if group.isNegated { return .negated }
    if group.isHypothetical { return .hypothetical }
    let opensWithAuxiliary = tagged.function(sentence.lowerBound)?.isAuxiliary ?? false
    return opensWithAuxiliary && tagged.endsWithQuestionMark(sentence) ? .question : .asserted
  }
}

extension TaggedText {
  /// Where the words of a particle end if they stand at a token, or nil.
  fileprivate func end(of particle: String, at token: Int, in sentence: Range<Int>) -> Int? {
    var place = token
    for part in particle.split(separator: " ") {
      guard place < sentence.upperBound, let form = word(place)?.form, form == part else {
        return nil
      }
      place += 1
    }
    return place
  }
}
