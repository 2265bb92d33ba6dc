import DixitKit

/// A run that an earlier one has brought to its end: there is nothing to take.
struct CompleteRun: ResultSink {
  /// Where it is.
  let folder: String
  /// What the earlier run came to.
  let counts: Manifest.Counts

  mutating func take(_ result: ExtractionResult) {}

  mutating func finish() {}

  mutating func abandon() {}

  /// What is said of it.
  var summary: String {
    "\(folder): the run is complete, and its parts and all inputs are unchanged: nothing is left to do ("
      + "\(Progress.grouped(counts.documents)) documents, "
      + "\(Progress.grouped(counts.attributions)) attributions, "
      + "\(Progress.grouped(counts.rejected)) rejected)"
  }
}
