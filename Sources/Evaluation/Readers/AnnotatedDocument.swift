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

  /// Nothing.
  public init() {}

  /// Notes a thing that was skipped.
  mutating func skip(_ path: String, line: Int? = nil, _ reason: String) {
    let place = line.map { "\(path):\($0)" } ?? path
    skipped.append(EvaluationError(place: place, reason: reason))
  }
}
