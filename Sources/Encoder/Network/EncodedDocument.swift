package import Lexicon

/// What the rules propose around a cue, in tokens of the document.
package struct WindowProposal: Hashable, Sendable {
  /// The stretches of the cue, none if there is no cue.
  package let cue: [Range<Int>]
  /// The stretches of the content.
  package let content: [Range<Int>]
  /// The source, or nil.
  package let source: Range<Int>?
  /// How sure the rules are.
  package let confidence: Double

  /// A proposal of these parts.
  package init(
    cue: [Range<Int>],
    content: [Range<Int>],
    source: Range<Int>?,
    confidence: Double
  ) {
    self.cue = cue
    self.content = content
    self.source = source
    self.confidence = confidence
  }
}

/// What the encoder makes of a cue and the tokens around it.
package struct CueWindow: Hashable, Sendable {
  /// The cue, in tokens of the document.
  package let cue: Range<Int>
  /// How likely its likeliest token is to be of a cue.
  package let cueProbability: Float
  /// The place of the proposal that it belongs to, or nil.
  package let proposal: Int?
  /// The first token of the window.
  package let start: Int
  /// For each token of the window the logarithms of the probabilities of its parts: other, source,
  /// content.
  package let parts: [Float]
  /// Whether an attribution is here, as a logit.
  package let validityLogit: Float
  /// How likely each class is: speech, writing, thought.
  package let kinds: [Float]

  /// How many parts a token of a window may have.
  package static let partCount = 3
  static let kindCount = 3

  /// The tokens of the window.
  package var tokens: Range<Int> { start..<(start + parts.count / Self.partCount) }
  /// How likely an attribution is here, not calibrated.
  package var validity: Float { 1 / (1 + Softmax.exponential(-validityLogit)) }
  /// The likeliest class, the first on ties.
  package var reportingClass: ReportingClass {
    var best = 0
    for place in kinds.indices where kinds[place] > kinds[best] { best = place }
    return [.speech, .writing, .thought][best]
  }
}

/// What the encoder makes of a document.
package struct EncodedDocument: Hashable, Sendable {
  /// The probabilities of each token's labels, `EncoderModel.labels` a token: none, then begin and
  /// inside of source, cue and content.
  package let labels: [Float]
  /// The windows, by where their cues begin.
  package let windows: [CueWindow]
  /// What it knows of each token.
  package let states: TokenStates
}
