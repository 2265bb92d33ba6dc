package import DixitKit
package import Lexicon

/// Gathers who speaks in many records, to say at the end who is the same person.
///
/// What it holds grows with the people and what is said of them, not with the articles. The order of
/// the records makes no difference.
package struct PeopleCollector: Sendable {
  /// A speaker of one article who has a single name there.
  struct LoneSpeaker: Sendable {
    let article: String
    /// The name, folded.
    let word: String
    /// Whether the article has somebody else of this surname.
    let hasNamesake: Bool
    var profile: PersonProfile
  }

  /// Two ids, in order.
  struct Pair: Hashable, Sendable {
    let ids: [String]

    init(_ one: String, _ other: String) {
      ids = [one, other].sorted()
    }
  }

  let lexicon: LexiconSet
  private let list: PeopleList
  /// Those of the user's list who were met.
  private(set) var listed: [String: (person: ListedPerson, profile: PersonProfile)] = [:]
  /// People by their full names, and bodies, by the code of their key.
  private(set) var named: [String: NameProfiles] = [:]
  /// People with a single name, by the code of their key.
  private(set) var lone: [String: LoneSpeaker] = [:]
  /// Ids of people whose names might be one person's, but who speak in one article as two.
  private(set) var apart: Set<Pair> = []
  /// How many records were added.
  private(set) var articles = 0

  /// Gathers people, those of a list first.
  package init(list: PeopleList, lexicon: LexiconSet) {
    self.list = list
    self.lexicon = lexicon
  }

  /// A speaker of the record that is being added.
  private struct Sighting {
    let id: String
    let listed: ListedPerson?
    let speaker: SpeakerDescription
    let folded: FoldedName
    let name: PersonName?
    var profile = PersonProfile()
  }

  /// Adds the speakers of a record who have a name.
  package mutating func add(_ record: AttributionRecord) {
    articles += 1
    var sightings = sightings(in: record)
    let counts = Dictionary(grouping: record.attributions.compactMap(\.speaker)) { $0 }
    for place in sightings.indices {
      let sighting = sightings[place]
      let company = sightings.filter { $0.name != nil && $0.name?.last != sighting.name?.last }
      sightings[place].profile = PersonProfile(
        sighting.speaker,
        attributions: counts[sighting.speaker.label]?.count ?? 0,
        company: Company(company.map(\.folded)),
        lexicon: lexicon
      )
    }
    keepApart(sightings)
    var ids: [String: Int] = [:]
    for (place, sighting) in sightings.enumerated() {
      if let first = ids[sighting.id] {
        sightings[first].profile.formUnionOfSameArticle(sighting.profile)
      } else {
        ids[sighting.id] = place
      }
    }
    for place in ids.values { add(sightings[place], among: sightings) }
  }

  private func sightings(in record: AttributionRecord) -> [Sighting] {
    let day = ISODay.of(record.date)
    return record.speakers.compactMap { entry in
      guard entry.type != .unnamed else { return nil }
      let speaker = SpeakerDescription(entry, article: record.id, day: day)
      let code = PersonKey(speaker).code
      let listed = list.person(for: speaker) ?? Self.listed(entry, code: code)
      let folded = FoldedName(entry.name)
      return Sighting(
        id: listed?.id ?? code,
        listed: listed,
        speaker: speaker,
        folded: folded,
        name: entry.type == .person ? PersonName(folded) : nil
      )
    }
  }

  /// The person whom an earlier run's list gave to a speaker: its id is not the guess.
  private static func listed(_ entry: SpeakerEntry, code: String) -> ListedPerson? {
    guard let person = entry.person, person != code else { return nil }
    return ListedPerson(
      id: person,
      names: [entry.name],
      roles: [],
      firstDay: nil,
      lastDay: nil,
      wikidata: entry.wikidata
    )
  }

  private mutating func keepApart(_ sightings: [Sighting]) {
    for (place, sighting) in sightings.enumerated() {
      guard let name = sighting.name else { continue }
      for other in sightings[(place + 1)...] where other.id != sighting.id {
        guard let otherName = other.name,
          name.variation(of: otherName, lexicon: lexicon) != nil
        else { continue }
        apart.insert(Pair(sighting.id, other.id))
      }
    }
  }

  private mutating func add(_ sighting: Sighting, among others: [Sighting]) {
    if let person = sighting.listed {
      listed[person.id, default: (person, PersonProfile())].profile.formUnion(sighting.profile)
    } else if sighting.speaker.type == .person, sighting.folded.words.count < 2 {
      let word = sighting.folded.text
      let speaker = LoneSpeaker(
        article: sighting.speaker.article,
        word: word,
        hasNamesake: others.contains { $0.name?.last == word },
        profile: sighting.profile
      )
      if lone[sighting.id] == nil {
        lone[sighting.id] = speaker
      } else {
        lone[sighting.id]?.profile.formUnion(sighting.profile)
      }
    } else {
      named[sighting.id, default: NameProfiles()].add(sighting.profile)
    }
  }
}
