/// Bytes that come piece by piece; the readers take from them what they have understood.
final class ByteStream {
  /// Why there are no more bytes, though the end was not reached.
  enum Failure: Error, Hashable {
    /// The system refused; its own words.
    case refused(String)
    /// The compressed data is damaged or cut off.
    case damaged(String)

    /// What is wrong, in words.
    var message: String {
      switch self {
      case .refused(let message), .damaged(let message): message
      }
    }

    /// The reason to give for the input's rejection.
    var reason: Rejection.Reason {
      switch self {
      case .refused(let message): .unreadable(message)
      case .damaged(let message): .damaged(message)
      }
    }
  }

  private var source: any ByteSource
  private var bytes: [UInt8] = []
  private var next = 0
  /// What went wrong behind the pending bytes; told when they are taken.
  private var failure: Failure?

  /// A stream of a source.
  init(_ source: any ByteSource) {
    self.source = source
  }

  /// The file at a path, “-” for standard input, without its compression.
  convenience init(path: String) throws(Failure) {
    self.init(try ArchiveSource(path: path))
  }

  /// How many bytes, compressed as they stand there, were read.
  var consumed: UInt64 { source.consumed }

  /// Whether it may be read on after damage, from some place behind what is damaged.
  var goesOnAfterDamage: Bool { source.goesOnAfterDamage }

  /// The bytes that are read but not taken; empty at the end of the file only.
  func pending() throws(Failure) -> ArraySlice<UInt8> {
    if next == bytes.count {
      bytes.removeAll(keepingCapacity: true)
      next = 0
      if let failure {
        self.failure = nil
        throw failure
      }
      try source.read(onto: &bytes)
    }
    return bytes[next...]
  }

  /// At least so many bytes that are read but not taken, or all there are before the end or a failure.
  func pending(atLeast count: Int) throws(Failure) -> ArraySlice<UInt8> {
    if try pending().isEmpty { return [] }
    while failure == nil, bytes.count - next < count {
      let before = bytes.count
      do throws(Failure) {
        try source.read(onto: &bytes)
      } catch {
        failure = error
      }
      if bytes.count == before { break }
    }
    return bytes[next...]
  }

  /// Takes the first `count` pending bytes.
  func take(_ count: Int) {
    precondition(next + count <= bytes.count, "taking \(count) bytes of \(bytes.count - next)")
    next += count
  }
}
