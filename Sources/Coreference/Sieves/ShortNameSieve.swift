import Lexicon
import Mentions
import Syntax

/// A surname, a given name or initials for a fuller name: "Nemes" for "Gabor Nemes".
///
/// Of several who share the word, "the elder" and "the younger" decide, then a title, by its office ("Gov. Balogun") or its gender ("Ms
/// Balogun"), then who was called by it
/// before (unless another was just named in full), then who was spoken of last; a name that stands
/// in a headline before any fuller one takes the first that follows.
struct ShortNameSieve: Sieve {
  static let id = "short-name"

  /// A full name was given just now if within so many sentences.
  static let justNamed = 2

  /// More full names than these with one word in common are not told apart by it.
  static let mostSharers = 24

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    let forms = FullNames(discourse.mentions, words: words)
    var lastSeen: [Int: Int] = [:]
    var lastOfWord: [[Int32]: [Int]] = [:]
    var ofKin: [[Int32]: Int] = [:]
    var called: [[Int32]: Int] = [:]
    var lastFull: [Int: Int] = [:]
    for place in discourse.mentions.indices {
      guard let name = words.names[place] else { continue }
      if name.ids.count == 1, discourse.mentions[place].roles.isEmpty {
        if let kin = ofKin[name.ids] {
          chains.link(place, to: kin, rule: SameNameSieve.id)
          continue
        }
        if isOwnedKin(place, discourse, words) {
          ofKin[name.ids] = place
          lastSeen[chains.root(of: place)] = place
          continue
        }
      }
      if let best = best(
        for: place,
        name: name,
        among: forms,
        lastSeen: lastSeen,
        called: called[name.ids],
        lastFull: lastFull,
        chains: &chains,
        discourse: discourse,
        words: words
      ) {
        chains.link(place, to: best, rule: Self.id)
        if called[name.ids] == nil { called[name.ids] = place }
      } else if name.ids.count == 1 {
        let same = lastOfWord[name.ids, default: []].last { other in
          chains.cluster(of: other).isCompatible(with: chains.cluster(of: place))
        }
        if let same {
          chains.link(place, to: same, rule: SameNameSieve.id)
        } else {
          lastOfWord[name.ids, default: []].append(place)
        }
      }
      lastSeen[chains.root(of: place)] = place
      if name.ids.count > 1 { lastFull[chains.root(of: place)] = place }
    }
  }

  /// Whether a given name is that of somebody's kin, who may share a name with them: "his son,
  /// Tarek" of Abu Tarek.
  private func isOwnedKin(_ place: Int, _ discourse: Discourse, _ words: Vocabulary) -> Bool {
    var kin = place - 1
    // The owner's pronoun may stand between: "his".
    while kin >= 0, place - kin <= 2, discourse.mentions[kin].kind == .pronoun { kin -= 1 }
    guard kin >= 0, words.roles[kin].first?.kind == .kin,
      discourse.mentions[kin].kind == .nominal,
      discourse.tagged.pronoun(discourse.mentions[kin].tokens.lowerBound)?.isPossessive == true
    else { return false }
    let gap =
      discourse.mentions[place].tokens.lowerBound - discourse.mentions[kin].tokens.upperBound
    return gap == 0
      || gap == 1 && discourse.kind(discourse.mentions[kin].tokens.upperBound) == .comma
  }

  private func best(
    for place: Int,
    name: NameWords,
    among forms: FullNames,
    lastSeen: [Int: Int],
    called: Int?,
    lastFull: [Int: Int],
    chains: inout Chains,
    discourse: Discourse,
    words: Vocabulary
  ) -> Int? {
    let mine = chains.cluster(of: place)
    guard mine.type != .place else { return nil }
    var best: (rank: Rank, mention: Int)?
    let candidates = forms.candidates(for: name, most: Self.mostSharers)
    if let seniority = Seniority(of: discourse.mentions[place], in: discourse.tagged),
      let meant = seniority.choice(
        of: candidates.filter { words.names[$0].flatMap(name.shortens) == .back },
        &chains,
        words: words
      )
    {
      return meant
    }
    // Who has just been named in full is meant, whoever was called so before.
    let called = called.flatMap { known in
      let hasRival = candidates.contains { form in
        guard !chains.areOne(known, form), let full = lastFull[chains.root(of: form)] else {
          return false
        }
        return discourse.distance(from: full, to: place) <= Self.justNamed
      }
      return hasRival ? nil : known
    }
    for form in candidates {
      guard let fuller = words.names[form], let shortening = name.shortens(fuller),
        !chains.areOne(form, place)
      else { continue }
      let other = chains.cluster(of: form)
      var asked = mine
      // As a surname a word tells no gender, even if it is a given name elsewhere.
      if shortening == .back, name.ids.count == 1, discourse.mentions[place].roles.isEmpty {
        asked.gender = .unknown
      }
      guard other.isCompatible(with: asked), other.type != .place,
        isFitting(shortening, mine: mine, other: other, isSingle: name.ids.count == 1),
        shortening == .back && isPublication(place, form, discourse)
          || !isPartOfBody(place, form, discourse)
      else { continue }
      let seen = lastSeen[chains.root(of: form)]
      let rank = Rank(
        agreesInRole: hasOffice(place, discourse)
          && words.roles[place].contains { role in other.roles.contains { $0.isSame(as: role) } },
        agreesInGender: asked.gender != .unknown && asked.gender == other.gender,
        isBehind: seen != nil,
        isCalledSo: called.map { chains.areOne($0, form) } ?? false,
        shortening: shortening,
        nearness: seen ?? -form
      )
      if best.map({ $0.rank < rank }) ?? true { best = (rank, form) }
    }
    return best?.mention
  }

  /// Whether a name comes with an office or a rank, and not with "Mr" alone.
  private func hasOffice(_ place: Int, _ discourse: Discourse) -> Bool {
    discourse.mentions[place].roles.contains { role in
      discourse.tagged.word(role.lowerBound)?.title.map { $0.kind != .honorific } ?? true
    }
  }

  /// A body is known by its first words, a person by any.
  private func isFitting(
    _ shortening: NameWords.Shortening,
    mine: Cluster,
    other: Cluster,
    isSingle: Bool
  ) -> Bool {
    switch other.type {
    case .organisation: mine.type == .organisation || (mine.type == .unknown && !isSingle)
    case .unknown: mine.type != .person || shortening != .front || !isSingle
    default: mine.type != .organisation
    }
  }

  /// Whether one word, a place or another body, only begins a body's name: "AFN" of "AFN Youth
  /// Council".
  private func isPartOfBody(_ place: Int, _ form: Int, _ discourse: Discourse) -> Bool {
    guard discourse.mentions[place].name?.count == 1, discourse.mentions[place].type != .person
    else { return false }
    return discourse.tagged.word(discourse.mentions[form].head)?.body != nil
  }

  /// Whether a name with an article is the last word of a publication's: "the Post" of "the Marlow Post".
  private func isPublication(_ place: Int, _ form: Int, _ discourse: Discourse) -> Bool {
    guard discourse.mentions[place].name?.count == 1,
      discourse.function(discourse.mentions[place].tokens.lowerBound) == .the,
      let body = discourse.tagged.word(discourse.mentions[form].head)?.body
    else { return false }
    return body.kind == .document || body.hypernyms.contains(Self.publication)
  }

  /// The hypernym in bodies.tsv of what appears in print.
  private static let publication = "publication"

  /// What makes one full name likelier than another, most telling first.
  private struct Rank: Comparable {
    let agreesInRole: Bool
    let agreesInGender: Bool
    let isBehind: Bool
    let isCalledSo: Bool
    let shortening: NameWords.Shortening
    let nearness: Int

    static func < (left: Rank, right: Rank) -> Bool {
      if left.agreesInRole != right.agreesInRole { return right.agreesInRole }
      if left.agreesInGender != right.agreesInGender { return right.agreesInGender }
      if left.isBehind != right.isBehind { return right.isBehind }
      if left.isCalledSo != right.isCalledSo { return right.isCalledSo }
      if left.shortening != right.shortening { return left.shortening < right.shortening }
      return left.nearness < right.nearness
    }
  }
}

/// The different names of two or more words, found by their first and last words.
struct FullNames {
  private var places: [Int32: [Int]] = [:]

  init(_ mentions: [Mention], words: Vocabulary) {
    var seen: Set<[Int32]> = []
    for place in mentions.indices {
      guard let name = words.names[place], name.ids.count > 1, seen.insert(name.ids).inserted,
        let first = name.ids.first, let last = name.ids.last
      else { continue }
      places[first, default: []].append(place)
      if last != first { places[last, default: []].append(place) }
    }
  }

  /// The mentions whose names share a last or a first word with `name`, the latter of each kind.
  func candidates(for name: NameWords, most: Int) -> [Int] {
    guard let first = name.ids.first, let last = name.ids.last else { return [] }
    let ofLast = (places[last] ?? []).suffix(most)
    return first == last ? Array(ofLast) : ofLast + (places[first] ?? []).suffix(most)
  }
}
