/// An attribution as a file gives it; gold files and records of `dixit extract` alike.
struct RawAttribution: Decodable {
  let id: JSONScalar
  let continues: JSONScalar
  let kind: String?
  let reportingClass: String?
  let confidence: Double?
  let hasSpeaker: Bool
  let speaker: RawSpeaker
  let acceptableSpeakers: [String]
  let content: [ScoredSpan]
  let cue: [ScoredSpan]
  let source: [ScoredSpan]
  /// The rule of the first step of its evidence, or nil if it names none.
  let rule: String?

  private enum CodingKeys: String, CodingKey {
    case id, continues, kind, confidence, speaker, content, cue, source, evidence
    case reportingClass = "class"
    case acceptableSpeakers = "acceptable_speakers"
  }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    id = try members.decodeIfPresent(JSONScalar.self, forKey: .id) ?? .null
    continues = try members.decodeIfPresent(JSONScalar.self, forKey: .continues) ?? .null
    kind = try members.decodeIfPresent(String.self, forKey: .kind)
    reportingClass = try members.decodeIfPresent(String.self, forKey: .reportingClass)
    confidence = try members.decodeIfPresent(Double.self, forKey: .confidence)
    hasSpeaker = members.contains(.speaker)
    speaker = try members.decodeIfPresent(RawSpeaker.self, forKey: .speaker) ?? .scalar(.null)
    let acceptable = try members.decodeIfPresent([String?].self, forKey: .acceptableSpeakers)
    acceptableSpeakers = acceptable?.map { $0 ?? "" } ?? []
    content = try members.decodeIfPresent([ScoredSpan].self, forKey: .content) ?? []
    cue = try members.decodeIfPresent([ScoredSpan].self, forKey: .cue) ?? []
    source = try members.decodeIfPresent([ScoredSpan].self, forKey: .source) ?? []
    rule = try Self.rule(in: members)
  }

  /// Other tools may call anything evidence; what is no list of steps names no rule.
  private static func rule(in members: KeyedDecodingContainer<CodingKeys>) throws -> String? {
    do {
      return try members.decodeIfPresent([RawStep].self, forKey: .evidence)?.first?.rule
    } catch is DecodingError {
      return nil
    }
  }
}

extension RawAttribution {
  /// The spans of a role.
  subscript(role: Role) -> [ScoredSpan] {
    switch role {
    case .content: content
    case .cue: cue
    case .source: source
    }
  }
}

/// A step of an attribution's evidence.
private struct RawStep: Decodable {
  let rule: String?
}

/// How a file names a speaker: by a name, by the id of an entry of its speakers, or in full.
enum RawSpeaker: Decodable {
  case scalar(JSONScalar)
  case named(RawSpeakerEntry)

  init(from decoder: any Decoder) throws {
    do {
      self = .named(try RawSpeakerEntry(from: decoder))
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
struct RawSpeakerEntry: Decodable {
  let id: JSONScalar?
  let name: String?
  let aliases: [String]?

  /// Its name, then its other names.
  var names: [String] { [name ?? ""] + (aliases ?? []) }
}
