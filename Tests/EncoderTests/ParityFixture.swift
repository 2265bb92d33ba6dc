import Foundation
import TestSupport
import Testing

@testable import Encoder

/// A document, and what PyTorch makes of it: a file that Training/encoder/parity.py writes.
struct ParityFixture: Decodable {
  struct Proposal: Decodable {
    let cue: [[Int]]
    let content: [[Int]]
    let source: [[Int]]
    let confidence: Double
  }

  struct Label: Decodable {
    let token: Int
    let values: [Float]
  }

  struct Window: Decodable {
    let cue: [Int]
    let probability: Float
    let proposal: Int?
    let start: Int
    let validity: Float
    let kinds: [Float]
    let parts: [Float]
    let features: [UInt8]
  }

  let words: [String]
  let columns: [UInt16]
  let sentences: [Int32]
  let paragraphs: [Int32]
  let proposals: [Proposal]
  let labels: [Label]
  /// The cues of all windows.
  let cues: [[Int]]
  /// Some of the windows.
  let windows: [Window]

  static func read(_ name: String) throws -> ParityFixture {
    let data = try Data(contentsOf: Repository.fixture("encoder/\(name).jsonl"))
    return try JSONDecoder().decode(ParityFixture.self, from: data)
  }

  var features: TokenFeatures {
    TokenFeatures(words: words.compactMap { UInt64($0, radix: 16) }, columns: columns)
  }

  var windowProposals: [WindowProposal] {
    proposals.map {
      WindowProposal(
        cue: $0.cue.map { $0[0]..<$0[1] },
        content: $0.content.map { $0[0]..<$0[1] },
        source: $0.source.first.map { $0[0]..<$0[1] },
        confidence: $0.confidence
      )
    }
  }

  var layers: TokenLayers {
    TokenLayers(
      features,
      sentences: sentences,
      paragraphs: paragraphs,
      proposals: windowProposals
    )
  }
}

/// The bytes of a model of Fixtures, whole or with a mistake.
enum ModelFixture {
  static func bytes(_ name: String = "random") throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Repository.fixture("encoder/\(name).model")))
  }

  /// A model whose header is rewritten, with a right checksum; the tensors stay where they are, as the
  /// new text must be as long as the old one.
  static func bytes(replacing old: String, with new: String) throws -> [UInt8] {
    var bytes = try bytes()
    let pattern = Array(old.utf8)
    let place = bytes.indices.first { bytes[$0...].starts(with: pattern) }
    let start = try #require(place)
    try #require(old.utf8.count == new.utf8.count)
    bytes.replaceSubrange(start..<(start + pattern.count), with: Array(new.utf8))
    return signed(bytes)
  }

  /// The bytes with the checksum that they should have.
  static func signed(_ bytes: [UInt8]) -> [UInt8] {
    let body = Array(bytes.dropLast(8))
    let checksum = ByteStore.owned(body).checksum(body.count)
    return body + (0..<8).map { UInt8(truncatingIfNeeded: checksum >> UInt64(8 * $0)) }
  }
}
