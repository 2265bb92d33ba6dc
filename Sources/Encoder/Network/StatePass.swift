/// The first pass: from tokens to states, and from states to labels.
///
/// It keeps the room that it works in, so that a further chunk takes no more.
struct StatePass {
  private let model: EncoderModel
  /// The states of the chunk's tokens, row by row.
  private(set) var states: [Float]
  /// The heads' answers, `model.heads.outputs` a token: labels, then projections for the second pass.
  private(set) var heads: [Float]
  private var mixed: [Float]
  /// Two rows more than there are tokens.
  private var scanned: [Float]
  /// A tile's inputs.
  private var inputs: [Float]
  /// A tile's values, gates and outputs.
  private var gates: [Float]

  /// Tokens whose gates are worked out together: few enough to stay in the processor's cache.
  ///
  /// Measured with width 160: 128 and 64 take 2 and 5 % longer.
  private static let tile = 256

  /// A pass over chunks of up to `capacity` tokens.
  init(_ model: EncoderModel, capacity: Int) {
    self.model = model
    states = .room(capacity * model.width)
    mixed = .room(capacity * model.width)
    scanned = .room((capacity + 2) * model.width)
    heads = .room(capacity * model.heads.outputs)
    let tile = min(capacity, Self.tile)
    inputs = .room(tile * model.input.inputs)
    gates = .room(tile * (3 * model.width / 2))
  }

  /// Works out the states of a chunk, and the heads' answers.
  mutating func encode(_ features: TokenFeatures, _ chunk: Range<Int>) {
    embed(features, chunk)
    for block in model.blocks { run(block, rows: chunk.count) }
    model.norm.apply(to: &states, rows: chunk.count, adding: nil)
    model.heads.multiply(states, rows: chunk.count, into: &heads)
  }

  /// Writes the probabilities of the chunk's labels.
  func writeLabels(into labels: inout [Float], _ chunk: Range<Int>) {
    Softmax.labels(
      heads,
      stride: model.heads.outputs,
      rows: chunk.count,
      bias: model.heads.bias,
      into: &labels,
      at: chunk.lowerBound * EncoderModel.labels
    )
  }

  private mutating func embed(_ features: TokenFeatures, _ chunk: Range<Int>) {
    let inputWidth = model.input.inputs
    let columnCount = model.columns.count
    for tile in Self.tiles(chunk.count) {
      for row in tile {
        let token = chunk.lowerBound + row
        var place = (row - tile.lowerBound) * inputWidth
        let word = Int(model.vocabulary.number(features.words[token]))
        model.words.copy(word, into: &inputs, at: place)
        place += model.words.width
        for (column, table) in model.columns.enumerated() {
          let value = min(Int(features.columns[token * columnCount + column]), table.rows - 1)
          Rows.copy(
            table.values,
            from: value * table.width,
            count: table.width,
            into: &inputs,
            at: place
          )
          place += table.width
        }
      }
      model.input.multiply(
        inputs,
        rows: tile.count,
        into: &states,
        at: tile.lowerBound
      )
    }
    model.inputNorm.apply(to: &states, rows: chunk.count, adding: model.input.bias)
  }

  private mutating func run(_ block: RecurrentBlock, rows: Int) {
    block.taps.apply(states, rows: rows, scratch: &scanned, into: &mixed)
    var forwards = Scan(channels: model.width / 2)
    for tile in Self.tiles(rows) {
      scan(block.forwards, tile, &forwards, backwards: false)
    }
    var backwards = Scan(channels: model.width / 2)
    for tile in Self.tiles(rows).reversed() {
      scan(block.backwards, tile, &backwards, backwards: true)
    }
    block.out.multiply(scanned, rows: rows, into: &mixed)
    Rows.add(mixed, bias: block.out.bias, rows: rows, to: &states)
  }

  private mutating func scan(
    _ weights: Dense,
    _ tile: Range<Int>,
    _ scan: inout Scan,
    backwards: Bool
  ) {
    weights.multiply(
      mixed,
      from: tile.lowerBound,
      rows: tile.count,
      into: &gates
    )
    scan.walk(
      &gates,
      bias: weights.bias,
      first: tile.lowerBound,
      rows: tile.count,
      backwards: backwards,
      into: &scanned,
      width: model.width,
      offset: backwards ? model.width / 2 : 0
    )
  }

  private static func tiles(_ rows: Int) -> [Range<Int>] {
    stride(from: 0, to: rows, by: tile).map { $0..<min($0 + tile, rows) }
  }
}
