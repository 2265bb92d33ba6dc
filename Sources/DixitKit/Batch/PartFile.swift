import CArchive
import Glibc

/// A part of a long run's output while it is written: lines compressed with zstd.
///
/// Safe to use: the handle is private, open until the part is finished or given up, and closed once.
@safe package final class PartFile {
  private let folder: StoredFolder
  private let file: StoredFile
  private var handle: OpaquePointer?

  /// The name that it gets when it is whole.
  package let name: String
  /// Bytes before compression.
  package private(set) var length = 0

  /// Begins a part of this name.
  package init(_ name: String, in folder: StoredFolder) throws(FileFailure) {
    self.name = name
    self.folder = folder
    file = try StoredFile(emptying: folder.temporaryPath(of: name))
    unsafe handle = carchive_write_zstd(file.descriptor)
    if unsafe handle == nil { throw FileFailure(folder.path(of: name), code: ENOMEM) }
  }

  deinit {
    if let handle = unsafe handle { _ = unsafe carchive_write_close(handle) }
  }

  /// Writes bytes.
  package func write(_ bytes: [UInt8]) throws(FileFailure) {
    guard let handle = unsafe handle else { return }
    length += bytes.count
    let code = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe carchive_write(handle, buffer.baseAddress, buffer.count)
    }
    try check(code)
  }

  /// Puts the part in its place; how many bytes it has and their digest.
  package func finish() throws(FileFailure) -> (bytes: Int, sha256: String) {
    if let handle = unsafe handle {
      unsafe self.handle = nil
      try check(unsafe carchive_write_close(handle))
    }
    try file.synchronize()
    let bytes = try file.size()
    let digest = try Digest.ofFile(folder.temporaryPath(of: name))
    try folder.commit(name)
    return (bytes, digest)
  }

  /// Gives the part up and takes away what was written.
  package func discard() {
    if let handle = unsafe handle {
      unsafe self.handle = nil
      _ = unsafe carchive_write_close(handle)
    }
    folder.discard(name)
  }

  private func check(_ code: Int32) throws(FileFailure) {
    if code != 0 { throw FileFailure(folder.path(of: name), code: code) }
  }
}
