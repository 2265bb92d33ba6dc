import DixitKit
import Text

/// Makes records of what was read: articles are analysed, records are taken as they are.
struct RecordReader: Sendable {
  /// What became of one document.
  enum Outcome: Sendable {
    case record(AttributionRecord, words: Int)
    case rejected(Rejection)
    /// A record that can't be read: where, and why.
    case faulty(String)
  }

  let analyzer: Analyzer
  let builder: RecordBuilder

  /// What becomes of a document.
  func read(_ input: Result<RawDocument, Rejection>) -> Outcome {
    switch input {
    case .failure(let rejection): return .rejected(rejection)
    case .success(let document):
      if document.isRecord { return record(document) }
      switch document.article() {
      case .failure(let rejection): return .rejected(rejection)
      case .success(let article):
        let record = builder.record(of: analyzer.analyze(article))
        return .record(record, words: wordCount(of: article.source.bytes))
      }
    }
  }

  private func record(_ document: RawDocument) -> Outcome {
    do {
      return .record(try document.record(), words: 0)
    } catch {
      return .faulty("\(document.place): a broken record: \(error)")
    }
  }
}
