import Lexicon

/// One of whom is still to be said who else it is: a person of a list, or one of a name.
struct PersonNode: Sendable {
  let id: String
  let listed: ListedPerson?
  /// The full names that comparisons look at; none for bodies.
  let names: [PersonName]
  var profile: PersonProfile

  /// The full name to compare; nil for one of a single word, and for one that begins in lower case,
  /// which is no name ("was Roth") or a surname ("de Vries").
  static func fullName(_ name: String) -> PersonName? {
    name.first?.isLowercase == true ? nil : PersonName(FoldedName(name))
  }

  /// The least difference between the names of two; nil if they can't be the same.
  func variation(of other: PersonNode, lexicon: LexiconSet) -> PersonName.Variation? {
    // Two of the same name were told apart before.
    guard !names.contains(where: other.names.contains) else { return nil }
    let variations = names.flatMap { name in
      other.names.compactMap { name.variation(of: $0, lexicon: lexicon) }
    }
    return variations.min()
  }

  /// Whether a person of the list may speak on the days on which another one does.
  func isAlive(in days: DaySpan) -> Bool {
    guard let listed else { return true }
    // Of two dates of unlike length the shorter one counts.
    let startsLater = listed.firstDay.map { start in
      days.first.map { $0 < start && !start.hasPrefix($0) } ?? false
    }
    let endsEarlier = listed.lastDay.map { end in
      days.last.map { ISODay.end(of: end) < $0 } ?? false
    }
    return startsLater != true && endsEarlier != true
  }

  /// Whether the two may be one, whatever speaks for it.
  func isCompatible(
    with other: PersonNode,
    apart: Set<PeopleCollector.Pair>,
    lexicon: LexiconSet
  ) -> PersonName.Variation? {
    guard listed == nil || other.listed == nil, isAlive(in: other.profile.days),
      other.isAlive(in: profile.days), !apart.contains(PeopleCollector.Pair(id, other.id)),
      !profile.evidence.isOtherGender(than: other.profile.evidence)
    else { return nil }
    return variation(of: other, lexicon: lexicon)
  }
}
