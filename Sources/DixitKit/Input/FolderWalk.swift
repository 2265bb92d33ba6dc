import FoundationEssentials
import Glibc

/// The files that a list of paths means, in order: folders are walked, sorted by name.
struct FolderWalk {
  /// A file to read, or what can't be read.
  enum Step {
    /// A file's path, and its name for ids: within a folder, its path from there.
    case file(path: String, name: String)
    case rejected(Rejection)
  }

  private struct Entry {
    let path: String
    let name: String
    let isNamedByUser: Bool
  }

  private let onlyTexts: Bool
  /// What is still to be visited, the next one last.
  private var waiting: [Entry] = []

  /// A walk of these paths; with `onlyTexts`, of what is called `.txt` in folders, compressed or not.
  init(paths: [String], onlyTexts: Bool = false) {
    self.onlyTexts = onlyTexts
    waiting = paths.reversed().map {
      Entry(path: $0, name: Self.lastComponent(of: $0), isNamedByUser: true)
    }
  }

  mutating func next() -> Step? {
    while let entry = waiting.popLast() {
      if entry.path == "-" { return .file(path: "-", name: ArticleReader.standardInputName) }
      // A path that does not exist goes on as a file, so that opening it tells the system's reason.
      let kind = Self.kind(of: entry.path)
      if kind == S_IFDIR {
        if let fault = open(folder: entry) { return .rejected(fault) }
        continue
      }
      if let kind, !entry.isNamedByUser, kind != S_IFREG {
        return .rejected(Rejection(file: entry.path, line: nil, reason: .notFile))
      }
      return .file(path: entry.path, name: entry.name)
    }
    return nil
  }

  /// Puts what a folder holds in line, without what is hidden.
  private mutating func open(folder: Entry) -> Rejection? {
    if !folder.isNamedByUser, isLink(folder.path) {
      return Rejection(file: folder.path, line: nil, reason: .linkedFolder)
    }
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let base = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
      let prefix = folder.isNamedByUser ? "" : folder.name + "/"
      for name in documents(names).sorted(by: >) {
        waiting.append(Entry(path: base + name, name: prefix + name, isNamedByUser: false))
      }
      return nil
    } catch {
      return Rejection(
        file: folder.path,
        line: nil,
        reason: .unreadable("the folder can’t be listed")
      )
    }
  }

  /// The names that are documents: neither hidden nor the annotations of a text beside them, as brat
  /// has them in `.ann`, with its settings in `.conf`.
  private func documents(_ names: [String]) -> [String] {
    let texts = Set(names.map(InputFormat.withoutCompression).filter { $0.hasSuffix(".txt") })
    let isBrat = names.contains { isAnnotation($0, of: texts) }
    return names.filter { name in
      if name.hasPrefix(".") || isAnnotation(name, of: texts) { return false }
      if isBrat, name.hasSuffix(".conf") { return false }
      guard onlyTexts, InputFormat.withoutCompression(name).contains(".") else { return true }
      return InputFormat.withoutCompression(name).hasSuffix(".txt")
    }
  }

  private func isAnnotation(_ name: String, of texts: Set<String>) -> Bool {
    name.hasSuffix(".ann") && texts.contains(String(name.dropLast(4)) + ".txt")
  }

  private func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// What stands at a path, links followed, as the system's bits for kinds of file; nil if nothing.
  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func lastComponent(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
