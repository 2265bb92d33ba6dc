import Lexicon
import Mentions
import Syntax

/// A name that is said to be somebody, or somebody who is said to have a name.
///
/// "Kermit is the mayor", "Cole was its architect"; "The owner testified …. She is Muriel Pask".
struct CopulaSieve: Sieve {
  static let id = "copula"

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    let mentions = discourse.mentions
    for (place, next) in zip(discourse.standing, discourse.standing.dropFirst()) {
      let subject = mentions[place]
      let complement = mentions[next]
      if names(place, next, &chains, discourse) {
        chains.link(place, to: next, rule: Self.id)
        if let described = described(before: place, &chains, discourse) {
          chains.link(described, to: next, rule: Self.id)
        }
        continue
      }
      if let known = born(place, as: next, &chains, discourse, words) {
        chains.link(next, to: known, rule: Self.id)
        continue
      }
      if isIdentified(place, as: next, &chains, discourse) {
        chains.link(place, to: next, rule: Self.id)
        continue
      }
      guard subject.kind == .name, complement.kind == .nominal, !subject.isPossessive,
        !complement.isPossessive, complement.type == .person || complement.type == .organisation,
        subject.isPlural != true, complement.isPlural != true,
        let verb = verb(behind: subject, in: discourse),
        isBe(verb, before: complement.extent.lowerBound, discourse),
        chains.cluster(of: place).isCompatible(with: chains.cluster(of: next)),
        chains.cluster(of: place).type != .place || complement.type == .organisation,
        !isQuestion(subject, in: discourse)
      else { continue }
      chains.link(next, to: place, rule: Self.id)
    }
  }

  /// The one of the same given name of whom it is told how he or she was called at birth: "She was born Helen
  /// Hrycay" of Helen Kowalchuk; or nil.
  private func born(
    _ place: Int,
    as next: Int,
    _ chains: inout Chains,
    _ discourse: Discourse,
    _ words: Vocabulary
  ) -> Int? {
    let subject = discourse.mentions[place]
    let name = discourse.mentions[next]
    let verb = subject.extent.upperBound
    guard name.kind == .name, name.extent.lowerBound == verb + 2,
      discourse.function(verb)?.isBe == true,
      discourse.tagged.word(verb + 1)?.form == Self.born, let mine = words.names[next],
      mine.ids.count > 1
    else { return nil }
    return (0..<place).last { other in
      guard discourse.mentions[other].kind == .name, let theirs = words.names[other] else {
        return false
      }
      return theirs.ids.count > 1 && theirs.ids.first == mine.ids.first
        && chains.cluster(of: other).isCompatible(with: chains.cluster(of: next))
    }
  }

  private static let born = "born"

  /// Whether a description with an owner is said to be somebody by name: "Her supervisor there was Muriel Pask".
  private func isIdentified(
    _ place: Int,
    as next: Int,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Bool {
    let subject = discourse.mentions[place]
    let name = discourse.mentions[next]
    guard subject.kind == .nominal, subject.type == .person, subject.isPlural != true,
      !subject.isPossessive, discourse.tagged.pronoun(subject.extent.lowerBound) != nil,
      name.kind == .name, name.type == .person, !name.isPossessive, name.roles.isEmpty,
      discourse.opensSentence(place), discourse.quoteOfMention[place] < 0
    else { return false }
    var verb = subject.extent.upperBound
    while discourse.tagged.tokens.indices.contains(verb),
      discourse.tagged.tags[verb] == .adverb || discourse.function(verb) == .there
    {
      verb += 1
    }
    return discourse.function(verb)?.isBe == true && name.extent.lowerBound == verb + 1
      && chains.cluster(of: place).isCompatible(with: chains.cluster(of: next))
  }

  /// The token where the verb of a subject would stand: behind it, or behind the comma that closes an
  /// apposition, "Her daughter, Nana Roth, is a cellist".
  private func verb(behind subject: Mention, in discourse: Discourse) -> Int? {
    let end = subject.extent.upperBound
    guard discourse.kind(end) == .comma else { return end }
    if discourse.function(end + 1) == .who { return end + 1 }
    return discourse.kind(subject.extent.lowerBound - 1) == .comma ? end + 1 : nil
  }

  /// Whether the verb group that begins at a token is one of "be" and ends at another.
  private func isBe(_ verb: Int, before end: Int, _ discourse: Discourse) -> Bool {
    if discourse.function(verb)?.isBe == true { return verb + 1 == end }
    guard verb + 2 == end, discourse.function(verb + 1)?.isBe == true else { return false }
    // "who | was", "has | been"
    return discourse.function(verb) == .who || discourse.function(verb)?.isAuxiliary == true
  }

  /// Whether a pronoun is said to be somebody by name, outside quotation marks.
  private func names(
    _ place: Int,
    _ next: Int,
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> Bool {
    let subject = discourse.mentions[place]
    let name = discourse.mentions[next]
    guard subject.kind == .pronoun, subject.gender == .male || subject.gender == .female,
      name.kind == .name, name.type == .person || name.type == .unknown, !name.isPossessive,
      discourse.quoteOfMention[place] < 0, name.roles.isEmpty,
      discourse.function(subject.extent.upperBound)?.isBe == true,
      name.extent.lowerBound == subject.extent.upperBound + 1
    else { return false }
    return chains.cluster(of: place).isCompatible(with: chains.cluster(of: next))
  }

  /// The unnamed person whom the sentence before a pronoun is about, or nil.
  private func described(before place: Int, _ chains: inout Chains, _ discourse: Discourse) -> Int?
  {
    let mine = chains.cluster(of: place)
    var other = place - 1
    while other >= 0, discourse.distance(from: other, to: place) <= 1 {
      let mention = discourse.mentions[other]
      if mention.type == .person, mention.kind == .nominal || mention.kind == .name,
        !mention.isJoint, discourse.positions[other] == .subject,
        discourse.quoteOfMention[other] < 0
      {
        let cluster = chains.cluster(of: other)
        return !cluster.isNamed && cluster.isCompatible(with: mine) ? other : nil
      }
      other -= 1
    }
    return nil
  }

  /// Whether a conditional or question word opens the clause: "if Kermit is the mayor".
  private func isQuestion(_ subject: Mention, in discourse: Discourse) -> Bool {
    switch discourse.function(subject.extent.lowerBound - 1) {
    case .if, .whether, .unless: true
    default: false
    }
  }
}
