import Archive
import DixitKit
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
    switch document.article() {
    case .failure(let rejection):
      return document.isRecord
        ? .faulty("\(document.place): a record without its text; write it with --with-text")
        : .rejected(rejection)
    case .success(let article):
      if !renews, isKnown(article) { return .known }
      do {
        let record =
          document.isRecord
          ? try document.record()
          : builder.record(of: analyzer.analyze(article))
        let words = wordCount(of: article.source.bytes)
        return .document(try IndexedDocument(article, record), words: words)
      } catch let fault as IndexedDocument.Fault {
        return .faulty("\(document.place): \(fault)")
      } catch {
        return .faulty("\(document.place): a broken record: \(error)")
      }
    }
  }

  /// Whether the archive has a text; if it can't be asked, writing will tell why.
  private func isKnown(_ article: Article) -> Bool {
    (try? archive.holds(article)) ?? false
  }
}
