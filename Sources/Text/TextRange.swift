/// A half-open stretch of a text, in UTF-8 bytes.
///
/// Its own type, so that byte ranges and ranges of token numbers (`Range<Int>`) cannot be mixed up.
public struct TextRange: Hashable, Sendable {
  /// The first byte's offset.
  public let start: Int
  /// The offset behind the last byte; never below `start`.
  public let end: Int

  /// The stretch from `start` up to, and without, `end`.
  public init(start: Int, end: Int) {
    precondition(0 <= start && start <= end, "a text range of \(start)..<\(end)")
    self.start = start
    self.end = end
  }

  /// Its length in bytes.
  public var length: Int { end - start }

  /// Whether it holds no byte.
  public var isEmpty: Bool { start == end }

  /// Whether `other` lies within it, edges included.
  public func contains(_ other: TextRange) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Whether the byte at `offset` is one of its own.
  public func contains(_ offset: Int) -> Bool {
    start <= offset && offset < end
  }

  /// Whether the two share a byte.
  public func overlaps(_ other: TextRange) -> Bool {
    start < other.end && other.start < end
  }

  /// The smallest range that holds both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(start: min(start, other.start), end: max(end, other.end))
  }
}

extension TextRange: Comparable {
  /// Earlier start first; of two with one start, the shorter.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
