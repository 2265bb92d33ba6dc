public import Foundation

/// Places in the repository, found from where this file stands.
public enum Repository {
  /// The repository's top folder.
  public static var root: URL {
    URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// A file or folder of Fixtures: `fixture("Text/sentences.marked")`.
  public static func fixture(_ path: String) -> URL {
    root.appending(path: "Fixtures").appending(path: path)
  }
}
