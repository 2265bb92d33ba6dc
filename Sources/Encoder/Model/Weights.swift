/// A row of numbers for each value of something small.
struct EmbeddingTable: Sendable {
  let rows: Int
  let width: Int
  let values: [Float]

  static let wordWidth = 96

  init(_ file: ModelFile, _ name: String, rows: Int, width: Int) throws(ModelError) {
    self.rows = rows
    self.width = width
    values = try file.floats("\(name).weight", [rows, width])
  }

  /// The tables of all columns.
  static func all(_ file: ModelFile) throws(ModelError) -> [EmbeddingTable] {
    var tables: [EmbeddingTable] = []
    for column in FeatureColumn.allCases {
      tables.append(
        try EmbeddingTable(
          file,
          "encoder.columns.\(column.rawValue)",
          rows: column.size,
          width: column.embeddingWidth
        )
      )
    }
    return tables
  }
}

extension FeatureColumn {
  /// How many numbers stand for a value of the column, in every model; see network.py.
  var embeddingWidth: Int {
    switch self {
    case .prefix, .tag: 16
    case .suffix: 24
    case .ending, .shape, .lexical, .rule: 8
    case .quotation: 12
    case .place: 6
    }
  }
}

/// A simple recurrent unit: half of its channels run forwards, half backwards.
///
/// - Source: Lei et al. 2018, with a convolution of three tokens in each channel before it.
struct RecurrentBlock: Sendable {
  let taps: Taps
  /// Values, gates and outputs of the channels of one direction.
  let forwards: Dense
  let backwards: Dense
  let out: Dense

  init(_ file: ModelFile, _ name: String, width: Int) throws(ModelError) {
    taps = Taps(
      norm: try file.norm("\(name).norm", width: width),
      weights: try file.floats("\(name).taps", [3, width])
    )
    let gates = try file.dense("\(name).gates", inputs: width, outputs: 3 * width)
    let half = width / 2
    forwards = gates.picked((0..<3).map { ($0 * width)..<($0 * width + half) })
    backwards = gates.picked((0..<3).map { ($0 * width + half)..<(($0 + 1) * width) })
    out = try file.dense("\(name).out", inputs: width, outputs: width)
  }
}

extension NeighbourLayer {
  /// The layer NAME, whose normalisation is NAME_norm.
  fileprivate init(_ file: ModelFile, _ name: String, width: Int, reach: Int) throws(ModelError) {
    let norm = try file.norm("\(name)_norm", width: width)
    let layer = try file.dense(name, inputs: 3 * width, outputs: width)
    self.init(layer, norm: norm, reach: reach)
  }
}

/// The weights of the second pass, over the windows of cues.
struct PairWeights: Sendable {
  let cue: Dense
  /// In the order of `WindowFeature`.
  let features: [EmbeddingTable]
  let norm: Norm
  let near: NeighbourLayer
  let far: NeighbourLayer
  let parts: Dense
  let hidden: Dense
  /// Validity, then the three classes.
  let answers: Dense
  /// The bias of the classes alone.
  let kindBias: [Float]

  /// How far from a row the far layer reads.
  static let farReach = 3

  init(_ file: ModelFile, width: Int, pairWidth: Int) throws(ModelError) {
    cue = try file.dense("cue", inputs: 3 * width, outputs: pairWidth)
    var features: [EmbeddingTable] = []
    for feature in WindowFeature.allCases {
      features.append(
        try EmbeddingTable(file, "pair.\(feature)", rows: feature.size, width: pairWidth)
      )
    }
    self.features = features
    norm = try file.norm("pair_norm", width: pairWidth)
    near = try NeighbourLayer(file, "near", width: pairWidth, reach: 1)
    far = try NeighbourLayer(file, "far", width: pairWidth, reach: Self.farReach)
    parts = try file.dense("parts", inputs: pairWidth, outputs: CueWindow.partCount)
    hidden = try file.dense("hidden", inputs: 3 * pairWidth, outputs: pairWidth)
    let valid = try file.dense("valid", inputs: pairWidth, outputs: 1)
    let kinds = try file.dense("kind", inputs: pairWidth, outputs: CueWindow.kindCount)
    answers = valid.stacked(on: kinds, step: 1)
    kindBias = kinds.bias
  }
}
