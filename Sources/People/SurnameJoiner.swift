/// Finds the one person of full name whom an article means that gives the surname alone.
///
/// Role and body, or role and company, must agree, at about the same time, and exactly one person may
/// fit; otherwise the speaker is left apart.
struct SurnameJoiner {
  /// Roles change hands: so many months before and after a person's other articles the role is still
  /// taken for that person's.
  static let mostMonthsApart = 12

  /// Another who may be meant is not if the person is given the role so many times as often.
  static let clearLead = 10

  private let people: [(evidence: PersonEvidence, days: DaySpan)]
  /// Places of people by surname.
  private let bySurname: [String: [Int]]

  /// Joins to these people, groups of nodes.
  init(_ people: [[PersonNode]]) {
    var bySurname: [String: [Int]] = [:]
    self.people = people.enumerated().map { place, nodes in
      // Nobody calls the son by the surname alone who is "Jr." beside the father.
      let names = nodes.flatMap(\.names).filter { $0.generation == nil }
      for surname in Set(names.map(\.last)) {
        bySurname[surname, default: []].append(place)
      }
      var evidence = PersonEvidence()
      var days = DaySpan()
      for node in nodes {
        evidence.formUnion(node.profile.evidence)
        days.formUnion(node.profile.days)
      }
      return (evidence, days)
    }
    self.bySurname = bySurname
  }

  /// The person whom each of the speakers means, by their codes.
  ///
  /// Two speakers of one article are two people, so they are not both the same one.
  func people(of speakers: [String: PeopleCollector.LoneSpeaker]) -> [String: Int] {
    let found = speakers.compactMapValues { person(of: $0) }
    var claims: [String: [String]] = [:]
    for (code, person) in found {
      claims["\(person) \(speakers[code]?.article ?? "")", default: []].append(code)
    }
    let doubtful = Set(claims.values.filter { $0.count > 1 }.flatMap { $0 })
    return found.filter { !doubtful.contains($0.key) }
  }

  private func person(of speaker: PeopleCollector.LoneSpeaker) -> Int? {
    guard !speaker.hasNamesake, !speaker.word.isEmpty else { return nil }
    let near = (bySurname[speaker.word] ?? []).filter {
      people[$0].days.gap(to: speaker.profile.days) ?? 0 <= Self.mostMonthsApart
    }
    let fitting = near.compactMap { place in
      people[place].evidence.fit(of: speaker.profile.evidence).map { (place, fit: $0) }
    }
    let sure = fitting.filter(\.fit.isSure)
    guard sure.count == 1, let (place, fit) = sure.first else { return nil }
    let rivals = fitting.filter { !$0.fit.isSure && $0.fit.uses * Self.clearLead > fit.uses }
    return rivals.isEmpty ? place : nil
  }
}
