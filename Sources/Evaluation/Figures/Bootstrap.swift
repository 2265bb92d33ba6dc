/// Draws documents again and again to tell how far a figure rests on the documents it was taken from.
///
/// The percentile bootstrap: so many sets of as many documents are drawn with repetition; the interval
/// holds the middle 95 % of their figures. The same seed draws the same sets.
public struct Bootstrap: Sendable {
  /// The samples that intervals are mostly published for.
  public static let usualSamples = 1000
  /// The share of samples that lies outside an interval.
  private static let outside = 0.05

  private let samples: Int
  private let seed: UInt64

  /// A bootstrap of so many samples, at least one.
  public init(samples: Int = usualSamples, seed: UInt64 = 1) {
    self.samples = max(1, samples)
    self.seed = seed
  }

  /// The interval of each measure's F1 in a group of documents.
  public func intervals(_ group: Report.Group) -> [Measure: ClosedRange<Double>] {
    let measures = group.tally.measures
    guard !group.outcomes.isEmpty else { return [:] }
    let values = draw([CountMatrix(group.outcomes, measures)], count: measures.count) { $0[0] }
    return Dictionary(uniqueKeysWithValues: zip(measures, values.map { Self.interval($0) }))
  }

  /// The interval of each measure's F1 less that of another system, and how likely it would be that
  /// the sign is chance: twice the lesser share of samples on one side of 0.
  func differences(
    _ first: Report.Group,
    _ second: Report.Group,
    _ measures: [Measure]
  ) -> [(interval: ClosedRange<Double>, p: Double)] {
    guard !first.outcomes.isEmpty else { return measures.map { _ in (0...0, 1) } }
    let matrices = [first, second].map { CountMatrix($0.outcomes, measures) }
    return draw(matrices, count: measures.count) { $0[0] - $0[1] }
      .map { differences in
        let below = differences.count { $0 <= 0 } + 1
        let above = differences.count { $0 >= 0 } + 1
        let p = 2 * Double(min(below, above)) / Double(samples + 1)
        return (Self.interval(differences), min(1, p))
      }
  }

  /// What `figure` makes of the systems' F1 in each sample, measure by measure, sorted.
  private func draw(
    _ matrices: [CountMatrix],
    count: Int,
    _ figure: ([Double]) -> Double
  ) -> [[Double]] {
    var random = SplitMix64(state: seed)
    var values = [[Double]](repeating: [], count: count)
    let documents = matrices[0].documents
    for _ in 0..<samples {
      let drawn = (0..<documents).map { _ in Int.random(in: 0..<documents, using: &random) }
      let f1 = matrices.map { $0.f1(of: drawn) }
      for measure in 0..<count { values[measure].append(figure(f1.map { $0[measure] })) }
    }
    return values.map { $0.sorted() }
  }

  private static func interval(_ sorted: [Double]) -> ClosedRange<Double> {
    let cut = Int((Double(sorted.count) * outside / 2).rounded(.down))
    return sorted[cut]...sorted[sorted.count - 1 - cut]
  }
}

/// The counts of each measure in each document, four numbers a measure.
private struct CountMatrix {
  private static let width = 4

  let documents: Int
  private let measures: Int
  private var numbers: [Double] = []

  init(_ outcomes: [DocumentOutcome], _ measures: [Measure]) {
    documents = outcomes.count
    self.measures = measures.count
    numbers.reserveCapacity(outcomes.count * measures.count * Self.width)
    for outcome in outcomes {
      for measure in measures {
        let counts = outcome.tally[measure]
        numbers.append(counts.predictedCredit)
        numbers.append(Double(counts.predicted))
        numbers.append(counts.goldCredit)
        numbers.append(Double(counts.gold))
      }
    }
  }

  /// F1 of each measure in some documents, of which one may come several times.
  func f1(of drawn: [Int]) -> [Double] {
    let row = measures * Self.width
    var sums = [Double](repeating: 0, count: row)
    for document in drawn {
      let start = document * row
      for place in 0..<row { sums[place] += numbers[start + place] }
    }
    return stride(from: 0, to: row, by: Self.width).map { place in
      Counts.f1(
        Counts.share(sums[place], of: sums[place + 1]),
        Counts.share(sums[place + 2], of: sums[place + 3])
      )
    }
  }
}

/// A small generator of random numbers that gives the same ones everywhere.
///
/// - Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(state: UInt64) {
    self.state = state
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
