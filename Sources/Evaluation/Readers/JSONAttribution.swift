/// An attribution as a line of JSON gives it; gold files and records of `dixit extract` alike.
struct JSONAttribution: Decodable {
  /// All but the speaker, whom only the record's list of speakers may name.
  private let attribution: AnnotatedAttribution
  private let speaker: JSONSpeaker?
  private let hasSpeaker: Bool

  /// The attribution; `entries` are the names of the record's speakers by id.
  func annotated(_ entries: [JSONScalar: [String]]) -> AnnotatedAttribution {
    var attribution = attribution
    if hasSpeaker { attribution.speakerNames = speaker?.names(entries) ?? [] }
    return attribution
  }

  private enum CodingKeys: String, CodingKey {
    case id, continues, within, kind, confidence, speaker, content, cue, source, evidence, polarity
    case addressee
    case reportingClass = "class"
    case acceptableSpeakers = "acceptable_speakers"
  }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    var read = AnnotatedAttribution()
    read.id = try members.decodeIfPresent(JSONScalar.self, forKey: .id) ?? .null
    read.continues = try members.decodeIfPresent(JSONScalar.self, forKey: .continues) ?? .null
    read.within = try members.decodeIfPresent(JSONScalar.self, forKey: .within) ?? .null
    read.kind = try members.decodeIfPresent(String.self, forKey: .kind)
    read.reportingClass = try members.decodeIfPresent(String.self, forKey: .reportingClass)
    read.polarity = try members.decodeIfPresent(String.self, forKey: .polarity)
    read.confidence = try members.decodeIfPresent(Double.self, forKey: .confidence)
    let acceptable = try members.decodeIfPresent([String?].self, forKey: .acceptableSpeakers)
    read.acceptableSpeakers = acceptable?.map { $0 ?? "" } ?? []
    read.content = try members.decodeIfPresent([AnnotatedSpan].self, forKey: .content) ?? []
    read.cue = try members.decodeIfPresent([AnnotatedSpan].self, forKey: .cue) ?? []
    read.source = try members.decodeIfPresent([AnnotatedSpan].self, forKey: .source) ?? []
    read.addressee =
      Self.lenient { try members.decode([AnnotatedSpan].self, forKey: .addressee) } ?? []
    // Other tools may call anything evidence; what is no list of steps names no rule.
    read.rule = Self.lenient { try members.decode([Step].self, forKey: .evidence) }?.first?.rule
    try decoder.refuse(read.fault)
    attribution = read
    hasSpeaker = members.contains(.speaker)
    speaker = try members.decodeIfPresent(JSONSpeaker.self, forKey: .speaker)
  }

  /// A member that no figure rests on: nil where it has another form.
  private static func lenient<Value>(_ decode: () throws -> Value) -> Value? {
    do {
      return try decode()
    } catch {
      return nil
    }
  }

  /// A step of an attribution's evidence.
  private struct Step: Decodable {
    let rule: String?
  }
}

extension Decoder {
  /// Refuses the value that is being read, if there is something wrong with it.
  func refuse(_ fault: String?) throws {
    guard let fault else { return }
    throw DecodingError.dataCorrupted(.init(codingPath: codingPath, debugDescription: fault))
  }
}

/// How a file names a speaker: by a name, by the id of an entry of its speakers, or in full.
enum JSONSpeaker: Decodable {
  case scalar(JSONScalar)
  case named(JSONSpeakerEntry)

  init(from decoder: any Decoder) throws {
    do {
      self = .named(try JSONSpeakerEntry(from: decoder))
    } catch DecodingError.typeMismatch {
      self = .scalar(try JSONScalar(from: decoder))
    }
  }

  /// The speaker's name and other names; `entries` are the names of the record's speakers by id.
  func names(_ entries: [JSONScalar: [String]]) -> [String] {
    switch self {
    case .named(let entry): entry.names.filter { !$0.isEmpty }
    case .scalar(let scalar): (entries[scalar] ?? [scalar.string ?? ""]).filter { !$0.isEmpty }
    }
  }
}

/// A speaker with its names.
struct JSONSpeakerEntry: Decodable {
  let id: JSONScalar?
  let name: String?
  let aliases: [String]?

  /// Its name, then its other names.
  var names: [String] { [name ?? ""] + (aliases ?? []) }
}
