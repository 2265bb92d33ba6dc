import CArchive
import Glibc

/// Compresses bytes into one frame of zstd that ends with a checksum of its content.
///
/// Safe to use: the handle is private, open as long as the object lives, and closed once.
@safe final class ZstdCompressor {
  private let handle: OpaquePointer

  /// A compressor at the beginning of its frame.
  init() throws(SystemError) {
    guard let handle = unsafe carchive_zstd_open() else { throw SystemError(code: ENOMEM) }
    unsafe self.handle = handle
  }

  deinit {
    unsafe carchive_zstd_close(handle)
  }

  /// Takes bytes, and with `ends` ends the frame; the compressed bytes that are ready, maybe none.
  func compress(_ bytes: [UInt8], ends: Bool = false) throws(SystemError) -> [UInt8] {
    var start: UnsafePointer<UInt8>?
    var count = 0
    let status = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe carchive_zstd_add(
        handle,
        buffer.baseAddress,
        buffer.count,
        ends ? 1 : 0,
        &start,
        &count
      )
    }
    if status != 0 { throw SystemError(code: ENOMEM) }
    // They stay where they are until the next call, and are copied here.
    return unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }
}
