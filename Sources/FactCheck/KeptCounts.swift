import Archive
import Synchronization

/// The last count of an archive, for some seconds.
final class KeptCounts: Sendable {
  /// How long a count is taken for the present one.
  static let age = Duration.seconds(5)

  private struct Count {
    let value: ArchiveCounts
    let time: ContinuousClock.Instant
  }

  private let last = Mutex<Count?>(nil)

  /// The count, or nil if it is too old.
  var value: ArchiveCounts? {
    get {
      last.withLock { $0.flatMap { ContinuousClock.now - $0.time < Self.age ? $0.value : nil } }
    }
    set { last.withLock { $0 = newValue.map { Count(value: $0, time: .now) } } }
  }
}
