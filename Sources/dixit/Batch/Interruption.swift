import Glibc
import Synchronization

/// Signals by which the command is asked to end (SIGINT, SIGTERM) or to tell how far it is (SIGUSR1).
enum Interruption {
  private static let ending = Atomic<Int32>(0)
  private static let question = Atomic<Bool>(false)

  /// Begins to listen.
  ///
  /// A second wish to end is granted at once.
  static func listen() {
    // Made here, for a handler must not be the first to touch them.
    ending.store(0, ordering: .relaxed)
    question.store(false, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        if Interruption.ending.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
      }
    }
    signal(SIGUSR1) { _ in Interruption.question.store(true, ordering: .relaxed) }
  }

  /// The signal that asks to end; nil while there was none.
  static var signalToEnd: Int32? {
    let number = ending.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// Whether somebody asked how far the command is, since this was read last.
  static func takeQuestion() -> Bool { question.exchange(false, ordering: .relaxed) }

  /// Ends the process as shells expect after a signal: 130 for SIGINT, 143 for SIGTERM.
  ///
  /// Threads may still be at work; nothing of theirs is wanted any more.
  static func exit(after number: Int32) -> Never { _exit(128 + number) }
}
