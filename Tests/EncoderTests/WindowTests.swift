import Testing

@testable import Encoder

/// Chunks, cue candidates and what windows are told, on small cases made by hand.
struct WindowTests {
  @Test(arguments: [
    ([0, 0, 0], 4, [0..<3]),
    ([0, 0, 1, 1, 2], 4, [0..<4, 4..<5]),
    ([0, 0, 1, 1, 1], 4, [0..<2, 2..<5]),
    ([0, 0, 0, 0, 0, 0, 1], 4, [0..<4, 4..<7]),
    ([0, 1, 1, 1, 1, 1], 4, [0..<1, 1..<5, 5..<6]),
    ([], 4, []),
  ])
  func `a chunk ends with a paragraph, or is cut`(
    paragraphs: [Int32],
    limit: Int,
    chunks: [Range<Int>]
  ) {
    #expect(Chunks.of(paragraphs, limit: limit) == chunks)
  }

  @Test(arguments: [
    (0, 0), (1, 1), (8, 8), (9, 9), (10, 9), (11, 10), (13, 11), (24, 14), (25, 15), (48, 18),
    (49, 19), (61, 20), (120, 24), (121, 25), (900, 25), (-1, 27), (-9, 35), (-48, 44), (-900, 51),
  ])
  func `distances are coarser the farther they are`(distance: Int, step: UInt8) {
    #expect(WindowFeature.distanceStep(distance) == step)
  }

  /// Labels of tokens of which each begins a cue and goes on with one as likely as given.
  private func labels(_ chances: [(begins: Float, inside: Float)]) -> [Float] {
    chances.flatMap { [1 - $0.begins - $0.inside, 0, 0, $0.begins, $0.inside, 0, 0] }
  }

  private func candidates(
    _ chances: [(Float, Float)],
    sentences: [Int32]? = nil
  ) -> [Range<Int>] {
    let labels = labels(chances.map { (begins: $0.0, inside: $0.1) })
    return CueCandidate.all(
      in: chances.indices,
      labels: labels,
      sentences: sentences ?? [Int32](repeating: 0, count: chances.count),
      threshold: 0.2
    ).map(\.tokens)
  }

  @Test func `a faint run is one candidate`() {
    #expect(candidates([(0, 0), (0.25, 0.1), (0.1, 0.2), (0, 0.1)]) == [1..<3])
  }

  @Test func `of a run with likely tokens only these stand`() {
    #expect(candidates([(0.3, 0), (0.6, 0.1), (0.1, 0.7), (0.1, 0.2)]) == [1..<3])
  }

  @Test func `a token that rather begins a cue parts a run`() {
    #expect(candidates([(0.6, 0.1), (0.7, 0.1), (0.2, 0.6)]) == [0..<1, 1..<3])
  }

  @Test func `a candidate ends with its sentence`() {
    #expect(candidates([(0.1, 0.2), (0.1, 0.2)], sentences: [0, 1]) == [0..<1, 1..<2])
  }

  private func proposal(_ cue: Range<Int>?, confidence: Double = 0.5) -> WindowProposal {
    WindowProposal(
      cue: cue.map { [$0] } ?? [],
      content: [5..<8],
      source: 7..<8,
      confidence: confidence
    )
  }

  @Test func `a rule's cue is a candidate where there is no other`() {
    let labels = labels((0..<10).map { (begins: Float($0) / 100, inside: 0) })
    let found = [CueCandidate(2..<4, labels)]
    let proposals = [
      proposal(nil), proposal(3..<5), proposal(8..<12), proposal(9..<10), proposal(0..<1),
    ]
    let all = CueCandidate.withAnchors(found, of: proposals, in: 1..<10, labels: labels)
    #expect(all.map(\.tokens) == [2..<4, 8..<10])
    #expect(all[1].probability == 0.09)
  }

  private func layers(_ quotations: [UInt16], _ proposals: [WindowProposal]) -> TokenLayers {
    let count = quotations.count
    let columns = quotations.flatMap { [0, 0, 0, 0, 0, $0, 0, 0, 0] as [UInt16] }
    return TokenLayers(
      TokenFeatures(words: [UInt64](repeating: 0, count: count), columns: columns),
      sentences: [0, 0, 0, 0, 1, 1, 1, 1, 2, 2],
      paragraphs: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1],
      proposals: proposals
    )
  }

  private static let quotations: [UInt16] = [4, 5, 6, 0, 0, 4, 5, 6, 1, 2]

  @Test func `quotations are counted and parted`() {
    let layers = layers(Self.quotations, [])
    #expect(layers.quoteParts == [1, 2, 3, 0, 0, 1, 2, 3, 0, 2])
    #expect(layers.quoteOrdinals == [1, 1, 1, 1, 1, 2, 2, 2, 2, 3])
  }

  @Test func `the surest proposal around a cue is its own, the first on ties`() {
    let proposals = [
      proposal(0..<2, confidence: 0.4), proposal(1..<4, confidence: 0.6),
      proposal(3..<5, confidence: 0.6), proposal(nil, confidence: 0.9),
    ]
    let layers = layers(Self.quotations, proposals)
    #expect(layers.proposal(0..<1, of: proposals) == 0)
    #expect(layers.proposal(0..<2, of: proposals) == 1)
    #expect(layers.proposal(3..<6, of: proposals) == 1)
    #expect(layers.proposal(4..<5, of: proposals) == 2)
    #expect(layers.proposal(6..<7, of: proposals) == nil)
  }

  @Test func `a window is told of distance, sentence, cues, quotation, role and proposal`() {
    let proposals = [proposal(4..<5)]
    let layers = layers(Self.quotations, proposals)
    let cues = [CueCandidate(1..<2, probability: 1), CueCandidate(4..<5, probability: 1)]
    let features = WindowFeatures(layers, proposals, chunk: 1..<10, cues: cues)
    #expect(features.window(4..<5) == 1..<10)
    var values: [UInt8] = []
    features.append(4..<5, proposal: 0, to: &values)
    let rows = stride(from: 0, to: values.count, by: 6).map { Array(values[$0..<($0 + 6)]) }
    #expect(
      rows == [
        [29, 3, 3, 10, 2, 1], [28, 3, 3, 11, 0, 1], [27, 3, 3, 8, 0, 1], [0, 4, 4, 8, 1, 4],
        [1, 4, 4, 13, 0, 3], [2, 4, 4, 14, 0, 3], [3, 4, 4, 15, 0, 2], [4, 11, 4, 12, 0, 1],
        [5, 11, 4, 18, 0, 1],
      ]
    )
    values = []
    features.append(4..<5, proposal: nil, to: &values)
    #expect(stride(from: 5, to: values.count, by: 6).allSatisfy { values[$0] == 0 })
  }
}
