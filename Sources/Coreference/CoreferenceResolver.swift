public import Lexicon
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
  private let sieves: [any Sieve] = [
    SameNameSieve(), AppositionSieve(), CopulaSieve(), ShortNameSieve(), TransliterationSieve(),
    AcronymSieve(), LabelSieve(), AgeSieve(), RoleSieve(), OfficeNameSieve(), BodySieve(),
    HeadlineSieve(), JointSieve(), SalientDescriptionSieve(), PronounSieve(), DelayedNameSieve(),
    FirstPersonSieve(),
  ]

  /// A resolver that reads by these lexicons.
  public init(lexicon: LexiconSet) {}

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
    let discourse = Discourse(
      tagged: tagged,
      mentions: mentions,
      quotes: quotes,
      attributions: attributions
    )
    let words = Vocabulary(of: mentions, in: tagged)
    var chains = Chains(
      mentions,
      roles: words.roles,
      nameLengths: words.names.map { $0?.ids.count ?? 0 }
    )
    for sieve in sieves {
      sieve.link(&chains, in: discourse, words: words)
    }
    return ChainReader(discourse: discourse, words: words).read(&chains)
  }
}
