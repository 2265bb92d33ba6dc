import Synchronization

/// In how many places an archive has the words that were asked for.
///
/// To count them takes as long as to find the places. An archive seldom gains or loses so many articles that
/// a word's rarity changes; then a reader that stays open goes on with the counts that it has. Words
/// that are nowhere are not kept, so that a new article is found by them.
final class WordCounts: Sendable {
  /// Words that are kept: some ten megabytes.
  private static let mostKept = 100_000

  /// A word of an index, with the number at which the count was broken off.
  private struct Key: Hashable {
    let index: String
    let word: String
    let limit: Int
  }

  private let counts = Mutex<[Key: Int]>([:])

  /// The count of a word in an index of words, if it is known.
  func count(of word: String, in index: String, upTo limit: Int) -> Int? {
    counts.withLock { $0[Key(index: index, word: word, limit: limit)] }
  }

  /// Notes the count of a word, or the limit if it has more.
  func note(_ count: Int, of word: String, in index: String, upTo limit: Int) {
    guard count > 0 else { return }
    counts.withLock { counts in
      if counts.count >= Self.mostKept { counts = [:] }
      counts[Key(index: index, word: word, limit: limit)] = count
    }
  }
}
