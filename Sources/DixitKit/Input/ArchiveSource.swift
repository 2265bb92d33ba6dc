import CArchive
import Glibc

/// The bytes of a file or of memory with their compression (gzip, zstd, xz, bzip2 or none) taken
/// off, whatever the file is called.
///
/// Safe to use: the handle is private, open as long as the object lives, and closed once.
@safe final class ArchiveSource: ByteSource {
  private let handle: OpaquePointer
  private let descriptor: Int32
  private let memory: UnsafeMutableBufferPointer<UInt8>?

  /// The file at a path; “-” is standard input.
  init(path: String) throws(ByteStream.Failure) {
    unsafe memory = nil
    descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw Self.refused(errno) }
    guard let handle = unsafe carchive_read_file(descriptor) else { throw Self.refused(ENOMEM) }
    unsafe self.handle = handle
  }

  /// Compressed bytes in memory.
  init(bytes: ArraySlice<UInt8>) throws(ByteStream.Failure) {
    descriptor = STDIN_FILENO
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = unsafe copy.initialize(from: bytes)
    unsafe memory = copy
    guard let handle = unsafe carchive_read_bytes(copy.baseAddress, copy.count) else {
      throw Self.refused(ENOMEM)
    }
    unsafe self.handle = handle
  }

  deinit {
    unsafe carchive_read_close(handle)
    unsafe memory?.deallocate()
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  var consumed: UInt64 { unsafe carchive_consumed(handle) }

  var goesOnAfterDamage: Bool { unsafe carchive_goes_on(handle) != 0 }

  func read(onto bytes: inout [UInt8]) throws(ByteStream.Failure) {
    var stretch: UnsafePointer<UInt8>?
    var count = 0
    var code: Int32 = 0
    switch unsafe carchive_next(handle, &stretch, &count, &code) {
    case CARCHIVE_BYTES:
      // The stretch stays where it is until the next call, and is copied here.
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: stretch, count: count))
    case CARCHIVE_END: return
    case CARCHIVE_REFUSED: throw Self.refused(code)
    default: throw .damaged(unsafe String(cString: carchive_message(handle)))
    }
  }

  private static func refused(_ code: Int32) -> ByteStream.Failure {
    .refused(SystemError(code: code).description)
  }
}
