import Synchronization

/// A value that takes long to make and may be some time old.
final class Kept<Value: Sendable>: Sendable {
  private struct Made {
    let value: Value
    let time: ContinuousClock.Instant
  }

  private let age: Duration
  private let made = Mutex<Made?>(nil)

  /// Keeps what is made for so long.
  init(for age: Duration) {
    self.age = age
  }

  /// The value that is kept, or a new one if it is too old.
  func value(_ make: () throws -> Value) rethrows -> Value {
    if let kept = made.withLock({ $0 }), ContinuousClock.now - kept.time < age { return kept.value }
    let value = try make()
    made.withLock { $0 = Made(value: value, time: .now) }
    return value
  }
}
