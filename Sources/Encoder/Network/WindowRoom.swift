/// Room for the second pass: taken once a chunk, used for one group of windows after another.
struct WindowRoom {
  private let width: Int
  /// The rows of a group's windows, and empty ones between.
  var rows: [Float]
  /// What layers multiply the rows to.
  var products: [Float]
  /// The logits of the rows' parts.
  var parts: [Float]
  /// The feature values of the rows that are not empty.
  var values: [UInt8] = []
  /// For each cue of the chunk what is known of its whole window, three rows of `width` numbers.
  var summary: [Float]
  /// For each cue so far the logarithms of its window's parts.
  var answers: [[Float]] = []

  init(cues: Int, windows: Int, gap: Int, width: Int) {
    self.width = width
    let length = WindowFeatures.before + WindowFeatures.behind
    let count = gap + windows * (length + gap)
    rows = .room(count * width)
    products = .room(NeighbourLayer.room(rows: count, width: width))
    parts = .room(count * CueWindow.partCount)
    summary = .room(cues * 3 * width)
    values.reserveCapacity(windows * length * WindowFeature.allCases.count)
    answers.reserveCapacity(cues)
  }

  /// Empties rows.
  mutating func clear(_ empty: Range<Int>) {
    for place in (empty.lowerBound * width)..<(empty.upperBound * width) { rows[place] = 0 }
  }
}
