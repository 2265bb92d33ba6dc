/// A document with its attributions, as a file gives it.
public struct AnnotatedDocument: Sendable {
  /// What gold and predictions call it.
  public let id: String
  /// Where it was read: `FILE` or `FILE:LINE`.
  public let place: String
  /// Its text; nil if the file does not repeat it.
  public let text: String?
  /// Its attributions, in the order of the file.
  public var attributions: [AnnotatedAttribution] = []
  /// Attributions that may be found and need not be.
  public var optional: [AnnotatedAttribution] = []
  /// Whether predictions inside a gold content are neither right nor wrong.
  public var isTolerant = false
  /// The value of the field by which documents are grouped.
  public var group = JSONScalar.null

  /// A document without attributions.
  public init(id: String, place: String, text: String?) {
    self.id = id
    self.place = place
    self.text = text
  }
}

/// What a reader found.
public struct AnnotationSet: Sendable {
  /// The documents, in the order of the files.
  public var documents: [AnnotatedDocument] = []
  /// What was skipped because it is broken: file, line and why.
  public var skipped: [EvaluationError] = []

  /// Whether the form can say who speaks and says so anywhere; JSON Lines always could.
  public internal(set) var knowsSpeakers = true

  /// Nothing.
  public init() {}

  /// Notes that ids stand more than once, if any do: of these documents only the last counts.
  mutating func noteRepeatedIDs(_ path: String) {
    var seen: Set<String> = []
    var repeated: [String] = []
    for document in documents where !seen.insert(document.id).inserted {
      repeated.append(document.id)
    }
    guard !repeated.isEmpty else { return }
    let names = Array(Set(repeated)).sorted().map { "`\($0)`" }
    let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " …" : "")
    skip(path, "ids that stand more than once, of which the last document counts: \(shown)")
  }

  /// Notes a thing that was skipped.
  mutating func skip(_ path: String, line: Int? = nil, _ reason: String) {
    let place = line.map { "\(path):\($0)" } ?? path
    skipped.append(EvaluationError(place: place, reason: reason))
  }
}
