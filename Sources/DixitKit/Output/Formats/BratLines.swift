import Text

/// The lines of a brat `.ann` file, with the ids of each kind counted up.
struct BratLines {
  /// The lines.
  private(set) var text = ""
  private let document: RecordedDocument
  private let speakers: [String: SpeakerEntry]
  private var counts: [Character: Int] = [:]
  private var events: [String: String] = [:]

  init(_ document: RecordedDocument) {
    self.document = document
    let entries = document.record.speakers.map { ($0.id, $0) }
    speakers = Dictionary(entries) { first, _ in first }
  }

  /// Adds an attribution: its parts, its trigger, the event and what is said of it.
  mutating func add(_ attribution: AttributionEntry) {
    var roles: [String] = []
    for (role, spans) in [
      ("Source", attribution.source), ("Cue", attribution.cue), ("Content", attribution.content),
      ("Addressee", attribution.addressee),
    ] where !spans.isEmpty {
      roles.append("\(role):\(addTextBound(role, spans))")
    }
    let type = attribution.source.isEmpty ? "Attribution-no-source" : "Attribution"
    let trigger = addTextBound(
      type,
      attribution.cue.isEmpty ? attribution.content : attribution.cue
    )
    let event = add("E", (["\(type):\(trigger)"] + roles).joined(separator: " "))
    events[attribution.id] = event
    for (name, value) in [
      ("Kind", attribution.kind), ("Class", attribution.reportingClass),
      ("Polarity", attribution.polarity),
    ] {
      add("A", "\(name) \(event) \(value)")
    }
    addNote("Confidence", on: event, "\(attribution.confidence)")
    if let rule = attribution.evidence.first?.rule { addNote("Rule", on: event, rule) }
    if let id = attribution.speaker, let speaker = speakers[id] {
      addNote("Speaker", on: event, speaker.name)
      addNote("SpeakerId", on: event, id)
    }
  }

  /// Adds the relation to what an attribution lies within; all events must have been added.
  mutating func addHolder(of attribution: AttributionEntry) {
    guard let inner = events[attribution.id],
      let outer = attribution.within.flatMap({ events[$0] })
    else { return }
    add("R", "Within Arg1:\(inner) Arg2:\(outer)")
  }

  /// Adds the mentions of a speaker, with what is known of the speaker on the first.
  mutating func add(_ speaker: SpeakerEntry) {
    let mentions = speaker.mentions.map { addTextBound("Mention", [$0.span]) }
    guard let first = mentions.first else { return }
    if mentions.count > 1 { text += "*\tEquiv \(mentions.joined(separator: " "))\n" }
    addNote("SpeakerId", on: first, speaker.id)
    addNote("Name", on: first, speaker.name)
    addNote("Type", on: first, speaker.type.rawValue)
    for role in speaker.roles { addNote("Role", on: first, role) }
    for alias in speaker.aliases { addNote("Alias", on: first, alias) }
  }

  /// Adds some words, in one fragment or several, and gives their id.
  private mutating func addTextBound(_ type: String, _ spans: [SpanRecord]) -> String {
    let places = spans.map { "\($0.start) \($0.end)" }.joined(separator: ";")
    // brat wants the fragments with a blank between them, on one line.
    let words = spans.map(\.text.onOneLine).joined(separator: " ")
    return add("T", "\(type) \(places)\t\(words)")
  }

  private mutating func addNote(_ type: String, on target: String, _ note: String) {
    add("#", "\(type) \(target)\t\(note.onOneLine)")
  }

  @discardableResult
  private mutating func add(_ kind: Character, _ rest: String) -> String {
    counts[kind, default: 0] += 1
    let id = "\(kind)\(counts[kind, default: 0])"
    text += "\(id)\t\(rest)\n"
    return id
  }
}
