import DixitKit
import FoundationEssentials

/// Reads the JSON of Gender Gap Tracker: an array of quotes a file, named after the document.
///
/// A quote has `speaker`, `verb` and `quote`, each with an index `(start,end)` in `speaker_index`,
/// `verb_index` and `quote_index`; an empty index is an empty part. `reference` is the speaker's name
/// where pronouns were resolved; otherwise the name is `speaker`. The text is not repeated: it stands
/// in `ID.txt` beside the file, in the folder of `--texts`, or in gold. A line may also hold a document,
/// `{"id","text","quotes":[…]}`.
///
/// - Source: https://github.com/sfu-discourse-lab/GenderGapTracker, NLP/evaluation. Offsets are
///   Python's: code points.
public struct GenderGapReader: AnnotationReader {
  /// A reader.
  public init() {}

  /// Whether the quotes have an index.
  public static func recognises(_ sample: AnnotationSample) -> Bool {
    guard let json = sample.json else { return false }
    return json.members.contains("quote_index") || json.quoteMembers.contains("quote_index")
  }

  /// Reads a file or a folder.
  public func read(
    _ path: String,
    _ options: ReadingOptions
  ) throws(EvaluationError) -> AnnotationSet {
    var set = AnnotationSet()
    for (document, name, place) in try JSONDocuments<GenderGapDocument>(path, options.groupField) {
      let id = document.id ?? name
      var text = document.text
      if text == nil { text = try options.text(of: id) }
      if text == nil { text = try FilePaths.textBeside(place, id) }
      var read = AnnotatedDocument(id: id, place: place, text: text)
      read.group = document.group
      for (number, quote) in zip(1..., document.quotes) {
        read.attributions.append(try quote.attribution("\(place): quote \(number)"))
      }
      if let text { read.deriveKinds(from: Array(text.unicodeScalars)) }
      set.documents.append(read)
    }
    return set
  }
}

private struct GenderGapDocument: DecodableWithConfiguration {
  let id: String?
  let text: String?
  let quotes: [GenderGapQuote]
  let group: JSONScalar

  init(from decoder: any Decoder, configuration groupField: String?) throws {
    do {
      quotes = try [GenderGapQuote](from: decoder)
      (id, text, group) = (nil, nil, .null)
    } catch DecodingError.typeMismatch {
      let members = try decoder.container(keyedBy: MemberName.self)
      id = try members.decodeIfPresent(JSONScalar.self, forKey: MemberName("id"))?.label
      text = try members.decodeIfPresent(String.self, forKey: MemberName("text"))
      quotes = try members.decode([GenderGapQuote].self, forKey: MemberName("quotes"))
      group =
        try groupField.flatMap {
          try members.decodeIfPresent(JSONScalar.self, forKey: MemberName($0))
        } ?? .null
    }
  }
}

private struct GenderGapQuote: Decodable {
  let speaker: String?
  let reference: String?
  let speakerIndex: String?
  let verbIndex: String?
  let quoteIndex: String

  private enum CodingKeys: String, CodingKey {
    case speaker, reference
    case speakerIndex = "speaker_index"
    case verbIndex = "verb_index"
    case quoteIndex = "quote_index"
  }

  func attribution(_ place: String) throws(EvaluationError) -> AnnotatedAttribution {
    var attribution = AnnotatedAttribution()
    attribution.content = try spans(quoteIndex, place)
    attribution.cue = try spans(verbIndex, place)
    attribution.source = try spans(speakerIndex, place)
    // Without a resolved reference a name is told all the same: that of the words.
    attribution.speakerNames = [reference ?? "", speaker ?? ""].filter { !$0.isBlank }.prefix(1)
      .map { $0 }
    return attribution
  }

  /// The span of an index `(start,end)`; none of an empty one.
  private func spans(
    _ index: String?,
    _ place: String
  ) throws(EvaluationError) -> [AnnotatedSpan] {
    let bare = (index ?? "").filter { $0 != " " }
    if bare.isEmpty || bare == "()" { return [] }
    let edges = bare.dropFirst().dropLast().split(separator: ",").map { Int($0) }
    guard bare.first == "(", bare.last == ")", edges.count == 2, let start = edges[0],
      let end = edges[1]
    else {
      throw EvaluationError(place: place, reason: "`\(index ?? "")` is no index (start,end)")
    }
    return start == end ? [] : [AnnotatedSpan(start: start, end: end)]
  }
}
