import DixitKit

/// A user's own list of people, by their names; it wins over guesses.
package struct PeopleList: Sendable {
  /// Those of the list by each of their names, folded.
  private let people: [String: [ListedPerson]]

  /// A list of these people.
  package init(_ listed: [ListedPerson]) {
    var people: [String: [ListedPerson]] = [:]
    for person in listed {
      for name in Set(person.names.map { FoldedName($0).text }) {
        people[name, default: []].append(person)
      }
    }
    self.people = people
  }

  /// The person of the list whom a speaker is; nil if the list does not say.
  package func person(for speaker: SpeakerDescription) -> ListedPerson? {
    guard speaker.type != .unnamed, let named = people[FoldedName(speaker.name).text] else {
      return nil
    }
    let candidates = named.map {
      PersonCandidate($0, roles: $0.roles, firstDay: $0.firstDay, lastDay: $0.lastDay)
    }
    return PersonCandidate.choice(candidates, for: speaker)
  }
}
