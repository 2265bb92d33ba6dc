import Encoder
import Mentions

/// The contexts of a text's mentions as the ranker sees them, worked out where they are asked for.
///
/// Mentions are read in blocks, and only the last blocks are kept: a pronoun looks no further.
struct MentionContexts {
  private let ranker: AntecedentRanker
  private let states: TokenStates
  private let heads: [Int]
  private var blocks: [Int: [[Float]]] = [:]

  /// Mentions that are read together.
  private static let blockSize = 64
  /// Blocks kept: those that a pronoun's reach may touch, and one more.
  private static let mostBlocks = PairReader.mostMentions / blockSize + 3

  /// The contexts of mentions, or nil without states or with those of another model.
  init?(_ ranker: AntecedentRanker?, _ discourse: Discourse) {
    guard let ranker, let states = discourse.states, states.model == ranker.contexts.model else {
      return nil
    }
    self.ranker = ranker
    self.states = states
    heads = discourse.mentions.map(\.head)
  }

  /// The row of a mention as the other of a pair.
  mutating func other(_ mention: Int) -> [Float] {
    let block = mention / Self.blockSize
    if let rows = blocks[block] { return rows[mention % Self.blockSize] }
    if blocks.count >= Self.mostBlocks,
      let far = blocks.keys.max(by: {
        abs($0 - block) < abs($1 - block)
      })
    {
      blocks[far] = nil
    }
    let first = block * Self.blockSize
    let tokens = Array(heads[first..<min(first + Self.blockSize, heads.count)])
    let rows = ranker.rows(ranker.contexts.other, states, tokens)
    blocks[block] = rows
    return rows[mention % Self.blockSize]
  }

  /// The row of a mention as the pronoun of a pair.
  func pronoun(_ mention: Int) -> [Float] {
    ranker.rows(ranker.contexts.pronoun, states, [heads[mention]])[0]
  }
}
