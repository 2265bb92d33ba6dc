import Foundation

/// A folder for one test, gone when the test ends.
public final class Scratch {
  /// Where the folder is.
  public let path: String

  /// A new, empty folder.
  public init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dixit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      // Only a leftover in the temporary folder, which the system clears.
    }
  }

  /// Writes a file, with the folders above it, and gives its path.
  public func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: url)
    return url.path
  }

  /// Writes a text file, with the folders above it, and gives its path.
  public func write(_ name: String, _ text: String) throws -> String {
    try write(name, text.utf8)
  }
}
