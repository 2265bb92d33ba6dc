/// The encoder: a trained network over documents.
package struct Network: Sendable {
  private let model: EncoderModel

  /// A network of a model's weights.
  package init(_ model: EncoderModel) {
    self.model = model
  }

  /// What the network makes of a document.
  ///
  /// - Parameters:
  ///   - features: what it reads of each token.
  ///   - sentences: the sentence of each token.
  ///   - paragraphs: the paragraph of each token.
  ///   - proposals: what the rules propose.
  package func encode(
    _ features: TokenFeatures,
    sentences: [Int32],
    paragraphs: [Int32],
    proposals: [WindowProposal]
  ) -> EncodedDocument {
    precondition(sentences.count == features.count && paragraphs.count == features.count)
    let chunks = Chunks.of(paragraphs)
    let longest = chunks.reduce(0) { max($0, $1.count) }
    var states = StatePass(model, capacity: longest)
    var labels = [Float](repeating: 0, count: features.count * EncoderModel.labels)
    var windows: [CueWindow] = []
    var kept = TokenStates(
      model: model.checksum,
      width: model.width,
      capacity: features.count,
      words: WordVectors(model)
    )
    let layers = TokenLayers(
      features,
      sentences: sentences,
      paragraphs: paragraphs,
      proposals: proposals
    )
    let anchors = Chunks.places(of: proposals.map(\.cue.first), in: chunks)
    for (place, chunk) in chunks.enumerated() {
      states.encode(features, chunk)
      states.writeLabels(into: &labels, chunk)
      kept.append(states.states, rows: chunk.count, words: features.words[chunk])
      let found = CueCandidate.all(
        in: chunk,
        labels: labels,
        sentences: sentences,
        threshold: model.cueThreshold
      )
      let cues = CueCandidate.withAnchors(
        found,
        of: anchors[place].map { proposals[$0] },
        in: chunk,
        labels: labels
      )
      let features = WindowFeatures(layers, proposals, chunk: chunk, cues: cues)
      windows += WindowPass(model, features: features, cues: cues, states: states).windows()
    }
    return EncodedDocument(labels: labels, windows: windows, states: kept)
  }
}
