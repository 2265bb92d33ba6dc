import Archive
import DixitKit
import TestSupport
import Text

/// An archive for one test, in a folder that is gone when the test ends.
final class SampleArchive {
  private let scratch: Scratch
  let path: String
  let writer: ArchiveWriter

  init() throws {
    scratch = try Scratch()
    path = scratch.path + "/test.dixit"
    writer = try ArchiveWriter(path: path)
  }

  var reader: ArchiveReader {
    get throws { try ArchiveReader(path: path) }
  }

  /// Stores documents in one batch.
  @discardableResult
  func add(_ documents: IndexedDocument..., renews: Bool = false) throws -> ArchiveWriter.Added {
    try writer.add(documents, renews: renews)
  }
}

/// One who says something in a test's article, and how and when.
struct Saying {
  var speaker: String?
  var type = SpeakerEntry.Kind.person
  var roles: [String] = []
  var aliases: [String] = []
  /// What is said, as the article has it.
  let content: String
  var kind = "direct"
  var addressee: String?
  /// Which of the sayings holds this one.
  var within: Int?
  /// How it was said, in one or more stretches.
  var medium: [String] = []
  /// When it was said, and the date that the words mean.
  var when: (words: String, date: String?)?

  init(_ speaker: String?, _ content: String) {
    self.speaker = speaker
    self.content = content
  }

  init(
    _ speaker: String?,
    type: SpeakerEntry.Kind = .person,
    roles: [String] = [],
    aliases: [String] = [],
    _ content: String,
    kind: String = "direct",
    addressee: String? = nil,
    within: Int? = nil,
    medium: [String] = [],
    when: (words: String, date: String?)? = nil
  ) {
    self.speaker = speaker
    self.type = type
    self.roles = roles
    self.aliases = aliases
    self.content = content
    self.kind = kind
    self.addressee = addressee
    self.within = within
    self.medium = medium
    self.when = when
  }
}

extension IndexedDocument {
  /// An article that consists of sayings: each its content, "said" and its speaker, in a paragraph.
  static func sample(
    _ id: String,
    title: String? = nil,
    date: String? = nil,
    outlet: String? = nil,
    _ sayings: Saying...
  ) throws -> IndexedDocument {
    try sample(id, title: title, date: date, outlet: outlet, sayings: sayings)
  }

  /// The same of a list.
  static func sample(
    _ id: String,
    title: String? = nil,
    date: String? = nil,
    outlet: String? = nil,
    sayings: [Saying]
  ) throws -> IndexedDocument {
    var text = ""
    var attributions: [AttributionEntry] = []
    var speakers: [SpeakerEntry] = []
    func span(_ words: String) -> SpanRecord {
      let start = text.unicodeScalars.count
      text += words
      return SpanRecord(start: start, end: text.unicodeScalars.count, text: words)
    }
    for (place, saying) in sayings.enumerated() {
      let content = span(saying.content)
      text += " "
      let cue = span("said")
      text += " "
      let source = saying.speaker.map { [span($0)] } ?? []
      var label: String?
      if let name = saying.speaker {
        label = speakers.first { $0.name == name }?.id
        if label == nil {
          label = "s\(speakers.count + 1)"
          speakers.append(
            SpeakerEntry(
              id: "s\(speakers.count + 1)",
              name: name,
              type: saying.type,
              roles: saying.roles,
              aliases: saying.aliases,
              mentions: []
            )
          )
        }
      }
      text += " to "
      let addressee = saying.addressee.map { [span($0)] } ?? []
      let medium = saying.medium.map { words in
        text += " "
        return span(words)
      }
      text += " "
      let when = saying.when.map { TimeRecord(span: span($0.words), date: $0.date) }
      text += ".\n\n"
      attributions.append(
        AttributionEntry(
          id: "a\(place + 1)",
          kind: saying.kind,
          reportingClass: "speech",
          content: [content],
          cue: [cue],
          source: source,
          speaker: label,
          confidence: 0.9,
          addressee: addressee,
          medium: medium,
          when: when,
          polarity: "asserted",
          within: saying.within.map { "a\($0 + 1)" },
          evidence: [EvidenceStep(rule: "subject-of-cue", start: cue.start, end: cue.end)]
        )
      )
    }
    let article = Article(id: id, title: title, date: date, outlet: outlet, text: text)
    let record = AttributionRecord(id: id, attributions: attributions, speakers: speakers)
    return try IndexedDocument(article, record)
  }
}
