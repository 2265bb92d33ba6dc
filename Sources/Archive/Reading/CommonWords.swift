import Synchronization

/// Words that an archive has so often that they tell nothing of where a quotation is from.
///
/// To count them takes the longest, and an archive seldom loses so many articles that they grow rare; then
/// a reader that stays open goes on taking them for common.
final class CommonWords: Sendable {
  private let words = Mutex<[String: Set<String>]>([:])

  /// Whether a word is known to be common in an index of words.
  func contains(_ word: String, in index: String) -> Bool {
    words.withLock { $0[index]?.contains(word) ?? false }
  }

  /// Notes a common word.
  func insert(_ word: String, in index: String) {
    words.withLock { _ = $0[index, default: []].insert(word) }
  }
}
