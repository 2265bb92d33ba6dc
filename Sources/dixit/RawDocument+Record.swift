import DixitKit
import FoundationEssentials

extension RawDocument {
  /// Whether it is a record rather than a document: an object that names our schema.
  var isRecord: Bool {
    guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return false }
    struct Probe: Decodable {
      let schema: String
    }
    let probe = try? JSONDecoder().decode(Probe.self, from: Data(bytes))
    return probe?.schema == AttributionRecord.currentSchema
  }

  /// Where it stands: `news.jsonl:17`.
  var place: String { file + (line.map { ":\($0)" } ?? "") }

  /// The record that it is.
  func record() throws -> AttributionRecord {
    try JSONDecoder().decode(AttributionRecord.self, from: Data(bytes))
  }
}
