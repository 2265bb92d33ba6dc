import DixitKit
import FoundationEssentials

/// Reads BBC Citron's JSON: a document with `text` and `quotes` a file, or a line.
///
/// A quote has `cue`, `sources` and `contents`, and may have `coreferences` (other mentions of the
/// sources), `confidence` and `id`. Where coreferences are given, the speaker's name is the longest of
/// sources and coreferences, and the others are right as well. What our own writer adds is read where
/// it is there: `id` of the document, and `kind`, `class`, `polarity`, `speaker`, `within` and
/// `addressees` of a quote.
///
/// - Source: https://github.com/bbc/citron, docs/data_format.md. Offsets are Python's: code points.
public struct CitronReader: AnnotationReader {
  /// A reader.
  public init() {}

  /// Whether the quotes have contents.
  public static func recognises(_ sample: AnnotationSample) -> Bool {
    guard let json = sample.json else { return false }
    return json.quoteMembers.contains("contents")
      || json.quoteMembers.isEmpty && json.members.isSuperset(of: ["text", "quotes"])
  }

  /// Reads a file of one document or of one a line, or a folder of such files.
  public func read(
    _ path: String,
    _ options: ReadingOptions
  ) throws(EvaluationError) -> AnnotationSet {
    var set = AnnotationSet()
    for (document, id, place) in try JSONDocuments<CitronDocument>(path, options.groupField) {
      var text = document.text
      if text == nil { text = try options.text(of: document.id ?? id) }
      var read = AnnotatedDocument(id: document.id ?? id, place: place, text: text)
      read.group = document.group
      let hasNames = document.quotes.contains { $0.coreferences?.isEmpty == false }
      read.attributions = document.quotes.map {
        $0.attribution(namesFromSpans: hasNames && !document.listsSpeakers)
      }
      if document.listsSpeakers {
        // Ours: a quote that names no speaker has none.
        for place in read.attributions.indices where read.attributions[place].speakerNames == nil {
          read.attributions[place].speakerNames = []
        }
      }
      if let text { read.deriveKinds(from: Array(text.unicodeScalars)) }
      set.documents.append(read)
    }
    return set
  }
}

private struct CitronDocument: DecodableWithConfiguration {
  let id: String?
  let text: String?
  let quotes: [CitronQuote]
  let group: JSONScalar
  /// Whether the document has a list of speakers, as ours have.
  let listsSpeakers: Bool

  init(from decoder: any Decoder, configuration groupField: String?) throws {
    let members = try decoder.container(keyedBy: MemberName.self)
    id = try members.decodeIfPresent(JSONScalar.self, forKey: MemberName("id"))?.label
    listsSpeakers = members.contains(MemberName("speakers"))
    text = try members.decodeIfPresent(String.self, forKey: MemberName("text"))
    quotes = try members.decodeIfPresent([CitronQuote].self, forKey: MemberName("quotes")) ?? []
    group =
      try groupField.flatMap {
        try members.decodeIfPresent(JSONScalar.self, forKey: MemberName($0))
      } ?? .null
  }
}

private struct CitronQuote: Decodable {
  let id: JSONScalar?
  let cue: CitronSpans?
  let sources: [CitronSpan]?
  let contents: [CitronSpan]
  let coreferences: [CitronSpan]?
  let addressees: [CitronSpan]?
  let confidence: JSONScalar?
  let kind: String?
  let `class`: String?
  let polarity: String?
  let speaker: String?
  let within: JSONScalar?

  /// The attribution; the speaker is named by the spans if the document tells coreferences at all.
  func attribution(namesFromSpans: Bool) -> AnnotatedAttribution {
    var attribution = AnnotatedAttribution()
    attribution.id = id ?? .null
    attribution.within = within ?? .null
    attribution.kind = kind
    attribution.reportingClass = self.class
    attribution.polarity = polarity
    attribution.confidence = confidence?.double
    attribution.content = contents.map(\.span).sorted()
    attribution.cue = (cue?.spans ?? []).map(\.span).sorted()
    attribution.source = (sources ?? []).map(\.span).sorted()
    attribution.addressee = (addressees ?? []).map(\.span).sorted()
    if let speaker {
      attribution.speakerNames = [speaker]
    } else if namesFromSpans {
      let names = ((sources ?? []) + (coreferences ?? [])).compactMap(\.text)
      attribution.speakerNames = names.sorted { $0.count > $1.count }
    }
    return attribution
  }
}

extension CitronQuote {
  private enum CodingKeys: String, CodingKey {
    case id, cue, sources, contents, coreferences, addressees, confidence, kind, `class`, polarity
    case speaker, within
  }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    id = try members.decodeIfPresent(JSONScalar.self, forKey: .id)
    cue = try members.decodeIfPresent(CitronSpans.self, forKey: .cue)
    sources = try members.decodeIfPresent([CitronSpan].self, forKey: .sources)
    contents = try members.decode([CitronSpan].self, forKey: .contents)
    coreferences = try members.decodeIfPresent([CitronSpan].self, forKey: .coreferences)
    addressees = try members.decodeIfPresent([CitronSpan].self, forKey: .addressees)
    confidence = try members.decodeIfPresent(JSONScalar.self, forKey: .confidence)
    kind = try members.decodeIfPresent(String.self, forKey: .kind)
    `class` = try members.decodeIfPresent(String.self, forKey: .class)
    polarity = try members.decodeIfPresent(String.self, forKey: .polarity)
    speaker = try members.decodeIfPresent(String.self, forKey: .speaker)
    within = try members.decodeIfPresent(JSONScalar.self, forKey: .within)
    try decoder.refuse(attribution(namesFromSpans: false).fault)
  }
}

private struct CitronSpan: Decodable {
  let start: Int
  let end: Int
  let text: String?

  var span: AnnotatedSpan { AnnotatedSpan(start: start, end: end) }
}

/// A cue is one span; ours may be broken and is then an array.
private struct CitronSpans: Decodable {
  let spans: [CitronSpan]

  init(from decoder: any Decoder) throws {
    do {
      spans = try [CitronSpan](from: decoder)
    } catch DecodingError.typeMismatch {
      spans = [try CitronSpan(from: decoder)]
    }
  }
}
