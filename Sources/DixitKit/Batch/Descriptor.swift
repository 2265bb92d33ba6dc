import Glibc

/// The number by which the system knows an open file; whoever opens it closes it.
package struct Descriptor: Hashable, Sendable {
  /// Standard output.
  package static let standardOutput = Descriptor(number: STDOUT_FILENO)
  /// Standard error.
  package static let standardError = Descriptor(number: STDERR_FILENO)

  /// The number.
  let number: Int32

  private init(number: Int32) {
    self.number = number
  }

  /// Opens the file at a path with the flags of `open`.
  init(opening path: String, flags: Int32) throws(SystemError) {
    number = unsafe open(path, flags | O_CLOEXEC, mode_t(0o644))
    if number < 0 { throw SystemError(code: errno) }
  }

  /// A new or emptied file at a path.
  package init(emptying path: String) throws(SystemError) {
    try self.init(opening: path, flags: O_WRONLY | O_CREAT | O_TRUNC)
  }

  /// Whether a person sees what is written.
  package var isTerminal: Bool { isatty(number) == 1 }

  /// Writes all of the bytes, whatever the system takes at once.
  package func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          number,
          buffer.baseAddress?.advanced(by: written),
          buffer.count - written
        )
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw SystemError(code: errno)
      }
    }
  }
}
