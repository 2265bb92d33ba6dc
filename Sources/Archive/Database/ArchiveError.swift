/// Why an archive could not be opened, read or written.
package enum ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no file at the path.
  case missing(path: String)
  /// The file is no archive of Dixit; why.
  case notArchive(path: String, reason: String)
  /// The archive was made by a later version of Dixit.
  case tooNew(path: String, version: Int, known: Int)
  /// SQLite failed; its own words and its extended code.
  case database(message: String, code: Int32)

  /// The error in words.
  package var description: String {
    switch self {
    case .missing(let path): "\(path): there is no such archive"
    case .notArchive(let path, let reason): "\(path): not an archive of dixit: \(reason)"
    case .tooNew(let path, let version, let known):
      "\(path): its schema is version \(version), this dixit knows \(known); use a later dixit"
    case .database(let message, let code): "the archive failed: \(message) (SQLite \(code))"
    }
  }
}
