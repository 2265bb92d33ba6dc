import CLexicons
import Glibc

/// Where the files of a lexicon set come from.
enum LexiconSource: Sendable {
  /// The files built into the program.
  case bundled
  /// A folder of files.
  case directory(String)
  /// Files in memory.
  case memory([LexiconFile: [UInt8]])

  /// The bytes of a file, or nil if there is no such file.
  ///
  /// - Throws: a file that is there but can't be read.
  func bytes(of file: LexiconFile) throws(LexiconError) -> [UInt8]? {
    switch self {
    case .bundled: Self.bundledBytes(of: file)
    case .directory(let path): try Self.bytes(of: file, at: "\(path)/\(file.name)")
    case .memory(let files): files[file]
    }
  }

  private static func bundledBytes(of file: LexiconFile) -> [UInt8]? {
    for place in 0..<lexicons_count() {
      // Safe: the name and the bytes lie in arrays that live as long as the program.
      let entry = unsafe lexicons_at(place)
      if unsafe strcmp(entry.name, file.name) == 0 {
        return unsafe [UInt8](UnsafeBufferPointer(start: entry.bytes, count: entry.length))
      }
    }
    return nil
  }

  private static func bytes(
    of file: LexiconFile,
    at path: String
  ) throws(LexiconError) -> [UInt8]? {
    guard let stream = unsafe fopen(path, "rb") else {
      if errno == ENOENT { return nil }
      throw failure(of: file, path)
    }
    defer { unsafe fclose(stream) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: blockSize)
    while true {
      // Safe: fread writes at most as many bytes as the block has.
      let count = unsafe fread(&block, 1, block.count, stream)
      if count == 0 { break }
      bytes += block[..<count]
    }
    if unsafe ferror(stream) != 0 { throw failure(of: file, path) }
    return bytes
  }

  /// Bytes read at once; any size from a page upwards does.
  private static let blockSize = 1 << 16

  private static func failure(of file: LexiconFile, _ path: String) -> LexiconError {
    let reason = unsafe String(cString: strerror(errno))
    return LexiconError(
      file: file.name,
      line: 0,
      column: 0,
      reason: "could not read \(path): \(reason)"
    )
  }
}
