import DixitKit

/// Whether predictions are as often right as their confidence says.
public struct Calibration: Hashable, Sendable {
  /// The predictions within a tenth of confidence.
  public struct Bin: Hashable, Sendable {
    /// The least confidence that it holds, in tenths; the last bin holds 1 too.
    public let tenth: Int
    /// How many predictions it holds.
    public fileprivate(set) var count = 0
    /// How many of them are right by the relaxed measure.
    public fileprivate(set) var right = 0
    fileprivate var confidenceSum = 0.0

    fileprivate init(tenth: Int) {
      self.tenth = tenth
    }

    /// The mean confidence, 0…1, or nil if the bin is empty.
    public var confidence: Double? { count == 0 ? nil : confidenceSum / Double(count) }

    /// The share that is right by the relaxed measure, 0…1, or nil if the bin is empty.
    public var precision: Double? { count == 0 ? nil : Double(right) / Double(count) }
  }

  /// Ten equal bins are what published calibration errors are mostly given for.
  private static let binCount = 10

  /// The bins by rising confidence.
  public private(set) var bins: [Bin]

  /// The calibration of these predictions; those that give no confidence do not count.
  public init(_ verdicts: [Verdict]) {
    bins = (0..<Self.binCount).map(Bin.init)
    for verdict in verdicts {
      guard let confidence = verdict.confidence, confidence.isFinite else { continue }
      let tenth = (confidence * Double(Self.binCount)).rounded(.down)
      let place = Int(min(max(tenth, 0), Double(Self.binCount - 1)))
      bins[place].count += 1
      bins[place].right += verdict.isRelaxed ? 1 : 0
      bins[place].confidenceSum += confidence
    }
  }

  /// The mean distance of a bin's confidence from its precision, each bin by its number of
  /// predictions, 0…1; nil without predictions.
  public var expectedError: Double? {
    let count = bins.reduce(0) { $0 + $1.count }
    guard count > 0 else { return nil }
    let sum = bins.reduce(0.0) { $0 + ($1.confidenceSum - Double($1.right)).magnitude }
    return sum / Double(count)
  }

  /// The error and the bins as a table.
  var section: ReportSection {
    let error = expectedError.map { Percentage($0).digits } ?? Column.blank
    return ReportSection(
      title: "calibration",
      notes: ["expected calibration error \(error)"],
      columns: [
        .words("bin", bins.map { "\(edge($0.tenth))–\(edge($0.tenth + 1))" }),
        .figures("n", bins.map { "\($0.count)" }),
        .figures("confidence", bins.map { $0.confidence.map { Percentage($0).digits } }),
        .figures("P", bins.map { $0.precision.map { Percentage($0).digits } }),
      ]
    )
  }

  /// Writes `{"error","bins":[{"from","to","n","confidence","p"},…]}`, shares in hundredths.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("error")
      json.number(percentageOrNull: expectedError)
      json.key("bins")
      json.array { json in
        for bin in bins { write(bin, to: &json) }
      }
    }
  }

  private func write(_ bin: Bin, to json: inout JSONWriter) {
    json.object { json in
      json.key("from")
      json.number(edge(bin.tenth))
      json.key("to")
      json.number(edge(bin.tenth + 1))
      json.key("n")
      json.number(bin.count)
      json.key("confidence")
      json.number(percentageOrNull: bin.confidence)
      json.key("p")
      json.number(percentageOrNull: bin.precision)
    }
  }

  /// The edge of a bin, in hundredths.
  private func edge(_ tenth: Int) -> Int { tenth * 100 / Self.binCount }
}
