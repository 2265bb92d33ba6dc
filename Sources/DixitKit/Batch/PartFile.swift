/// A part of a long run's output while it is written: lines compressed with zstd.
package final class PartFile {
  private let folder: StoredFolder
  private let file: StoredFile
  private let compressor: ZstdCompressor

  /// The name that it gets when it is whole.
  package let name: String
  /// Bytes before compression.
  package private(set) var length = 0

  /// Begins a part of this name.
  package init(_ name: String, in folder: StoredFolder) throws(FileFailure) {
    self.name = name
    self.folder = folder
    do throws(SystemError) {
      compressor = try ZstdCompressor()
    } catch {
      throw FileFailure(folder.path(of: name), error)
    }
    file = try StoredFile(emptying: folder.temporaryPath(of: name))
  }

  /// Writes bytes.
  package func write(_ bytes: [UInt8]) throws(FileFailure) {
    length += bytes.count
    try write(bytes, ends: false)
  }

  /// Puts the part in its place; how many bytes it has and their digest.
  package func finish() throws(FileFailure) -> (bytes: Int, sha256: String) {
    try write([], ends: true)
    try file.synchronize()
    let bytes = try file.size()
    let digest = try Digest.ofFile(folder.temporaryPath(of: name))
    try folder.commit(name)
    return (bytes, digest)
  }

  /// Gives the part up and takes away what was written.
  package func discard() {
    folder.discard(name)
  }

  private func write(_ bytes: [UInt8], ends: Bool) throws(FileFailure) {
    let compressed: [UInt8]
    do throws(SystemError) {
      compressed = try compressor.compress(bytes, ends: ends)
    } catch {
      throw FileFailure(folder.path(of: name), error)
    }
    do throws(FileFailure) {
      try file.write(compressed)
    } catch {
      throw FileFailure(folder.path(of: name), reason: error.reason)
    }
  }
}
