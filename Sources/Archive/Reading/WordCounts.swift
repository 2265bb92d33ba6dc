import Synchronization

/// In how many places an archive has the words that were asked for.
///
/// To count them takes as long as to find the places. An archive seldom gains or loses so many articles that
/// a word's rarity changes; then a reader that stays open goes on with the counts that it has. Words
/// that are nowhere are not kept, so that a new article is found by them.
final class WordCounts: Sendable {
  /// Words that are kept of an index: some ten megabytes.
  private static let mostKept = 100_000

  private let counts = Mutex<[String: [String: Int]]>([:])

  /// The count of a word in an index of words, if it is known.
  func count(of word: String, in index: String) -> Int? {
    counts.withLock { $0[index]?[word] }
  }

  /// Notes the count of a word.
  func note(_ count: Int, of word: String, in index: String) {
    guard count > 0 else { return }
    counts.withLock { counts in
      if counts[index, default: [:]].count >= Self.mostKept { counts[index] = [:] }
      counts[index, default: [:]][word] = count
    }
  }
}
