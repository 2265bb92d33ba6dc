import DixitKit
import FoundationEssentials

/// Reads JSON Lines: a document or a record of `dixit extract` a line.
public struct JSONLinesReader: AnnotationReader {
  /// A reader.
  public init() {}

  /// Whether the first line has `attributions`; what can be read only once is taken for JSON Lines.
  public static func recognises(_ sample: AnnotationSample) -> Bool {
    if let json = sample.json { return json.members.contains("attributions") }
    return sample.files == ["-"] || sample.has(ending: ".jsonl")
  }

  /// Reads a file; every line must be a document.
  public func read(
    _ path: String,
    _ options: ReadingOptions
  ) throws(EvaluationError) -> AnnotationSet {
    if FilePaths.isFolder(path) {
      var set = AnnotationSet()
      for file in try FilePaths.files(below: path) where FilePaths.has(file, ending: ".jsonl") {
        set.documents += try read(file, options).documents
      }
      return set
    }
    return try read(
      try FilePaths.bytes(path),
      name: path,
      isFile: !FilePaths.isStream(path),
      options
    )
  }

  /// Reads the bytes of what is called `name`, a file beside which texts may stand or not.
  func read(
    _ bytes: [UInt8],
    name: String,
    isFile: Bool = false,
    _ options: ReadingOptions
  ) throws(EvaluationError) -> AnnotationSet {
    var set = AnnotationSet()
    let decoder = JSONDecoder()
    // Splitting an array is several times as fast as splitting Data.
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in zip(1..., lines) where !line.allSatisfy(isBlank) {
      let place = "\(name):\(number)"
      let record: JSONRecord
      do {
        record = try decoder.decode(
          JSONRecord.self,
          from: Data(line),
          configuration: options.groupField
        )
      } catch {
        throw EvaluationError(place: place, reason: decodingReason(error))
      }
      if let offsets = record.offsets, offsets != "scalars" {
        throw EvaluationError(place: place, reason: "offsets in \(offsets), expected code points")
      }
      set.documents.append(
        try record.document(place: place) { id throws(EvaluationError) in
          if let text = try options.text(of: id) { return text }
          return isFile ? try FilePaths.textBeside(place, id) : nil
        }
      )
    }
    return set
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}

/// A line of a gold file or a predicted one.
struct JSONRecord: DecodableWithConfiguration {
  private let id: String
  private let text: String?
  private let attributions: [JSONAttribution]
  private let optional: [JSONAttribution]
  private let speakers: [JSONScalar: [String]]
  private let isTolerant: Bool
  private let group: JSONScalar
  let offsets: String?

  /// The document of this line; `textElsewhere` gives the text of an id if the line has none.
  func document(
    place: String,
    _ textElsewhere: (String) throws(EvaluationError) -> String?
  ) throws(EvaluationError) -> AnnotatedDocument {
    let known = text.flatMap { $0.isEmpty ? nil : $0 }
    let text = if let known { known } else { try textElsewhere(id) }
    var document = AnnotatedDocument(id: id, place: place, text: text ?? self.text)
    document.attributions = attributions.map { $0.annotated(speakers) }
    document.optional = optional.map { $0.annotated([:]) }
    document.isTolerant = isTolerant
    document.group = group
    return document
  }

  /// Reads a record; `groupField` is the member by which documents are grouped.
  init(from decoder: any Decoder, configuration groupField: String?) throws {
    let members = try decoder.container(keyedBy: MemberName.self)
    id = try members.decode(JSONScalar.self, forKey: MemberName("id")).label
    text = try members.decodeIfPresent(String.self, forKey: MemberName("text"))
    attributions =
      try members.decodeIfPresent([JSONAttribution].self, forKey: MemberName("attributions")) ?? []
    let optionalName = MemberName("optional_attributions")
    optional = try members.decodeIfPresent([JSONAttribution].self, forKey: optionalName) ?? []
    isTolerant = members.contains(optionalName) || members.contains(MemberName("category"))
    let entries = try members.decodeIfPresent(
      [JSONSpeakerEntry].self,
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
