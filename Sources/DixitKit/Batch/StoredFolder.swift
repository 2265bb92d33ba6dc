import FoundationEssentials
import Glibc

/// The folder of a long run.
///
/// Its files are there whole or not at all: they get their names only when
/// their bytes are on the disk.
package final class StoredFolder {
  /// Where it is.
  package let path: String
  private let descriptor: Int32

  /// Makes the folder if it is missing, and takes it for this process alone.
  ///
  /// - Throws: what the system says; that another run is writing to it.
  package init(_ path: String) throws(FileFailure) {
    self.path = path
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw FileFailure(path, code: ENOTDIR)
    }
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw FileFailure(path, code: errno) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK {
        throw FileFailure(path, reason: "another run is writing to this folder")
      }
      throw FileFailure(path, code: errno)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The names of the files in it that are not hidden, sorted.
  package func names() throws(FileFailure) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      throw FileFailure(path, code: EIO)
    }
  }

  /// The path of a file in it.
  package func path(of name: String) -> String { path + "/" + name }

  /// Where a file is written before it gets its name.
  package func temporaryPath(of name: String) -> String { path + "/." + name + ".tmp" }

  /// Gives a file that is written its name.
  package func commit(_ name: String) throws(FileFailure) {
    let (old, new) = (temporaryPath(of: name), path(of: name))
    if unsafe rename(old, new) != 0 { throw FileFailure(new, code: errno) }
    if fsync(descriptor) != 0 { throw FileFailure(path, code: errno) }
  }

  /// Takes away what was written of a file that will not be finished.
  package func discard(_ name: String) {
    // It has no name that anybody looks for; if it stays, the next run writes over it.
    _ = unsafe unlink(temporaryPath(of: name))
  }

  /// Writes a small file whole.
  package func write(_ name: String, _ bytes: [UInt8]) throws(FileFailure) {
    do throws(FileFailure) {
      let file = try StoredFile(emptying: temporaryPath(of: name))
      try file.write(bytes)
      try file.synchronize()
      try commit(name)
    } catch {
      discard(name)
      throw FileFailure(path(of: name), reason: error.reason)
    }
  }
}
