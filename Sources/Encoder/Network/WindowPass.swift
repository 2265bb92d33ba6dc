/// The second pass: what each cue's window says of its tokens and of the cue.
///
/// Rows of the windows of a group lie behind one another, with empty rows between, so that rows
/// shifted by as many take nothing from another window.
struct WindowPass {
  let model: EncoderModel
  let features: WindowFeatures

  /// Windows worked on together: few enough for their rows to stay in the processor's cache.
  private static let group = 8
  /// Empty rows around windows: the reach of the far layer.
  private static let gap = farReach
  private static let nearReach = 1
  private static let farReach = 3

  /// Room for the rows of a group.
  private struct Room {
    var rows: [Float]
    var fresh: [Float]
    var parts: [Float]
    var values: [UInt8] = []

    init(windows: Int, width: Int) {
      let length = WindowFeatures.before + WindowFeatures.behind
      let count = WindowPass.gap + windows * (length + WindowPass.gap)
      rows = [Float](repeating: 0, count: count * width)
      fresh = [Float](repeating: 0, count: count * width)
      parts = [Float](repeating: 0, count: count * CueWindow.partCount)
      values.reserveCapacity(windows * length * WindowFeature.allCases.count)
    }
  }

  private var width: Int { model.pairWidth }

  /// Appends the windows of a chunk's cues.
  func read(_ cues: [CueCandidate], _ states: StatePass, into windows: inout [CueWindow]) {
    guard !cues.isEmpty else { return }
    let places = cues.map { features.layers.proposal($0.tokens, of: features.proposals) }
    let bases = cueRows(cues, states.states)
    // For each cue the largest and the mean of its window, then the cue itself.
    var summary = [Float](repeating: 0, count: cues.count * 3 * width)
    var parts: [[Float]] = []
    parts.reserveCapacity(cues.count)
    var room = Room(windows: min(cues.count, Self.group), width: width)
    for first in stride(from: 0, to: cues.count, by: Self.group) {
      let group = first..<min(first + Self.group, cues.count)
      read(group, of: cues, places, bases, states, &room, &summary, &parts)
    }
    let answers = answers(summary, count: cues.count)
    for (place, cue) in cues.enumerated() {
      let logits = answers[(place * 4)..<(place * 4 + 4)].map { $0 }
      var kinds: [Float] = []
      Softmax.logarithms(
        logits,
        at: 1,
        bias: Array(model.pairs.answers.bias[1...]),
        into: &kinds
      )
      windows.append(
        CueWindow(
          cue: cue.tokens,
          cueProbability: cue.probability,
          proposal: places[place],
          start: features.window(cue.tokens).lowerBound,
          parts: parts[place],
          validityLogit: logits[0] + model.pairs.answers.bias[0],
          kinds: kinds.map(Softmax.exponential)
        )
      )
    }
  }

  /// A row a cue: from the states of its first and last token and of the one before it.
  private func cueRows(_ cues: [CueCandidate], _ states: [Float]) -> [Float] {
    let first = features.chunk.lowerBound
    let wide = model.width
    var inputs = [Float](repeating: 0, count: cues.count * 3 * wide)
    for (place, cue) in cues.enumerated() {
      let tokens = [
        cue.tokens.lowerBound, cue.tokens.upperBound - 1,
        max(cue.tokens.lowerBound - 1, first),
      ]
      for (part, token) in tokens.enumerated() {
        Rows.copy(
          states,
          from: (token - first) * wide,
          count: wide,
          into: &inputs,
          at: (place * 3 + part) * wide
        )
      }
    }
    var rows = [Float](repeating: 0, count: cues.count * width)
    model.pairs.cue.multiply(inputs, from: 0, stride: 3 * wide, rows: cues.count, into: &rows)
    for place in rows.indices { rows[place] += model.pairs.cue.bias[place % width] }
    return rows
  }

  private func read(
    _ group: Range<Int>,
    of cues: [CueCandidate],
    _ proposals: [Int?],
    _ bases: [Float],
    _ states: StatePass,
    _ room: inout Room,
    _ summary: inout [Float],
    _ parts: inout [[Float]]
  ) {
    let lengths = group.map { features.window(cues[$0].tokens).count }
    let starts = lengths.reduce(into: [Self.gap]) { $0.append($0[$0.count - 1] + $1 + Self.gap) }
    let end = starts[starts.count - 1]
    for start in starts { room.rows.clear(((start - Self.gap) * width)..<(start * width)) }
    room.values.removeAll(keepingCapacity: true)
    for (place, row) in zip(group, starts) {
      open(cues[place].tokens, proposals[place], bases, place, states, row, &room)
    }
    let pairs = model.pairs
    let all = Self.gap..<(end - Self.gap)
    for (layer, norm, reach) in [
      (pairs.near, pairs.nearNorm, Self.nearReach), (pairs.far, pairs.farNorm, Self.farReach),
    ] {
      layer.multiplyTriple(
        room.rows,
        first: all.lowerBound,
        reach: reach,
        rows: all.count,
        into: &room.fresh
      )
      for (length, row) in zip(lengths, starts) {
        WindowRows.add(
          &room.fresh,
          row: row - all.lowerBound,
          bias: layer.bias,
          norm: norm,
          rows: length,
          to: &room.rows,
          row: row
        )
      }
    }
    pairs.parts.multiply(
      room.rows,
      from: all.lowerBound * width,
      stride: width,
      rows: all.count,
      into: &room.parts
    )
    for ((place, row), length) in zip(zip(group, starts), lengths) {
      let at = place * 3 * width
      WindowRows.pool(room.rows, row: row, rows: length, width: width, into: &summary, at: at)
      Rows.copy(bases, from: place * width, count: width, into: &summary, at: at + 2 * width)
      parts.append(Self.parts(room.parts, row - all.lowerBound, length, pairs.parts.bias))
    }
  }

  private func open(
    _ cue: Range<Int>,
    _ proposal: Int?,
    _ bases: [Float],
    _ place: Int,
    _ states: StatePass,
    _ row: Int,
    _ room: inout Room
  ) {
    let first = room.values.count
    features.append(cue, proposal: proposal, to: &room.values)
    let window = features.window(cue)
    let chunk = features.chunk.lowerBound
    var base = Array(bases[(place * width)..<((place + 1) * width)])
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
  }

  private static func parts(
    _ logits: [Float],
    _ row: Int,
    _ count: Int,
    _ bias: [Float]
  ) -> [Float] {
    var parts: [Float] = []
    parts.reserveCapacity(count * bias.count)
    for token in row..<(row + count) {
      Softmax.logarithms(logits, at: token * bias.count, bias: bias, into: &parts)
    }
    return parts
  }

  /// Validity and classes of each cue, four logits without their bias.
  private func answers(_ summary: [Float], count: Int) -> [Float] {
    let pairs = model.pairs
    var hidden = [Float](repeating: 0, count: count * width)
    pairs.hidden.multiply(summary, from: 0, stride: 3 * width, rows: count, into: &hidden)
    for place in hidden.indices {
      hidden[place] = Softmax.gelu(hidden[place] + pairs.hidden.bias[place % width])
    }
    var answers = [Float](repeating: 0, count: count * pairs.answers.outputs)
    pairs.answers.multiply(hidden, from: 0, stride: width, rows: count, into: &answers)
    return answers
  }
}

extension [Float] {
  fileprivate mutating func clear(_ places: Range<Int>) {
    for place in places { self[place] = 0 }
  }
}
