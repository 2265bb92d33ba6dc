import DixitKit

/// How precise the surest predictions are, and how much of gold they find.
///
/// Predictions are taken by falling confidence; each point is what those down to a confidence get
/// together. What answers what is decided once, with all predictions there.
public struct CoverageCurve: Hashable, Sendable {
  /// The predictions of at least a confidence.
  public struct Point: Hashable, Sendable {
    /// The least confidence among them.
    public let confidence: Double
    /// How many there are.
    public let predicted: Int
    /// Their share of all predictions, 0…1.
    public let coverage: Double
    /// The share that is right by the relaxed measure, 0…1.
    public let precision: Double
    /// The share of gold that they answer, 0…1.
    public let recall: Double
  }

  /// Steps of coverage that a table shows.
  private static let steps = 10

  /// A point for each confidence that was given, the highest first.
  public let points: [Point]

  /// The curve of predictions against so many gold attributions; those that give no confidence come
  /// last, as if they gave 0.
  public init(_ verdicts: [Verdict], gold: Int) {
    let sorted = verdicts.map { ($0.confidence ?? 0, $0.isRelaxed) }.sorted { $0.0 > $1.0 }
    var points: [Point] = []
    var right = 0
    for (place, (confidence, isRight)) in sorted.enumerated() {
      right += isRight ? 1 : 0
      if place + 1 < sorted.count, sorted[place + 1].0 == confidence { continue }
      points.append(
        Point(
          confidence: confidence,
          predicted: place + 1,
          coverage: Double(place + 1) / Double(sorted.count),
          precision: Double(right) / Double(place + 1),
          recall: Counts.share(Double(right), of: Double(gold))
        )
      )
    }
    self.points = points
  }

  /// The points at which each tenth of the predictions is reached.
  var tenths: [Point] {
    var shown: [Point] = []
    for step in 1...Self.steps {
      let least = Double(step) / Double(Self.steps)
      guard let point = points.first(where: { $0.coverage >= least - 1e-9 }) else { continue }
      if shown.last != point { shown.append(point) }
    }
    return shown
  }

  /// The tenths as columns of a table.
  var columns: [Column] {
    let shown = tenths
    return [
      .figures("confidence", shown.map { Percentage($0.confidence).digits }),
      .figures("n", shown.map { "\($0.predicted)" }),
      .figures("coverage", shown.map { Percentage($0.coverage).digits }),
      .figures("P", shown.map { Percentage($0.precision).digits }),
      .figures("R", shown.map { Percentage($0.recall).digits }),
    ]
  }

  /// Writes `[{"confidence","n","coverage","p","r"},…]`, every point, shares in hundredths.
  func write(to json: inout JSONWriter) {
    json.array { json in
      for point in points {
        json.object { json in
          json.key("confidence")
          json.number(percentageOrNull: point.confidence)
          json.key("n")
          json.number(point.predicted)
          json.key("coverage")
          json.number(percentageOrNull: point.coverage)
          json.key("p")
          json.number(percentageOrNull: point.precision)
          json.key("r")
          json.number(percentageOrNull: point.recall)
        }
      }
    }
  }
}
