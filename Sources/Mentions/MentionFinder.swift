package import Encoder
public import Lexicon
public import Quotation
public import Syntax
import Text

/// Finds the mentions of persons, bodies, places and documents: one for each base noun phrase, and
/// one more for several persons joined by "and".
///
/// *Kuwaiti Energy Minister Sheikh Nasser Al Mahri said he …* gives a name with the roles "Kuwaiti
/// Energy Minister" and "Sheikh", and a pronoun.
public struct MentionFinder: Sendable {
  private let lexicon: LexiconSet
  private let classifier: NameClassifier?

  /// A finder that reads by these lexicons, and by rules alone.
  public init(lexicon: LexiconSet) {
    self.init(lexicon: lexicon, classifier: nil)
  }

  /// A finder that reads by these lexicons, and types names with a classifier where it is given the
  /// encoder's states.
  package init(lexicon: LexiconSet, classifier: NameClassifier?) {
    self.lexicon = lexicon
    self.classifier = classifier
  }

  /// The mentions of a text, in the order of their first tokens, the longer first.
  ///
  /// A source in which nothing else is found, such as "some" or "another", is a mention, too.
  /// - Complexity: linear in the number of tokens.
  public func find(
    in tagged: TaggedText,
    quotes: [QuotedStretch],
    sources: [SourcePlace]
  ) -> [Mention] {
    find(in: tagged, quotes: quotes, sources: sources, states: nil)
  }

  /// The same, with what the encoder knows of the text's tokens.
  package func find(
    in tagged: TaggedText,
    quotes: [QuotedStretch],
    sources: [SourcePlace],
    states: TokenStates?
  ) -> [Mention] {
    let reader = MentionReader(tagged: tagged, lexicon: lexicon)
    var mentions: [Mention] = []
    mentions.reserveCapacity(tagged.nounPhrases.count)
    let names = SourceNames(tagged: tagged)
    for phrase in names.cut(PhraseJoiner(tagged: tagged, lexicon: lexicon).phrases(), sources) {
      let mention: Mention? =
        switch phrase {
        case .base(let phrase): reader.mention(of: phrase)
        case .body(let name, let first, let last): reader.body(name, from: first, to: last)
        }
      if let mention { mentions.append(mention) }
    }
    mentions = names.joined(mentions, sources)
    mentions = withTitles(mentions, of: quotes, in: tagged)
    mentions = withLabels(mentions, of: quotes, in: tagged)
    mentions = LongForms(tagged: tagged).joined(mentions)
    mentions = NameEvidence(tagged: tagged, mentions: mentions).settled(mentions)
    if let classifier, let states, classifier.fits(states) {
      mentions = NameJudge(
        tagged: tagged,
        lexicon: lexicon,
        classifier: classifier,
        states: states,
        sources: sources.map(\.range)
      ).judged(mentions)
    }
    mentions = withOwners(CoordinationFinder(tagged: tagged).joined(mentions), in: tagged)
    return withSources(mentions, at: sources.map(\.range), in: tagged)
  }

  /// The mentions, of which names in the title of a work name no person: “The Ada Roth Experience”.
  private func withTitles(
    _ mentions: [Mention],
    of quotes: [QuotedStretch],
    in tagged: TaggedText
  ) -> [Mention] {
    let titled = Set(quotes.filter { $0.role == .title }.flatMap { tagged.tokens(in: $0.inner) })
    guard !titled.isEmpty else { return mentions }
    return mentions.map { mention in
      mention.kind == .name && titled.contains(mention.head)
        ? mention.with(type: .document) : mention
    }
  }

  /// The mentions with one for each source in which there is none.
  private func withSources(
    _ mentions: [Mention],
    at sources: [TextRange],
    in tagged: TaggedText
  ) -> [Mention] {
    var isMentioned = [Bool](repeating: false, count: tagged.tokens.count)
    for mention in mentions { for token in mention.tokens { isMentioned[token] = true } }
    var added: [Mention] = []
    for source in sources {
      let tokens = stub(of: tagged.tokens(in: source), isMentioned, in: tagged)
      guard let head = tokens.first, !tokens.contains(where: { isMentioned[$0] }),
        tokens.contains(where: { tagged.tokens[$0].kind == .word }),
        !RelativeWord.all.contains(tagged.function(head))
      else { continue }
      for token in tokens { isMentioned[token] = true }
      added.append(
        Mention(
          tokens: tokens,
          extent: tokens,
          head: tokens.upperBound - 1,
          kind: .nominal,
          name: nil,
          roles: [],
          place: nil,
          type: .unknown,
          gender: .unknown,
          isPlural: nil,
          isPossessive: false,
          isDefinite: false
        )
      )
    }
    guard !added.isEmpty else { return mentions }
    return (mentions + added).sorted {
      ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound)
    }
  }

  /// A source, or of "one, who asked for anonymity" the word that stands for somebody.
  private func stub(
    of source: Range<Int>,
    _ isMentioned: [Bool],
    in tagged: TaggedText
  ) -> Range<Int> {
    guard let first = source.first, source.count > 1, !isMentioned[first],
      tagged.nounPhrase(at: first)?.kind == .other,
      tagged.tokens[first + 1].kind == .comma || tagged.function(first + 1) == .who
    else { return source }
    return first..<(first + 1)
  }

  /// Words that stand for the phrase before them.
  private enum RelativeWord {
    static let all: [FunctionWord?] = [.who, .whom, .whose, .which, .that]
  }

  /// The mentions with the pronouns that own some of them: "his" of "his claim".
  private func withOwners(_ mentions: [Mention], in tagged: TaggedText) -> [Mention] {
    var result: [Mention] = []
    result.reserveCapacity(mentions.count + mentions.count / Self.mentionsPerOwner)
    for mention in mentions {
      result.append(mention)
      // "his lands", "all his lands"
      guard mention.kind != .pronoun, !mention.isJoint,
        let first = mention.tokens.prefix(Self.ownerPlaces).first(where: {
          $0 < mention.tokens.upperBound - 1 && tagged.pronoun($0)?.isPossessive == true
        }), let pronoun = tagged.pronoun(first)
      else { continue }
      let tokens = first..<(first + 1)
      result.append(
        Mention(
          tokens: tokens,
          extent: tokens,
          head: first,
          kind: .pronoun,
          name: nil,
          roles: [],
          place: nil,
          type: pronoun.gender == .male || pronoun.gender == .female ? .person : .unknown,
          gender: pronoun.gender,
          isPlural: pronoun.person == 2 ? nil : pronoun.isPlural,
          isPossessive: true,
          isDefinite: true
        )
      )
    }
    return result
  }

  /// An owner's pronoun is the first word of a phrase, or the second.
  private static let ownerPlaces = 2

  /// Mentions for each that a pronoun owns, in news and rounded down.
  private static let mentionsPerOwner = 16

  /// The mentions with one for each speaker's label that has none: "Q", "CHAIR".
  private func withLabels(
    _ mentions: [Mention],
    of quotes: [QuotedStretch],
    in tagged: TaggedText
  ) -> [Mention] {
    var added: [Mention] = []
    var next = 0
    for quote in quotes {
      guard let label = quote.label else { continue }
      let tokens = tagged.tokens(in: label)
      guard !tokens.isEmpty else { continue }
      while next < mentions.count, mentions[next].tokens.upperBound <= tokens.lowerBound {
        next += 1
      }
      if next < mentions.count, mentions[next].tokens.lowerBound < tokens.upperBound { continue }
      added.append(
        Mention(
          tokens: tokens,
          extent: tokens,
          head: tokens.upperBound - 1,
          kind: .name,
          name: tokens,
          roles: [],
          place: nil,
          type: .person,
          gender: .unknown,
          isPlural: false,
          isPossessive: false,
          isDefinite: true
        )
      )
    }
    guard !added.isEmpty else { return mentions }
    return (mentions + added).sorted {
      ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound)
    }
  }
}
