/// What is counted.
public struct Measure: Hashable, Sendable {
  /// The name of the figure in the scorer's words: "attribution relaxed", "content exact".
  public let name: String

  /// The measure of this name.
  public init(name: String) {
    self.name = name
  }

  /// Contents that share half of their tokens, and a source that shares a telling token.
  public static let relaxed = Measure(name: "attribution relaxed")
  /// Content and source both exact.
  public static let strict = Measure(name: "attribution strict")
  /// Contents that share half of their tokens, and the right speaker.
  public static let speaker = Measure(name: "attribution speaker")

  static func exact(_ role: Role) -> Measure { Measure(name: "\(role.rawValue) exact") }

  static func tokens(_ role: Role) -> Measure { Measure(name: "\(role.rawValue) tokens") }

  static func overlap(_ role: Role) -> Measure { Measure(name: "\(role.rawValue) overlap") }

  static func relaxedRecall(of kind: String) -> Measure {
    Measure(name: "relaxed recall \(kind)")
  }
}
