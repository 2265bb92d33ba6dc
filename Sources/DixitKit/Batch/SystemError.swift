import Glibc

/// What the system answered instead of doing what it was asked to.
package struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Its number, as in `errno`.
  package let code: Int32

  /// The answer of this number.
  package init(code: Int32) {
    self.code = code
  }

  /// The system's own words.
  package var description: String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }
}
