import DixitKit
import FoundationEssentials
import Glibc

/// What readers ask of paths and files.
enum FilePaths {
  /// A path within a folder.
  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Whether a path has one of these endings, but for that of a compression.
  static func has(_ path: String, ending: String...) -> Bool {
    let path = InputFormat.withoutCompression(path)
    return ending.contains { path.hasSuffix($0) }
  }

  /// The last component, without its compression’s ending, and without this one if it has it.
  static func stem(_ path: String, without ending: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    let name = InputFormat.withoutCompression(last)
    return name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name
  }

  /// The folder that a path stands in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  static func isFile(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
  }

  /// Whether a path is a pipe or the like, which gives its bytes only once; standard input is one.
  static func isStream(_ path: String) -> Bool {
    if path == "-" { return true }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind != S_IFREG && kind != S_IFDIR
  }

  /// Refuses what is no folder, in the system's words.
  static func requireFolder(_ path: String) throws(EvaluationError) {
    if isFolder(path) { return }
    var status = stat()
    let code = unsafe stat(path, &status) == 0 ? ENOTDIR : errno
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    throw EvaluationError(place: path, reason: reason, isReadFailure: true)
  }

  /// The files below a folder by path, without what is hidden.
  static func files(below folder: String) throws(EvaluationError) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw EvaluationError(
        place: folder,
        reason: "the folder can’t be listed",
        isReadFailure: true
      )
    }
    var files: [String] = []
    // What a long run writes: its manifest is none of the documents.
    let isRun = names.contains { $0.hasPrefix("part-") }
    for name in names.sorted() where !name.hasPrefix(".") {
      if isRun, name == Manifest.name { continue }
      let path = join(folder, name)
      if isFolder(path) { files += try self.files(below: path) } else { files.append(path) }
    }
    return files
  }

  /// The bytes of a file, or of standard input for “-”.
  static func bytes(_ path: String) throws(EvaluationError) -> [UInt8] {
    do {
      return try WholeFile.bytes(path)
    } catch {
      throw EvaluationError(place: path, reason: error.message, isReadFailure: true)
    }
  }

  /// The text of a file exactly as it is.
  static func text(_ path: String) throws(EvaluationError) -> String {
    guard let text = String(validating: try bytes(path), as: UTF8.self) else {
      throw EvaluationError(place: path, reason: "not UTF-8")
    }
    return text
  }

  /// The lines of a file, without their ends.
  static func lines(_ path: String) throws(EvaluationError) -> [String] {
    // Bytes, not characters: CR LF is a single character to Swift.
    var text = try text(path)[...]
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { line in
        String(Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
      }
  }
}

extension FilePaths {
  /// The text `ID.txt` beside a file, which may be given with its line; nil if there is none.
  static func textBeside(_ place: String, _ id: String) throws(EvaluationError) -> String? {
    try text(of: id, in: folder(of: place))
  }

  /// The text of a document in a folder: `ID.txt`, or `ID` if that ends so already; nil if there is none.
  static func text(of id: String, in folder: String) throws(EvaluationError) -> String? {
    let names = id.hasSuffix(".txt") ? [id + ".txt", id] : [id + ".txt"]
    let path = names.map { join(folder, $0) }.first(where: isFile)
    return try path.map { path throws(EvaluationError) in try text(path) }
  }
}
