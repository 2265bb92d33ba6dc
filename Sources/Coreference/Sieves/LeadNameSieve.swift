import Lexicon
import Mentions
import Speakers
import Syntax
import Text

/// Whom the opening of an article describes, and the first name below that nothing else explains.
///
/// "The head of the border guard has warned that …. “…,” Lieutenant General Jens Adler told this
/// paper": who is named for the first time is told with a role, unless the opening has told it. So the
/// description must be the first of somebody in the article, and the name, bare but for a rank or an
/// age, the first of a person.
struct LeadNameSieve: Sieve {
  static let id = "lead-then-name"

  /// The name stands within so many sentences outside quotation marks.
  static let farthest = 3
  /// Mentions looked at, however long the sentences.
  static let mostMentions = 40

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    guard let lead = lead(&chains, discourse, words),
      let name = name(behind: lead, &chains, discourse, words)
    else { return }
    chains.link(lead, to: name, rule: Self.id)
  }

  /// The description with which the first sentence below the headlines speaks of somebody.
  private func lead(_ chains: inout Chains, _ discourse: Discourse, _ words: Vocabulary) -> Int? {
    var opening: Int?
    for place in discourse.mentions.indices where !discourse.isInHeading(place) {
      let mention = discourse.mentions[place]
      let sentence = discourse.sentence(of: place)
      if let opening, sentence != opening { return nil }
      opening = opening ?? sentence
      if isPerson(place, &chains), chains.cluster(of: place).isNamed, !isWithin(place, discourse) {
        return nil
      }
      guard mention.kind == .nominal, mention.type == .person, mention.isPlural != true,
        !mention.isJoint, !mention.isPossessive,
        isReported(place, discourse), discourse.quoteOfMention[place] < 0
      else { continue }
      return isTelling(place, &chains, discourse, words) ? place : nil
    }
    return nil
  }

  /// Whether a mention says something by a cue: two who talk by turns are two.
  private func isReported(_ place: Int, _ discourse: Discourse) -> Bool {
    let attribution = Int(discourse.attributionOfSource[place])
    return attribution >= 0 && !discourse.attributions[attribution].cue.isEmpty
  }

  private func isPerson(_ place: Int, _ chains: inout Chains) -> Bool {
    chains.cluster(of: place).type == .person
  }

  /// Whether a mention is part of a longer one: "a driver for the tycoon Carmel Zahra".
  private func isWithin(_ place: Int, _ discourse: Discourse) -> Bool {
    let tokens = discourse.mentions[place].tokens
    return discourse.mentions[..<place].suffix(Self.mostOuter).contains {
      $0.kind == .nominal && $0.tokens != tokens && $0.extent.contains(tokens.lowerBound)
    }
  }

  /// Mentions between a phrase and the last that it holds.
  private static let mostOuter = 6

  /// Whether a description has no name and no owner, and speaks for nobody else.
  private func isTelling(
    _ place: Int,
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Bool {
    let mention = discourse.mentions[place]
    // "the driver" alone is not told from others.
    let isNarrowed =
      !mention.isDefinite || mention.extent != mention.tokens || mention.place != nil
      || words.roles[place].first?.modifiers.isEmpty == false
    return isNarrowed && !chains.cluster(of: place).isNamed && !isNamedBeside(place, discourse)
      && discourse.tagged.pronoun(mention.extent.lowerBound) == nil
      && words.roles[place].first?.kind != .voice
  }

  /// Whether the phrase that the description belongs to goes on to a name: "the former minister turned
  /// campaigner Sir Jens Adler said".
  private func isNamedBeside(_ place: Int, _ discourse: Discourse) -> Bool {
    let attribution = discourse.attributions[Int(discourse.attributionOfSource[place])]
    guard let source = attribution.source else { return false }
    return discourse.mentions[(place + 1)...].prefix(Self.mostOuter).contains { other in
      other.kind == .name && other.type == .person
        && source.contains(discourse.tagged.tokens[other.tokens.lowerBound].range)
        && !discourse.mentions[place].extent.contains(other.tokens.lowerBound)
    }
  }

  private func name(
    behind lead: Int,
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Int? {
    let mine = chains.cluster(of: lead)
    let pronoun = pronounGender(behind: lead, discourse)
    let isOffice = words.roles[lead].first?.kind == .office
    for place in discourse.mentions.indices[(lead + 1)...].prefix(Self.mostMentions) {
      guard discourse.distance(from: lead, to: place) <= Self.farthest else { return nil }
      let mention = discourse.mentions[place]
      guard discourse.sentence(of: place) > discourse.sentence(of: lead),
        discourse.quoteOfMention[place] < 0, !mention.isJoint
      else { continue }
      // "Neighbours called the police": the next to be named may be one of them.
      if mention.kind == .nominal, mention.type == .person || mention.type == .group,
        discourse.positions[place] == .subject
      {
        return nil
      }
      guard mention.kind == .name, isPerson(place, &chains) else { continue }
      let cluster = chains.cluster(of: place)
      // "A clerk said her superior …. At the trial of Bo Lind, Ada Roth": he is not she.
      if !Cluster.agree(cluster.gender, pronoun), discourse.positions[place] != .subject {
        continue
      }
      guard (words.names[place]?.ids.count ?? 0) > 1, cluster.name >= place,
        cluster.isCompatible(with: mine), Cluster.agree(cluster.gender, pronoun),
        !mention.isPossessive,
        discourse.attributionOfSource[place] >= 0 || discourse.positions[place] == .subject
          || discourse.opensSentence(place),
        isBare(place, cluster, ofOffice: isOffice, discourse, words)
          || isOnlyStory(lead, place, cluster, discourse),
        mayBeOne(lead, place, discourse)
      else { return nil }
      return place
    }
    return nil
  }

  /// Two who speak in one paragraph are two.
  private func mayBeOne(_ lead: Int, _ name: Int, _ discourse: Discourse) -> Bool {
    discourse.attributionOfSource[name] < 0
      || discourse.paragraph(of: name) > discourse.paragraph(of: lead)
  }

  /// Whether nothing but a rank, an honorific or an age tells who a named one is.
  private func isBare(
    _ place: Int,
    _ cluster: Cluster,
    ofOffice: Bool,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Bool {
    let mention = discourse.mentions[place]
    guard let name = mention.name,
      mention.roles.allSatisfy({ isRank($0, ofOffice: ofOffice, discourse) }),
      cluster.roles.allSatisfy({ $0.kind == nil || words.roles[place].contains($0) })
    else { return false }
    let first = mention.tokens.lowerBound
    // "the paper's Ada Roth"
    if first > 0, discourse.tagged.tags[first - 1] == .possessive { return false }
    // "the head of the railway company Bo Lind"
    if first > 0, discourse.tagged.tags[first - 1].isNoun { return false }
    let isTold = (first..<name.lowerBound).allSatisfy { token in
      mention.roles.contains { $0.contains(token) }
    }
    guard isTold, mention.extent == mention.tokens else { return false }
    switch discourse.kind(mention.extent.upperBound) {
    // Somebody new is told with an age when speaking: "Rachel Dunn, 34, said".
    case .comma, .openingBracket, .dash:
      return mention.age != nil && discourse.attributionOfSource[place] < 0
    default: return true
    }
  }

  /// Whether an article opens with what somebody "has told" and the next paragraph with a name and an age:
  /// one person's tale, as tabloids have it.
  private func isOnlyStory(
    _ lead: Int,
    _ place: Int,
    _ cluster: Cluster,
    _ discourse: Discourse
  ) -> Bool {
    let attribution = discourse.attributions[Int(discourse.attributionOfSource[lead])]
    guard let cue = attribution.cue.first.map({ discourse.tagged.tokens(in: $0) }), cue.count > 1,
      discourse.function(cue.lowerBound) == .has, cluster.roles.isEmpty
    else { return false }
    return discourse.mentions[place].age != nil && discourse.opensSentence(place)
      && discourse.paragraph(of: place) == discourse.paragraph(of: lead) + 1
  }

  /// Whether a role is "Dr" or "Sir", or the rank of one who holds an office: a teacher is no
  /// sergeant, the head of the border guard may be a general.
  private func isRank(_ role: Range<Int>, ofOffice: Bool, _ discourse: Discourse) -> Bool {
    role.allSatisfy {
      guard let word = discourse.tagged.word($0), let title = word.title else {
        return discourse.kind($0) != .word
      }
      switch title.kind {
      case .honorific: return word.role == nil
      case .rank: return ofOffice
      default: return false
      }
    }
  }

  /// The gender of the one "he" or "she" behind a description in its sentence; unknown if there is
  /// none, or both.
  private func pronounGender(behind lead: Int, _ discourse: Discourse) -> Gender {
    var gender = Gender.unknown
    for place in discourse.mentions.indices[(lead + 1)...] {
      guard discourse.sentence(of: place) == discourse.sentence(of: lead) else { break }
      guard discourse.mentions[place].kind == .pronoun else { continue }
      let other = discourse.mentions[place].gender
      guard other == .male || other == .female else { continue }
      if gender != .unknown, gender != other { return .unknown }
      gender = other
    }
    return gender
  }
}
