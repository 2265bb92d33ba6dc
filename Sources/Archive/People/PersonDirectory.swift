/// Decides which person of a user's list a speaker is, if any.
struct PersonDirectory: Hashable, Sendable {
  /// A person who has one of the speaker's names.
  struct Candidate: Hashable, Sendable {
    let row: Int64
    let roles: [String]
    let firstDay: String?
    let lastDay: String?
  }

  /// The one of those with the speaker's name who fits; nil if none does, or several do.
  ///
  /// Those whose days leave the article's out are not meant. Of several, the one whose roles have
  /// most words in common with the speaker's is; where that does not tell either, the list does not say.
  static func choice(_ candidates: [Candidate], for speaker: SpeakerDescription) -> Int64? {
    let alive = candidates.filter { candidate in
      guard let day = speaker.day else { return true }
      // Of a span and a day of unlike length the shorter one counts: 2020 holds 2020-05.
      let startsLater = candidate.firstDay.map { day < $0 && !$0.hasPrefix(day) } ?? false
      let endsEarlier = candidate.lastDay.map { ISODay.end(of: $0) < day } ?? false
      return !startsLater && !endsEarlier
    }
    guard alive.count > 1 else { return alive.first?.row }
    let words = Set((speaker.roles + speaker.aliases).flatMap(FoldedName.words(of:)))
    let scores = alive.map { candidate in
      Set(candidate.roles.flatMap(FoldedName.words(of:))).intersection(words).count
    }
    guard let best = scores.max(), best > 0, scores.filter({ $0 == best }).count == 1,
      let place = scores.firstIndex(of: best)
    else { return nil }
    return alive[place].row
  }
}
