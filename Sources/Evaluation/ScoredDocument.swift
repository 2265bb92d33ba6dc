import DixitKit
import FoundationEssentials

/// A document with its attributions, gold or predicted.
struct ScoredDocument {
  let id: String
  let string: String
  let text: ScoredText
  let attributions: [ScoredAttribution]
  /// Attributions that may be found and need not be.
  let optional: [ScoredAttribution]
  /// Whether predictions inside a gold content are neither right nor wrong.
  let isTolerant: Bool
  /// The value of the field by which documents are grouped.
  let group: JSONScalar

  /// The document of a file's record; `textElsewhere` is its text if the record repeats none.
  init(_ raw: RawDocument, textElsewhere: String?) throws(EvaluationError) {
    id = raw.id
    string = raw.text.flatMap { $0.isEmpty ? nil : $0 } ?? textElsewhere ?? ""
    let text = ScoredText(string)
    self.text = text
    try Self.checkSpans(raw, in: text)
    let speakers = raw.speakers
    attributions = raw.attributions.map { ScoredAttribution($0, speakers: speakers, in: text) }
    optional = raw.optional.map { ScoredAttribution($0, speakers: [:], in: text) }
    isTolerant = raw.isTolerant
    group = raw.group
  }

  private static func checkSpans(
    _ raw: RawDocument,
    in text: ScoredText
  ) throws(EvaluationError) {
    let length = text.scalars.count
    for attribution in raw.attributions + raw.optional {
      for role in Role.allCases {
        for span in attribution[role]
        where span.start < 0 || span.start >= span.end || span.end > length {
          throw EvaluationError(
            place: raw.id,
            reason: "span \(span.start)-\(span.end) of \(role.rawValue) lies outside the text "
              + "(0-\(length))"
          )
        }
      }
    }
  }
}

/// A record of a gold file or a predicted one.
struct RawDocument: DecodableWithConfiguration {
  let id: String
  let text: String?
  var attributions: [RawAttribution]
  let optional: [RawAttribution]
  let speakers: [JSONScalar: [String]]
  let isTolerant: Bool
  let offsets: String?
  let group: JSONScalar

  /// Reads a record; `groupField` is the member by which documents are grouped.
  init(from decoder: any Decoder, configuration groupField: String?) throws {
    let members = try decoder.container(keyedBy: MemberName.self)
    id = try members.decode(JSONScalar.self, forKey: MemberName("id")).label
    text = try members.decodeIfPresent(String.self, forKey: MemberName("text"))
    attributions =
      try members.decodeIfPresent([RawAttribution].self, forKey: MemberName("attributions")) ?? []
    let optionalName = MemberName("optional_attributions")
    optional = try members.decodeIfPresent([RawAttribution].self, forKey: optionalName) ?? []
    isTolerant = members.contains(optionalName) || members.contains(MemberName("category"))
    let entries = try members.decodeIfPresent(
      [RawSpeakerEntry].self,
      forKey: MemberName("speakers")
    )
    var names: [JSONScalar: [String]] = [:]
    for entry in entries ?? [] {
      if let id = entry.id { names[id] = entry.names }
    }
    speakers = names
    offsets = try members.decodeIfPresent(String.self, forKey: MemberName("offsets"))
    group =
      if let groupField {
        try members.decodeIfPresent(JSONScalar.self, forKey: MemberName(groupField)) ?? .null
      } else {
        .null
      }
  }
}
