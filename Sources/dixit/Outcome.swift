import ArgumentParser

/// How the command ended, as its exit status; 64, wrong usage, is the argument parser's own.
enum Outcome: Int32 {
  case done = 0
  /// Some input was rejected.
  case rejected = 1
  /// Something could not be read or written.
  case inputOutput = 74

  /// Ends the command with this status, if it is one to end with.
  func end() throws {
    if self != .done { throw ExitCode(rawValue) }
  }

  /// The graver of the two.
  mutating func worsen(to other: Outcome) {
    if other.rawValue > rawValue { self = other }
  }
}
