import Archive
import DixitKit
import FoundationEssentials
import Text

/// Makes of what was read what the archive stores: articles are analysed, records are taken as they are.
struct DocumentIndexer: Sendable {
  /// What became of one document.
  enum Outcome: Sendable {
    case document(IndexedDocument, words: Int)
    /// The archive has the same text already; nothing was analysed.
    case known
    case rejected(Rejection)
    /// A record that can't be stored: where, and why.
    case faulty(String)
  }

  let analyzer: Analyzer
  let builder: RecordBuilder
  /// Whether texts that the archive has are analysed all the same.
  let renews: Bool
  let archive: ArchiveReader

  /// What becomes of a document.
  func index(_ input: Result<RawDocument, Rejection>) -> Outcome {
    switch input {
    case .failure(let rejection): .rejected(rejection)
    case .success(let document): index(document)
    }
  }

  private func index(_ document: RawDocument) -> Outcome {
    let place = document.file + (document.line.map { ":\($0)" } ?? "")
    switch document.article() {
    case .failure(let rejection):
      return Self.isRecord(document.bytes)
        ? .faulty("\(place): a record without its text; write it with --with-text")
        : .rejected(rejection)
    case .success(let article):
      if !renews, isKnown(article) { return .known }
      do {
        let record =
          Self.isRecord(document.bytes)
          ? try JSONDecoder().decode(AttributionRecord.self, from: Data(document.bytes))
          : builder.record(of: analyzer.analyze(article))
        let words = wordCount(of: article.source.bytes)
        return .document(try IndexedDocument(article, record), words: words)
      } catch let fault as IndexedDocument.Fault {
        return .faulty("\(place): \(fault)")
      } catch {
        return .faulty("\(place): a broken record: \(error)")
      }
    }
  }

  /// Whether the archive has a text; if it can't be asked, writing will tell why.
  private func isKnown(_ article: Article) -> Bool {
    (try? archive.holds(article)) ?? false
  }

  /// Whether bytes are a record rather than a document: an object that names our schema.
  private static func isRecord(_ bytes: [UInt8]) -> Bool {
    guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return false }
    struct Probe: Decodable {
      let schema: String
    }
    let probe = try? JSONDecoder().decode(Probe.self, from: Data(bytes))
    return probe?.schema == AttributionRecord.currentSchema
  }
}
