package import Encoder
public import Mentions
public import Quotation
public import Speakers
public import Syntax

/// Finds which mentions speak of the same person, body, place or group, and who speaks in each
/// attribution.
///
/// Rules run one after the other, the surest first; each sees what those before it have linked.
/// Every link keeps its rule and the mention it points to.
///
/// - Source: the order of sieves follows H. Lee et al., Deterministic Coreference Resolution Based
///   on Entity-Centric, Precision-Ranked Rules (2013).
public struct CoreferenceResolver: Sendable {
  private let sieves: [any Sieve]

  /// A resolver that ranks who is meant by pronouns, and by descriptions that no rule knows, with a trained
  /// ranker; or, without one, goes by rules alone.
  public init(ranker: AntecedentRanker?) {
    sieves = [
      SameNameSieve(), DefinedTermSieve(), AppositionSieve(), SourceNameSieve(), CopulaSieve(),
      ShortNameSieve(),
      TitledNameSieve(), TransliterationSieve(), AcronymSieve(), ReportedGenderSieve(),
      LabelSieve(), DescriptionJournal(), AgeSieve(), ComparisonSieve(),
      UnnamedSpeakerSieve(), RoleSieve(), OfficeNameSieve(), LeadNameSieve(),
      BodySieve(pass: .words), HeadlineSieve(),
      JointSieve(), PairSieve(), DescriptionSieve(ranker: ranker),
      BodySieve(pass: .floor),
      SalientDescriptionSieve(),
      GenderSieve(), PronounSieve(ranker: ranker), FirstPersonSieve(), KinSieve(),
      FamilyNameSieve(),
      SpeakerNameSieve(), DelayedNameSieve(), HeadlineQuotationSieve(), SecondPersonSieve(),
      VoiceSieve(),
    ]
  }

  /// Who is who in a text.
  ///
  /// - Complexity: linear in the number of mentions; every rule looks back over a bounded window or
  ///   into a table of words.
  public func resolve(
    tagged: TaggedText,
    quotes: [QuotedStretch],
    mentions: [Mention],
    attributions: [Attribution]
  ) -> CoreferenceChains {
    resolve(
      tagged: tagged,
      quotes: quotes,
      mentions: mentions,
      attributions: attributions,
      states: nil
    )
  }

  /// Who is who in a text; with what the encoder knows of its tokens, if it read them.
  package func resolve(
    tagged: TaggedText,
    quotes: [QuotedStretch],
    mentions: [Mention],
    attributions: [Attribution],
    states: TokenStates?
  ) -> CoreferenceChains {
    let discourse = Discourse(
      tagged: tagged,
      mentions: mentions,
      quotes: quotes,
      attributions: attributions,
      states: states
    )
    let words = Vocabulary(of: mentions, in: tagged)
    var chains = linked(discourse, words, journal: nil)
    return ChainReader(discourse: discourse, words: words).read(&chains)
  }

  /// What the ranker is asked about a text, for the training tools.
  ///
  /// For each pronoun and description all who may be meant. The second is the root of each mention's chain.
  package func choices(
    tagged: TaggedText,
    quotes: [QuotedStretch],
    mentions: [Mention],
    attributions: [Attribution],
    states: TokenStates?
  ) -> (choices: [RankedChoice], chainOfMention: [Int]) {
    let discourse = Discourse(
      tagged: tagged,
      mentions: mentions,
      quotes: quotes,
      attributions: attributions,
      states: states
    )
    var chains = linked(
      discourse,
      Vocabulary(of: mentions, in: tagged),
      journal: ChoiceJournal()
    )
    return (chains.journal?.choices ?? [], mentions.indices.map { chains.root(of: $0) })
  }

  private func linked(_ discourse: Discourse, _ words: Vocabulary, journal: ChoiceJournal?)
    -> Chains
  {
    var chains = Chains(
      discourse.mentions,
      roles: words.roles,
      nameLengths: words.names.map { $0?.ids.count ?? 0 }
    )
    chains.journal = journal
    for sieve in sieves {
      sieve.link(&chains, in: discourse, words: words)
    }
    return chains
  }
}
