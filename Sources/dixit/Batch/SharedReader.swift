import DixitKit
import Synchronization

/// A reader that one thread reads from, while others may ask how far it has come.
final class SharedReader: Sendable {
  private let reader: Mutex<ArticleReader>
  private let consumedBytes = Atomic<UInt64>(0)
  private let skippedRecords = Atomic<Int>(0)

  /// A reader of paths.
  init(paths: [String], options: ArticleReader.Options) {
    reader = Mutex(ArticleReader(paths: paths, options: options))
  }

  /// The next document, or what stands in its place.
  func next() -> Result<RawDocument, Rejection>? {
    reader.withLock { reader in
      let found = reader.nextDocument()
      consumedBytes.store(reader.consumed, ordering: .relaxed)
      skippedRecords.store(reader.skipped, ordering: .relaxed)
      return found
    }
  }

  /// Bytes of files, compressed as they are, that were read.
  var consumed: UInt64 { consumedBytes.load(ordering: .relaxed) }

  /// Records of web archives that were passed over.
  var skipped: Int { skippedRecords.load(ordering: .relaxed) }
}
