import DixitKit
import Glibc

/// A file that the command writes to.
struct OutputStream {
  /// Why a write failed.
  enum Failure: Error, CustomStringConvertible {
    /// The reader at the other end has gone; no fault of anyone's.
    case closed
    /// The system's own words.
    case refused(String)

    init(_ error: SystemError) {
      self = error.code == EPIPE ? .closed : .refused(error.description)
    }

    var description: String {
      switch self {
      case .closed: "the reader has gone"
      case .refused(let reason): reason
      }
    }
  }

  static let standardOutput = OutputStream(.standardOutput)
  static let standardError = OutputStream(.standardError)

  private let descriptor: Descriptor

  private init(_ descriptor: Descriptor) {
    self.descriptor = descriptor
  }

  /// A new or emptied file at a path; it stays open until the command ends.
  init(path: String) throws(Failure) {
    do throws(SystemError) {
      descriptor = try Descriptor(emptying: path)
    } catch {
      throw Failure(error)
    }
  }

  /// Whether a person sees what is written.
  var isTerminal: Bool { descriptor.isTerminal }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws(Failure) {
    do throws(SystemError) {
      try descriptor.write(bytes)
    } catch {
      throw Failure(error)
    }
  }

  /// Writes a string.
  func write(_ string: String) throws(Failure) {
    try write(Array(string.utf8))
  }
}
