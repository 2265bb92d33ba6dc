/// An attribution as a record gives it.
public struct AttributionEntry: Hashable, Sendable, Decodable {
  /// Its id in the record: "a1".
  public let id: String
  /// How much of the content is quoted: direct, mixed or indirect.
  public let kind: String
  /// Whether it is said, written or thought.
  public let reportingClass: String
  /// What is said, in one or more stretches.
  public let content: [SpanRecord]
  /// The words that report it; none for a quotation alone.
  public let cue: [SpanRecord]
  /// The source as the sentence has it; none where the sentence has none.
  public let source: [SpanRecord]
  /// The id of the one who speaks, in the record's speakers, or nil.
  public let speaker: String?
  /// How sure the finder is, 0…1.
  public let confidence: Double
  /// The ones who are told.
  public let addressee: [SpanRecord]
  /// How it was said: "in an interview", "on X"; most have none.
  public let medium: [SpanRecord]
  /// When it was said, or nil.
  public let when: TimeRecord?
  /// Whether the source is said to have said it: asserted, negated, declined, question, hypothetical.
  public let polarity: String
  /// The id of the attribution whose content holds this one, or nil.
  public let within: String?
  /// The steps from the cue to the speaker's name.
  public let evidence: [EvidenceStep]

  /// An attribution with these members.
  public init(
    id: String,
    kind: String,
    reportingClass: String,
    content: [SpanRecord],
    cue: [SpanRecord],
    source: [SpanRecord],
    speaker: String?,
    confidence: Double,
    addressee: [SpanRecord],
    medium: [SpanRecord] = [],
    when: TimeRecord? = nil,
    polarity: String,
    within: String?,
    evidence: [EvidenceStep]
  ) {
    self.id = id
    self.kind = kind
    self.reportingClass = reportingClass
    self.content = content
    self.cue = cue
    self.source = source
    self.speaker = speaker
    self.confidence = confidence
    self.addressee = addressee
    self.medium = medium
    self.when = when
    self.polarity = polarity
    self.within = within
    self.evidence = evidence
  }

  private enum CodingKeys: String, CodingKey {
    case id, kind
    case reportingClass = "class"
    case content, cue, source, speaker, confidence, addressee, medium, when, polarity, within
    case evidence
  }

  /// Reads what ``write(to:)`` writes; a record of an earlier version has neither `medium` nor `when`.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    id = try members.decode(String.self, forKey: .id)
    kind = try members.decode(String.self, forKey: .kind)
    reportingClass = try members.decode(String.self, forKey: .reportingClass)
    content = try members.decode([SpanRecord].self, forKey: .content)
    cue = try members.decode([SpanRecord].self, forKey: .cue)
    source = try members.decode([SpanRecord].self, forKey: .source)
    speaker = try members.decodeIfPresent(String.self, forKey: .speaker)
    confidence = try members.decode(Double.self, forKey: .confidence)
    addressee = try members.decode([SpanRecord].self, forKey: .addressee)
    medium = try members.decodeIfPresent([SpanRecord].self, forKey: .medium) ?? []
    when = try members.decodeIfPresent(TimeRecord.self, forKey: .when)
    polarity = try members.decode(String.self, forKey: .polarity)
    within = try members.decodeIfPresent(String.self, forKey: .within)
    evidence = try members.decode([EvidenceStep].self, forKey: .evidence)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string(id)
      json.key("kind")
      json.string(kind)
      json.key("class")
      json.string(reportingClass)
      json.key("content")
      json.spans(content)
      json.key("cue")
      json.spans(cue)
      json.key("source")
      json.spans(source)
      json.key("speaker")
      json.string(orNull: speaker)
      json.key("confidence")
      json.number(confidence)
      json.key("addressee")
      json.spans(addressee)
      writeCircumstances(to: &json)
      json.key("polarity")
      json.string(polarity)
      json.key("within")
      json.string(orNull: within)
      json.key("evidence")
      json.array { for step in evidence { step.write(to: &$0) } }
    }
  }
}

extension AttributionEntry: ToldCircumstances {}

/// One step from a cue to a speaker's name: a rule and the span it rests on.
public struct EvidenceStep: Hashable, Sendable, Decodable {
  /// The id of the rule.
  public let rule: String
  /// Where the span begins.
  public let start: Int
  /// The place behind the span's end.
  public let end: Int

  /// A step by a rule that rests on a span.
  public init(rule: String, start: Int, end: Int) {
    self.rule = rule
    self.start = start
    self.end = end
  }

  private enum CodingKeys: String, CodingKey {
    case rule, span
  }

  /// Reads `{"rule":"pronoun","span":[402,441]}`.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    rule = try members.decode(String.self, forKey: .rule)
    var span = try members.nestedUnkeyedContainer(forKey: .span)
    start = try span.decode(Int.self)
    end = try span.decode(Int.self)
  }

  /// Writes `{"rule","span"}`.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("rule")
      json.string(rule)
      json.key("span")
      json.array {
        $0.number(start)
        $0.number(end)
      }
    }
  }
}
