import Glibc

/// What the system refused to do with a file, in its own words.
package struct FileFailure: Error, CustomStringConvertible {
  /// The file.
  package let path: String
  /// The system's words.
  package let reason: String

  init(_ path: String, code: Int32) {
    self.init(path, SystemError(code: code))
  }

  init(_ path: String, _ error: SystemError) {
    self.init(path, reason: error.description)
  }

  init(_ path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// `path: reason`.
  package var description: String { "\(path): \(reason)" }
}

/// A file of a long run, whose bytes are on the disk when that is promised.
package final class StoredFile {
  private static let pieceSize = 1 << 18

  /// Where it is.
  package let path: String
  private let descriptor: Descriptor

  private init(_ path: String, flags: Int32) throws(FileFailure) {
    self.path = path
    do throws(SystemError) {
      descriptor = try Descriptor(opening: path, flags: flags)
    } catch {
      throw FileFailure(path, error)
    }
  }

  /// A new or emptied file.
  package convenience init(emptying path: String) throws(FileFailure) {
    try self.init(path, flags: O_WRONLY | O_CREAT | O_TRUNC)
  }

  /// A file that is written on behind its first `length` bytes; what stands behind them is cut off.
  ///
  /// - Throws: also when the file is shorter.
  package convenience init(goingOnWith path: String, length: Int) throws(FileFailure) {
    try self.init(path, flags: O_WRONLY)
    if try size() < length { throw FileFailure(path, code: ENODATA) }
    try check(ftruncate(descriptor.number, off_t(length)))
    try check(Int32(truncatingIfNeeded: min(0, lseek(descriptor.number, 0, SEEK_END))))
  }

  /// A file that is there.
  package convenience init(readingFrom path: String) throws(FileFailure) {
    try self.init(path, flags: O_RDONLY)
  }

  deinit {
    close(descriptor.number)
  }

  /// How many bytes it has.
  package func size() throws(FileFailure) -> Int {
    var status = stat()
    try check(unsafe fstat(descriptor.number, &status))
    return Int(status.st_size)
  }

  /// The next bytes; none at the end.
  func read() throws(FileFailure) -> [UInt8] {
    var code: Int32 = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
      let found = unsafe Glibc.read(descriptor.number, buffer.baseAddress, buffer.count)
      code = found < 0 ? errno : 0
      count = max(0, found)
    }
    if code != 0 { throw FileFailure(path, code: code) }
    return piece
  }

  /// Writes all of the bytes.
  package func write(_ bytes: [UInt8]) throws(FileFailure) {
    do throws(SystemError) {
      try descriptor.write(bytes)
    } catch {
      throw FileFailure(path, error)
    }
  }

  /// Returns once the bytes are on the disk.
  package func synchronize() throws(FileFailure) {
    try check(fsync(descriptor.number))
  }

  private func check(_ status: Int32) throws(FileFailure) {
    if status != 0 { throw FileFailure(path, code: errno) }
  }
}
