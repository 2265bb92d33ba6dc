/// A failure of ICU, with the step that failed.
public struct ICUError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was asked of ICU: "open a sentence iterator".
  public let step: String
  /// ICU's error code.
  public let code: Int32
  /// The code's name: "U_MEMORY_ALLOCATION_ERROR".
  public let name: String

  /// A failure of a step.
  public init(step: String, code: Int32, name: String) {
    self.step = step
    self.code = code
    self.name = name
  }

  /// The step and the reason, in one line.
  public var description: String { "ICU could not \(step): \(name) (\(code))" }
}
