import Foundation
import TestSupport

/// A line of Fixtures/claims/claims.jsonl.
struct ClaimCase: Decodable {
  let id: String
  let kind: String
  let speaker: String
  let quote: String
  let before: String?
  let verdict: String

  /// Whether the claim is of the part that was not looked at while the check was written: FNV-1a of its id.
  var isHeldOut: Bool {
    var hash: UInt32 = 0x811c_9dc5
    for byte in id.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash % 3 == 0
  }

  /// All claims.
  static func all() throws -> [ClaimCase] {
    let lines = try String(contentsOf: Repository.fixture("claims/claims.jsonl"), encoding: .utf8)
    return try lines.split(separator: "\n").map {
      try JSONDecoder().decode(ClaimCase.self, from: Data($0.utf8))
    }
  }
}
