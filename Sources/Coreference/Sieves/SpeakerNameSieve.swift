import Lexicon
import Mentions
import Speakers
import Syntax

/// A speaker without a name, and the name without a role that speaks next.
///
/// "A spokeswoman for the mayor said …. “…,” said Ada Roth", "Her husband said …. Jens Adler
/// admitted". Who is named for the first time is told with a role, unless it was told just before.
struct SpeakerNameSieve: Sieve {
  static let id = "speaker-then-name"

  /// The name stands in this sentence or the next: of eight that were linked in 1,500 articles the
  /// two that were wrong stood farther behind, or followed a "source".
  static let farthest = 1

  /// The word of roles.tsv under which all stand who speak for a body; a source is somebody else's.
  private static let voice = "spokesperson"

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var unnamed: Int?
    for attribution in discourse.sources.indices {
      let source = Int(discourse.sources[attribution])
      guard source >= 0, discourse.quoteOfMention[source] < 0 else { continue }
      if let known = unnamed {
        if chains.areOne(known, source) { continue }
        if known < source, discourse.attributions[attribution].kind != .indirect,
          isName(source, of: known, &chains, discourse, words)
        {
          chains.link(known, to: source, rule: Self.id)
        }
      }
      unnamed = description(of: source, &chains, discourse, words)
    }
  }

  /// The description of a speaker of whom nothing but a description is known, or nil.
  private func description(
    of source: Int,
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Int? {
    let cluster = chains.cluster(of: source)
    let place =
      discourse.mentions[source].kind == .pronoun ? Int(cluster.lastDescribed) : source
    guard !cluster.isNamed, cluster.isPlural != true, place >= 0, place <= source,
      chains.areOne(place, source), discourse.mentions[place].kind == .nominal,
      discourse.mentions[place].type == .person, !discourse.isInHeading(place)
    else { return nil }
    let owner = discourse.tagged.pronoun(discourse.mentions[place].extent.lowerBound)
    let isOwned = owner?.isPossessive == true && owner?.person == 3
    let role = discourse.tagged.word(discourse.mentions[place].head)?.role
    let isVoice =
      role?.lemma == Self.voice || role?.hypernyms.contains(Self.voice) == true
    return isOwned || isVoice ? place : nil
  }

  private func isName(
    _ place: Int,
    of known: Int,
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Bool {
    let mention = discourse.mentions[place]
    guard mention.kind == .name, let name = mention.name, !mention.isJoint,
      !mention.isPossessive,
      isBare(mention.tokens.lowerBound..<name.lowerBound, mention, discourse),
      mention.roles.allSatisfy({ isHonorific($0, discourse) }), mention.extent == mention.tokens,
      (words.names[place]?.ids.count ?? 0) > 1,
      discourse.distance(from: known, to: place) <= Self.farthest,
      discourse.paragraph(of: place) - discourse.paragraph(of: known) <= 1
    else { return false }
    switch discourse.kind(mention.extent.upperBound) {
    // What follows may tell who it is.
    case .comma, .openingBracket, .dash: return false
    default: break
    }
    let cluster = chains.cluster(of: place)
    return cluster.type == .person && isNew(place, behind: known, cluster, &chains, discourse)
      && cluster.isCompatible(with: chains.cluster(of: known))
  }

  /// Whether nobody spoke of a named one before a description did.
  private func isNew(
    _ place: Int,
    behind known: Int,
    _ cluster: Cluster,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Bool {
    guard cluster.name >= known else { return false }
    return !(0..<known).contains { chains.areOne($0, place) }
  }

  /// Whether nothing but honorifics stands before a name: no "bird lover Clive Oakes".
  private func isBare(_ before: Range<Int>, _ mention: Mention, _ discourse: Discourse) -> Bool {
    let isTold = before.allSatisfy { token in mention.roles.contains { $0.contains(token) } }
    let first = mention.tokens.lowerBound
    return isTold && (first == 0 || !discourse.tagged.tags[first - 1].isNoun)
  }

  /// "Dr", "Professor": no role that would tell who it is.
  private func isHonorific(_ role: Range<Int>, _ discourse: Discourse) -> Bool {
    role.allSatisfy {
      discourse.tagged.word($0)?.title?.kind == .honorific || discourse.kind($0) != .word
    }
  }
}
