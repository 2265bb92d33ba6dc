/// Works out the features of the windows of a chunk's cues; Training/encoder/pairs.py does the same.
struct WindowFeatures {
  let layers: TokenLayers
  let proposals: [WindowProposal]
  /// The stretch that windows keep to.
  let chunk: Range<Int>
  /// How many cues begin, up to and with each token of the chunk.
  private let begun: [Int32]

  /// Tokens of a window before the cue's first token, and from it on.
  static let before = 48
  static let behind = 72

  init(
    _ layers: TokenLayers,
    _ proposals: [WindowProposal],
    chunk: Range<Int>,
    cues: [CueCandidate]
  ) {
    self.layers = layers
    self.proposals = proposals
    self.chunk = chunk
    var begun = [Int32](repeating: 0, count: chunk.count)
    for cue in cues { begun[cue.tokens.lowerBound - chunk.lowerBound] += 1 }
    for token in begun.indices.dropFirst() { begun[token] += begun[token - 1] }
    self.begun = begun
  }

  /// The window of a cue.
  func window(_ cue: Range<Int>) -> Range<Int> {
    ((cue.lowerBound - Self.before)..<(cue.lowerBound + Self.behind)).clamped(to: chunk)
  }

  /// Appends a row of `WindowFeature` values for each token of the cue's window.
  func append(_ cue: Range<Int>, proposal: Int?, to values: inout [UInt8]) {
    let window = window(cue)
    let first = values.count
    for token in window {
      values.append(WindowFeature.distanceStep(distance(token, cue)))
      values.append(sentence(token, cue.lowerBound))
      values.append(cues(token, cue.lowerBound))
      values.append(quotation(token, cue.lowerBound))
      values.append(cue.contains(token) ? 1 : begins(token) ? 2 : 0)
      values.append(
        proposal == nil ? WindowFeature.ProposalLabel.none : WindowFeature.ProposalLabel.other
      )
    }
    guard let proposal else { return }
    let all = proposals[proposal]
    func label(_ ranges: [Range<Int>], _ label: UInt8) {
      for range in ranges {
        for token in range.clamped(to: window) {
          let row = first + (token - window.lowerBound) * WindowFeature.allCases.count
          values[row + WindowFeature.proposal.rawValue] = label
        }
      }
    }
    label(all.content, WindowFeature.ProposalLabel.content)
    if let source = all.source { label([source], WindowFeature.ProposalLabel.source) }
    label(all.cue, WindowFeature.ProposalLabel.cue)
  }

  private func distance(_ token: Int, _ cue: Range<Int>) -> Int {
    if token < cue.lowerBound { return token - cue.lowerBound }
    return token < cue.upperBound ? 0 : token - cue.upperBound + 1
  }

  private func sentence(_ token: Int, _ cue: Int) -> UInt8 {
    let (here, there) = (layers.paragraphs[token], layers.paragraphs[cue])
    if here != there { return here < there ? 10 : 11 }
    return Self.clamped(layers.sentences[token] - layers.sentences[cue], -4...5)
  }

  private func cues(_ token: Int, _ cue: Int) -> UInt8 {
    Self.clamped(begun[token - chunk.lowerBound] - begun[cue - chunk.lowerBound], -4...4)
  }

  private func quotation(_ token: Int, _ cue: Int) -> UInt8 {
    let ordinal = Self.clamped(layers.quoteOrdinals[token] - layers.quoteOrdinals[cue], -2...3)
    return ordinal * 4 + layers.quoteParts[token]
  }

  private func begins(_ token: Int) -> Bool {
    let place = token - chunk.lowerBound
    return begun[place] > (place > 0 ? begun[place - 1] : 0)
  }

  /// A number held within a range, counted from its lower end.
  private static func clamped(_ number: Int32, _ range: ClosedRange<Int32>) -> UInt8 {
    UInt8(
      truncatingIfNeeded: min(max(number, range.lowerBound), range.upperBound) - range.lowerBound
    )
  }
}
