import Testing

@testable import Encoder

/// The network computes what PyTorch computes.
struct NetworkParityTests {
  /// Files of Fixtures/encoder with the figures of a model: a random one, and the one that ships.
  static let models = ["random", "shipped"]
  static let tolerance: Float = 1e-3

  @Test(arguments: models)
  func `labels and windows are those of PyTorch`(name: String) throws {
    let fixture = try ParityFixture.read(name)
    let network = Network(
      try name == "shipped"
        ? EncoderModel.bundled() : EncoderModel(bytes: ModelFixture.bytes(name))
    )
    let document = network.encode(
      fixture.features,
      sentences: fixture.sentences,
      paragraphs: fixture.paragraphs,
      proposals: fixture.windowProposals
    )
    #expect(document.labels.count == fixture.words.count * EncoderModel.labels)
    for label in fixture.labels {
      let first = label.token * EncoderModel.labels
      let values = Array(document.labels[first..<(first + EncoderModel.labels)])
      #expect(distance(values, label.values) < Self.tolerance, "token \(label.token)")
    }
    #expect(document.windows.map { [$0.cue.lowerBound, $0.cue.upperBound] } == fixture.cues)
    for expected in fixture.windows {
      let window = try #require(document.windows.first { $0.cue.lowerBound == expected.cue[0] })
      #expect(abs(window.cueProbability - expected.probability) < Self.tolerance)
      #expect(window.proposal == expected.proposal)
      #expect(window.start == expected.start)
      #expect(abs(window.validityLogit - expected.validity) < Self.tolerance)
      #expect(distance(window.kinds, expected.kinds) < Self.tolerance)
      #expect(distance(window.parts, expected.parts) < Self.tolerance, "cue \(expected.cue)")
    }
  }

  @Test(arguments: models)
  func `windows are told what Python tells them`(name: String) throws {
    let fixture = try ParityFixture.read(name)
    let layers = fixture.layers
    for chunk in Chunks.of(fixture.paragraphs) {
      let cues = fixture.cues.map { CueCandidate($0[0]..<$0[1], probability: 1) }
        .filter { chunk.contains($0.tokens.lowerBound) }
      let features = WindowFeatures(layers, fixture.windowProposals, chunk: chunk, cues: cues)
      for window in fixture.windows where chunk.contains(window.cue[0]) {
        var values: [UInt8] = []
        let cue = window.cue[0]..<window.cue[1]
        features.append(cue, proposal: window.proposal, to: &values)
        #expect(values == window.features, "cue \(cue)")
      }
    }
  }

  @Test func `the same document gives the same numbers`() throws {
    let fixture = try ParityFixture.read("random")
    let network = Network(try EncoderModel(bytes: ModelFixture.bytes()))
    let answers = (0..<2).map { _ in
      network.encode(
        fixture.features,
        sentences: fixture.sentences,
        paragraphs: fixture.paragraphs,
        proposals: fixture.windowProposals
      )
    }
    #expect(answers[0] == answers[1])
    #expect(answers[0].states.count == fixture.features.count)
  }

  @Test func `an empty document has no labels and no windows`() throws {
    let network = Network(try EncoderModel(bytes: ModelFixture.bytes()))
    let features = TokenFeatures(words: [], columns: [])
    let document = network.encode(features, sentences: [], paragraphs: [], proposals: [])
    #expect(document.labels.isEmpty && document.windows.isEmpty && document.states.count == 0)
  }

  private func distance(_ a: [Float], _ b: [Float]) -> Float {
    a.count == b.count ? zip(a, b).reduce(0) { max($0, abs($1.0 - $1.1)) } : .infinity
  }
}
