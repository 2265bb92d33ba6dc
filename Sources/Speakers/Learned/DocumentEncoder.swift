import Encoder
import Lexicon
import Syntax

/// Asks the encoder about the cues of a document.
struct DocumentEncoder: Sendable {
  private let features: FeatureReader
  private let network: Network

  init(lexicon: LexiconSet, model: EncoderModel) {
    features = FeatureReader(lexicon: lexicon)
    network = Network(model)
  }

  /// What the encoder makes of a document and of the cues that it or the rules see.
  func encode(_ scene: ContentScene, rules: [AttributionCandidate]) -> EncodedDocument {
    let tagged = scene.tagged
    let proposals = rules.map(RuleProposal.init)
    let labels = RuleProposal.labels(of: proposals, tokens: tagged.tokens.count)
    let inputs = features.read(tagged, quotes: scene.context.quotes, rules: labels)
    return network.encode(
      inputs,
      sentences: tagged.tokens.map { Int32($0.sentence) },
      paragraphs: tagged.tokens.indices.map { Int32(tagged.paragraph(of: $0)) },
      proposals: proposals.map {
        WindowProposal(
          cue: $0.cue,
          content: $0.content,
          source: $0.source,
          confidence: $0.confidence
        )
      }
    )
  }
}
