/// One of a user's list who has a speaker's name, and so may be the one who speaks.
package struct PersonCandidate<Person> {
  let person: Person
  let roles: [String]
  let firstDay: String?
  let lastDay: String?

  /// A candidate with roles, who may speak from one ISO day to another; nil leaves that side open.
  package init(_ person: Person, roles: [String], firstDay: String?, lastDay: String?) {
    self.person = person
    self.roles = roles
    self.firstDay = firstDay
    self.lastDay = lastDay
  }

  /// The one of those with the speaker's name who fits; nil if none does, or several do.
  ///
  /// Those whose days leave the article's out are not meant. Of several, the one whose roles have
  /// most words in common with the speaker's is; where that does not tell either, the list does not say.
  package static func choice(
    _ candidates: [PersonCandidate],
    for speaker: SpeakerDescription
  ) -> Person? {
    let alive = candidates.filter { $0.isAlive(on: speaker.day) }
    guard alive.count > 1 else { return alive.first?.person }
    let words = Set((speaker.roles + speaker.aliases).flatMap(FoldedName.words(of:)))
    let scores = alive.map { candidate in
      Set(candidate.roles.flatMap(FoldedName.words(of:))).intersection(words).count
    }
    guard let best = scores.max(), best > 0, scores.filter({ $0 == best }).count == 1,
      let place = scores.firstIndex(of: best)
    else { return nil }
    return alive[place].person
  }

  /// Whether the candidate may speak on a day; on an unknown one anybody may.
  private func isAlive(on day: String?) -> Bool {
    guard let day else { return true }
    // Of a span and a day of unlike length the shorter one counts: 2020 holds 2020-05.
    let startsLater = firstDay.map { day < $0 && !$0.hasPrefix(day) } ?? false
    let endsEarlier = lastDay.map { ISODay.end(of: $0) < day } ?? false
    return !startsLater && !endsEarlier
  }
}
