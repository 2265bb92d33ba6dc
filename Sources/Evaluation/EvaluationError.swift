/// Why two files can't be compared.
public struct EvaluationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, with the line if one is meant, or the document's id.
  public let place: String
  /// What was found, in one sentence.
  public let reason: String
  /// Whether the system failed to read, rather than the file being wrong.
  public let isReadFailure: Bool

  init(place: String, reason: String, isReadFailure: Bool = false) {
    self.place = place
    self.reason = reason
    self.isReadFailure = isReadFailure
  }

  /// `place: reason`.
  public var description: String { "\(place): \(reason)" }
}
