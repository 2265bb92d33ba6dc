import DixitKit
import Lexicon
import People
import TestSupport

/// A speaker of a made-up article.
struct SampleSpeaker {
  let name: String
  let type: SpeakerEntry.Kind
  let roles: [String]
  let aliases: [String]

  init(
    _ name: String,
    _ type: SpeakerEntry.Kind = .person,
    roles: [String] = [],
    aliases: [String] = []
  ) {
    self.name = name
    self.type = type
    self.roles = roles
    self.aliases = aliases
  }
}

extension AttributionRecord {
  /// A record in which each of the speakers says something.
  static func sample(_ id: String, _ date: String?, _ speakers: SampleSpeaker...)
    -> AttributionRecord
  {
    sample(id, date, speakers)
  }

  /// The same with the speakers in an array.
  static func sample(_ id: String, _ date: String?, _ speakers: [SampleSpeaker])
    -> AttributionRecord
  {
    AttributionRecord(
      id: id,
      date: date,
      attributions: speakers.indices.map { place in
        AttributionEntry(
          id: "a\(place + 1)",
          kind: "direct",
          reportingClass: "speech",
          content: [SpanRecord(start: 0, end: 1, text: "“")],
          cue: [],
          source: [],
          speaker: "s\(place + 1)",
          confidence: 1,
          addressee: [],
          polarity: "asserted",
          within: nil,
          evidence: []
        )
      },
      speakers: speakers.enumerated().map { place, speaker in
        SpeakerEntry(
          id: "s\(place + 1)",
          name: speaker.name,
          type: speaker.type,
          roles: speaker.roles,
          aliases: speaker.aliases,
          mentions: []
        )
      }
    )
  }
}

/// The people of some records.
func people(
  of records: [AttributionRecord],
  list: [ListedPerson] = []
) throws -> [CollectedPerson] {
  var collector = PeopleCollector(list: PeopleList(list), lexicon: try TestLexicon.bundled.get())
  for record in records { collector.add(record) }
  return PeopleResolver(collector).people()
}
