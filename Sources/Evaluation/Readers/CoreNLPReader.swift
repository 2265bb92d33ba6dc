import DixitKit
import FoundationEssentials

/// Reads the JSON of Stanford CoreNLP's quote annotator: a document a file, with `quotes`.
///
/// A quote is a direct one; its source is its `mention`, whose tokens `sentences` give the place of;
/// the speaker is `canonicalSpeaker`, or else `speaker`, unless that is `Unknown`. There are no cues.
/// Offsets are Java's, UTF-16 units, and are turned into code points of the text, which stands in gold,
/// in the folder of `--texts`, or in `ID.txt` beside the file.
///
/// - Source: https://stanfordnlp.github.io/CoreNLP/quote.html
public struct CoreNLPReader: AnnotationReader {
  /// A reader.
  public init() {}

  /// Whether the quotes have a begin, or there are sentences beside them.
  public static func recognises(_ sample: AnnotationSample) -> Bool {
    guard let json = sample.json else { return false }
    return json.quoteMembers.contains("beginIndex")
      || json.members.isSuperset(of: ["sentences", "quotes"])
  }

  /// Reads a file or a folder.
  public func read(
    _ path: String,
    _ options: ReadingOptions
  ) throws(EvaluationError) -> AnnotationSet {
    var set = AnnotationSet()
    for (document, name, place) in try JSONDocuments<CoreNLPDocument>(path, options.groupField) {
      let id = document.id(orElse: name)
      var text = try options.text(of: id)
      if text == nil { text = try FilePaths.textBeside(place, id) }
      guard let text else {
        if let wanted = options.wanted, !wanted.contains(id) {
          set.documents.append(AnnotatedDocument(id: id, place: place, text: nil))
          continue
        }
        throw EvaluationError(place: place, reason: "no text of \(id): name its folder by --texts")
      }
      var read = AnnotatedDocument(id: id, place: place, text: text)
      let offsets = UTF16Offsets(text)
      read.attributions = document.quotes.map { $0.attribution(document.tokens, offsets) }
      read.deriveKinds(from: Array(text.unicodeScalars))
      set.documents.append(read)
    }
    return set
  }
}

/// Code points by UTF-16 unit.
private struct UTF16Offsets {
  private var codePoints: [Int] = []

  init(_ text: String) {
    var count = 0
    for scalar in text.unicodeScalars {
      codePoints += Array(repeating: count, count: UTF16.width(scalar))
      count += 1
    }
    codePoints.append(count)
  }

  /// The code points of some units; what lies beyond the text stays there, to be refused.
  func span(_ start: Int, _ end: Int) -> AnnotatedSpan {
    AnnotatedSpan(start: codePoint(start), end: codePoint(end))
  }

  private func codePoint(_ unit: Int) -> Int {
    codePoints.indices.contains(unit) ? codePoints[unit] : unit
  }
}

private struct CoreNLPDocument: DecodableWithConfiguration {
  struct Sentence: Decodable {
    let tokens: [Token]?
  }

  struct Token: Decodable {
    let characterOffsetBegin: Int
    let characterOffsetEnd: Int
  }

  private let docId: String?
  let quotes: [CoreNLPQuote]
  let tokens: [Token]

  init(from decoder: any Decoder, configuration: String?) throws {
    let members = try decoder.container(keyedBy: MemberName.self)
    docId = try members.decodeIfPresent(String.self, forKey: MemberName("docId"))
    quotes = try members.decodeIfPresent([CoreNLPQuote].self, forKey: MemberName("quotes")) ?? []
    let sentences = try members.decodeIfPresent([Sentence].self, forKey: MemberName("sentences"))
    tokens = (sentences ?? []).flatMap { $0.tokens ?? [] }
  }

  /// The document's id, without the ending of the text's file.
  func id(orElse name: String) -> String {
    docId.map { FilePaths.stem($0, without: ".txt") } ?? name
  }
}

private struct CoreNLPQuote: Decodable {
  /// What CoreNLP writes where it knows no speaker.
  private static let unknown = "Unknown"

  let beginIndex: Int
  let endIndex: Int
  let speaker: String?
  let canonicalSpeaker: String?
  let mentionBegin: Int?
  /// The last token of the mention, not the one behind it.
  let mentionEnd: Int?

  func attribution(
    _ tokens: [CoreNLPDocument.Token],
    _ offsets: UTF16Offsets
  ) -> AnnotatedAttribution {
    var attribution = AnnotatedAttribution()
    attribution.content = [offsets.span(beginIndex, endIndex)]
    if let first = mentionBegin, let last = mentionEnd, first <= last,
      tokens.indices.contains(first), tokens.indices.contains(last)
    {
      let (start, end) = (tokens[first].characterOffsetBegin, tokens[last].characterOffsetEnd)
      attribution.source = [offsets.span(start, end)]
    }
    guard canonicalSpeaker != nil || speaker != nil else { return attribution }
    attribution.speakerNames = [canonicalSpeaker, speaker].compactMap { $0 }
      .filter { $0 != Self.unknown && !$0.isEmpty }.prefix(1).map { $0 }
    return attribution
  }
}
