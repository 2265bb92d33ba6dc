/// The second pass: what the windows of a chunk's cues say of their tokens and of the cues.
///
/// Rows of the windows of a group lie behind one another, with empty rows between, so that rows
/// shifted by as many take nothing from another window.
struct WindowPass {
  private let model: EncoderModel
  private let features: WindowFeatures
  private let cues: [CueCandidate]
  private let states: StatePass
  /// The place of each cue's proposal.
  private let proposals: [Int?]
  /// A row a cue, from the states of its first and last token and of the one before it.
  private let cueRows: [Float]

  /// Windows worked on together: few enough for their rows to stay in the processor's cache.
  ///
  /// Measured with widths 160 and 64: 2 and 4 take 1 to 3 % longer.
  private static let group = 8
  /// Empty rows around windows: the reach of the far layer.
  private static let gap = PairWeights.farReach
  /// Rows of `width` numbers for each cue in the summary: the largest and the mean of its window, and
  /// its own.
  private static let summaryRows = 3

  /// A pass over the cues, which are in order; `states` are those of the chunk.
  init(
    _ model: EncoderModel,
    features: WindowFeatures,
    cues: [CueCandidate],
    states: StatePass
  ) {
    self.model = model
    self.features = features
    self.cues = cues
    self.states = states
    proposals = cues.map { features.layers.proposal($0.tokens, of: features.proposals) }
    cueRows = Self.rows(of: cues, model, states.states, first: features.chunk.lowerBound)
  }

  private static func rows(
    of cues: [CueCandidate],
    _ model: EncoderModel,
    _ states: [Float],
    first: Int
  ) -> [Float] {
    let width = model.width
    let inputs = model.pairs.cue.inputs
    var gathered = [Float].room(cues.count * inputs)
    for (place, cue) in cues.enumerated() {
      let (start, end) = (cue.tokens.lowerBound - first, cue.tokens.upperBound - first)
      for (part, token) in [start, end - 1, max(start - 1, 0)].enumerated() {
        let to = place * inputs + part * width
        Rows.copy(states, from: token * width, count: width, into: &gathered, at: to)
      }
    }
    var rows = [Float].room(cues.count * model.pairWidth)
    model.pairs.cue.multiply(gathered, rows: cues.count, into: &rows)
    for place in rows.indices { rows[place] += model.pairs.cue.bias[place % model.pairWidth] }
    return rows
  }

  /// The windows of the cues.
  func windows() -> [CueWindow] {
    guard !cues.isEmpty else { return [] }
    var room = WindowRoom(
      cues: cues.count,
      windows: min(cues.count, Self.group),
      gap: Self.gap,
      width: model.pairWidth
    )
    for first in stride(from: 0, to: cues.count, by: Self.group) {
      read(first..<min(first + Self.group, cues.count), &room)
    }
    let answers = answers(room.summary)
    let bias = model.pairs.answers.bias
    return cues.indices.map { place in
      let first = place * bias.count
      var kinds: [Float] = []
      Softmax.logarithms(answers, at: first + 1, bias: model.pairs.kindBias, into: &kinds)
      return CueWindow(
        cue: cues[place].tokens,
        cueProbability: cues[place].probability,
        proposal: proposals[place],
        start: features.window(cues[place].tokens).lowerBound,
        parts: room.answers[place],
        validityLogit: answers[first] + bias[0],
        kinds: kinds.map(Softmax.exponential)
      )
    }
  }

  private func read(_ group: Range<Int>, _ room: inout WindowRoom) {
    let width = model.pairWidth
    let pairs = model.pairs
    var end = Self.gap
    room.clear(0..<end)
    room.values.removeAll(keepingCapacity: true)
    var stretches: [Range<Int>] = []
    for place in group {
      let count = open(place, at: end, &room)
      stretches.append(end..<(end + count))
      end += count + Self.gap
      room.clear((end - Self.gap)..<end)
    }
    for layer in [pairs.near, pairs.far] {
      layer.add(to: &room.rows, rows: end, stretches: stretches, products: &room.products)
    }
    pairs.parts.multiply(room.rows, rows: end, into: &room.parts)
    for (place, rows) in zip(group, stretches) {
      let at = place * Self.summaryRows * width
      WindowRows.pool(room.rows, rows, width: width, into: &room.summary, at: at)
      Rows.copy(
        cueRows,
        from: place * width,
        count: width,
        into: &room.summary,
        at: at + 2 * width
      )
      room.answers.append(Self.logarithms(room.parts, rows, pairs.parts.bias))
    }
  }

  /// Writes the rows of a cue's window from row `row` on; returns how many there are.
  private func open(_ place: Int, at row: Int, _ room: inout WindowRoom) -> Int {
    let first = room.values.count
    let cue = cues[place].tokens
    features.append(cue, proposal: proposals[place], to: &room.values)
    let window = features.window(cue)
    let chunk = features.chunk.lowerBound
    let width = model.pairWidth
    var base = Array(cueRows[(place * width)..<((place + 1) * width)])
    for channel in 0..<width { base[channel] += model.heads.bias[EncoderModel.labels + channel] }
    WindowRows.open(
      (window.lowerBound - chunk)..<(window.upperBound - chunk),
      projections: states.heads,
      stride: model.heads.outputs,
      offset: EncoderModel.labels,
      base: base,
      tables: model.pairs.features,
      values: room.values,
      from: first,
      norm: model.pairs.norm,
      into: &room.rows,
      row: row
    )
    return window.count
  }

  private static func logarithms(
    _ logits: [Float],
    _ rows: Range<Int>,
    _ bias: [Float]
  ) -> [Float] {
    var logarithms: [Float] = []
    logarithms.reserveCapacity(rows.count * bias.count)
    for row in rows {
      Softmax.logarithms(logits, at: row * bias.count, bias: bias, into: &logarithms)
    }
    return logarithms
  }

  /// Validity and classes of each cue, as logits without their bias.
  private func answers(_ summary: [Float]) -> [Float] {
    let pairs = model.pairs
    var hidden = [Float].room(cues.count * model.pairWidth)
    pairs.hidden.multiply(summary, rows: cues.count, into: &hidden)
    for place in hidden.indices {
      hidden[place] = Softmax.gelu(hidden[place] + pairs.hidden.bias[place % model.pairWidth])
    }
    var answers = [Float].room(cues.count * pairs.answers.outputs)
    pairs.answers.multiply(hidden, rows: cues.count, into: &answers)
    return answers
  }
}
