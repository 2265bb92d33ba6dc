/// Reads documents with attributions in one format.
///
/// A reader gives what the file says: spans are neither joined nor trimmed, and what is broken but can
/// be done without is noted and skipped.
public protocol AnnotationReader: Sendable {
  /// Whether a file or folder looks like this reader's.
  static func recognises(_ sample: AnnotationSample) -> Bool

  /// Reads a file or folder.
  ///
  /// - Throws: `EvaluationError` with file and line if it can't be read.
  func read(_ path: String, _ options: ReadingOptions) throws(EvaluationError) -> AnnotationSet
}

/// What a reader may be told besides the path.
public struct ReadingOptions: Sendable {
  /// The member of a document by whose value the figures are given apart, or nil.
  public var groupField: String?
  /// Whose annotations are read where there are several annotators'; nil for the first.
  public var annotator: String?
  /// A folder that holds `ID.txt`, for formats that do not repeat the text.
  public var textFolder: String?
  /// Texts that are known by id, for formats that do not repeat them.
  public var texts: [String: String] = [:]
  /// The documents that will be looked at, or nil for all: no other needs a text.
  public var wanted: Set<String>?

  /// No choices.
  public init() {}

  /// The text of a document that its own file does not give.
  func text(of id: String) throws(EvaluationError) -> String? {
    if let text = texts[id] { return text }
    guard let textFolder else { return nil }
    return try FilePaths.text(of: id, in: textFolder)
  }
}

/// The formats that gold and predictions are read from, in the order in which they are tried.
public enum AnnotationFormat: String, CaseIterable, Sendable {
  case jsonl, brat, citron, corenlp, conll
  case genderGap = "gender-gap"

  /// The format's reader.
  public var reader: any AnnotationReader {
    switch self {
    case .jsonl: JSONLinesReader()
    case .brat: BratReader()
    case .citron: CitronReader()
    case .corenlp: CoreNLPReader()
    case .conll: ColumnsReader()
    case .genderGap: GenderGapReader()
    }
  }

  /// Reads a file or folder, of the format that is recognised if none is named.
  public static func read(
    _ path: String,
    as format: AnnotationFormat? = nil,
    _ options: ReadingOptions = ReadingOptions()
  ) throws(EvaluationError) -> AnnotationSet {
    if let folder = options.textFolder { try FilePaths.requireFolder(folder) }
    let format = if let format { format } else { try recognised(at: path) }
    var set = try format.reader.read(path, options)
    set.noteRepeatedIDs(path)
    if format != .jsonl {
      let attributions = set.documents.lazy.flatMap(\.attributions)
      set.knowsSpeakers = attributions.isEmpty || attributions.contains { $0.speakerNames != nil }
    }
    return set
  }

  /// The format of a file or folder, by its names and its content.
  public static func recognised(at path: String) throws(EvaluationError) -> AnnotationFormat {
    let sample = try AnnotationSample(path)
    if let format = allCases.first(where: { type(of: $0.reader).recognises(sample) }) {
      return format
    }
    throw EvaluationError(
      place: path,
      reason: "not a format that is known: " + allCases.map(\.rawValue).joined(separator: ", ")
    )
  }
}
