import Glibc

/// How large inputs are.
enum FileSize {
  /// The size of a regular file, links followed; nil for anything else.
  static func ofRegularFile(_ path: String) -> Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The size of files together; nil if one is no regular file.
  static func total(_ paths: [String]) -> Int? {
    if paths.isEmpty { return nil }
    var total = 0
    for path in paths {
      guard let size = ofRegularFile(path) else { return nil }
      total += size
    }
    return total
  }
}
