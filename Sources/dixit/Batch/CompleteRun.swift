import DixitKit

/// A run that an earlier one has brought to its end: there is nothing to take.
struct CompleteRun: ResultSink {
  /// What the earlier run came to.
  let counts: Manifest.Counts

  mutating func take(_ result: ExtractionResult) {}

  mutating func finish() {}

  mutating func abandon() {}
}
