import Glibc

/// A file that the command writes to, as a descriptor.
struct OutputStream {
  /// Why a write failed.
  enum Failure: Error, CustomStringConvertible {
    /// The reader at the other end has gone; no fault of anyone's.
    case closed
    /// The system's own words.
    case refused(String)

    init(code: Int32) {
      self =
        code == EPIPE
        ? .closed
        : .refused(unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)")
    }

    var description: String {
      switch self {
      case .closed: "the reader has gone"
      case .refused(let reason): reason
      }
    }
  }

  static let standardOutput = OutputStream(descriptor: STDOUT_FILENO)
  static let standardError = OutputStream(descriptor: STDERR_FILENO)

  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// A new or emptied file at a path; it stays open until the command ends.
  init(path: String) throws(Failure) {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    descriptor = unsafe open(path, flags, mode_t(0o644))
    if descriptor < 0 { throw Failure(code: errno) }
  }

  /// Whether a person sees what is written.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor,
          buffer.baseAddress?.advanced(by: written),
          buffer.count - written
        )
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw Failure(code: errno)
      }
    }
  }

  /// Writes a string.
  func write(_ string: String) throws(Failure) {
    try write(Array(string.utf8))
  }
}
