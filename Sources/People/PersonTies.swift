package import DixitKit

/// Ties the speakers of records to people: those of a user's list, else those of the same key.
package struct PersonTies: Sendable {
  private let list: PeopleList

  /// Ties by a list, which may be empty.
  package init(_ list: PeopleList) {
    self.list = list
  }

  /// The record with the person of every speaker who has a name.
  package func tied(_ record: AttributionRecord) -> AttributionRecord {
    let day = ISODay.of(record.date)
    return record.with(
      speakers: record.speakers.map { entry in
        guard entry.type != .unnamed else { return entry }
        let speaker = SpeakerDescription(entry, article: record.id, day: day)
        let listed = list.person(for: speaker)
        return entry.tied(to: listed?.id ?? PersonKey(speaker).code, wikidata: listed?.wikidata)
      }
    )
  }
}
