public import Text

/// What `dixit extract` gives for a document: one JSON object, schema `dixit/1`.
public struct AttributionRecord: Hashable, Sendable, Decodable {
  /// The schema that this version writes.
  public static let currentSchema = "dixit/1"

  /// The schema.
  public let schema: String
  /// The document's id.
  public let id: String
  /// Its title, where the input has one.
  public let title: String?
  /// Its date as the input has it.
  public let date: String?
  /// Who said what, in the order of the text.
  public let attributions: [AttributionEntry]
  /// Those who speak, in the order of their first mention.
  public let speakers: [SpeakerEntry]
  /// Every quoted stretch, where these were asked for.
  public let quotes: [QuoteEntry]?
  /// The text, where it was asked for.
  public let text: String?
  /// The unit of the offsets, where it is not code points.
  public let offsets: OffsetUnit?
  /// What the reader of the record should know, in plain sentences.
  public let warnings: [String]

  /// A record with these members.
  public init(
    id: String,
    title: String? = nil,
    date: String? = nil,
    attributions: [AttributionEntry],
    speakers: [SpeakerEntry],
    quotes: [QuoteEntry]? = nil,
    text: String? = nil,
    offsets: OffsetUnit? = nil,
    warnings: [String] = []
  ) {
    schema = Self.currentSchema
    self.id = id
    self.title = title
    self.date = date
    self.attributions = attributions
    self.speakers = speakers
    self.quotes = quotes
    self.text = text
    self.offsets = offsets
    self.warnings = warnings
  }

  /// The same record with other members of its speakers.
  package func with(speakers: [SpeakerEntry]) -> AttributionRecord {
    AttributionRecord(
      id: id,
      title: title,
      date: date,
      attributions: attributions,
      speakers: speakers,
      quotes: quotes,
      text: text,
      offsets: offsets,
      warnings: warnings
    )
  }

  /// Writes the record as one JSON object without a line's end.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("schema")
      json.string(schema)
      json.key("id")
      json.string(id)
      json.member("title", title)
      json.member("date", date)
      json.key("attributions")
      json.array { for attribution in attributions { attribution.write(to: &$0) } }
      json.key("speakers")
      json.array { for speaker in speakers { speaker.write(to: &$0) } }
      if let quotes {
        json.key("quotes")
        json.array { for quote in quotes { quote.write(to: &$0) } }
      }
      json.member("text", text)
      json.member("offsets", offsets?.rawValue)
      json.key("warnings")
      json.strings(warnings)
    }
  }
}

extension JSONWriter {
  /// A member with a string, or none at all.
  mutating func member(_ key: String, _ value: String?) {
    guard let value else { return }
    self.key(key)
    string(value)
  }

  /// An array of strings.
  mutating func strings(_ strings: [String]) {
    array { for string in strings { $0.string(string) } }
  }
}

extension OffsetUnit: Decodable {}
