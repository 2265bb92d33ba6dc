import DixitKit
import FoundationEssentials
import Glibc

/// Makes sure, before anything is opened for writing, that a run writes over nothing it should not:
/// its inputs, its own parts, other people's files.
struct OutputPlaces {
  /// The inputs, as the user named them.
  let inputs: [String]
  /// The folder to write to.
  let output: String?
  /// The file of rejects.
  let rejects: String?

  /// Checks the places against one another.
  ///
  /// - Throws: a `Refusal`.
  func check() throws(Refusal) {
    let folders = inputs.filter { $0 != "-" && Self.status($0)?.isFolder == true }
    if let output, let folder = folders.first(where: { Self.isWithin(output, $0) }) {
      throw Refusal(
        "\(output): the output would lie in the input \(folder) and be read; choose another folder"
      )
    }
    guard let rejects else { return }
    if let file = Self.status(rejects), file.isRegular {
      let read = inputs.isEmpty ? ["-"] : inputs
      if read.contains(where: { Self.status($0)?.isSame(as: file) == true }) {
        throw Refusal("\(rejects): --rejects would write over an input; choose another file")
      }
    }
    if let folder = folders.first(where: { Self.isWithin(rejects, $0) }) {
      throw Refusal(
        "\(rejects): --rejects would lie in the input \(folder) and be read; choose another file"
      )
    }
    if let output, Self.isWithin(rejects, output) {
      throw Refusal("\(rejects): --rejects would lie in the output’s folder; choose another file")
    }
  }

  /// Makes sure that a folder is empty or not there, but for what is hidden.
  ///
  /// - Throws: a `Refusal`.
  static func checkIsEmpty(_ folder: String) throws(Refusal) {
    guard status(folder)?.isFolder == true,
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return }
    if names.contains(where: { !$0.hasPrefix(".") }) {
      throw Refusal("\(folder): the folder is not empty; files in it could be written over")
    }
  }

  /// What the system knows of a path, links followed; of standard input for “-”.
  private static func status(_ path: String) -> stat? {
    var status = stat()
    let code = path == "-" ? unsafe fstat(STDIN_FILENO, &status) : unsafe stat(path, &status)
    return code == 0 ? status : nil
  }

  /// Whether a path is a folder or lies in it, links followed.
  private static func isWithin(_ path: String, _ folder: String) -> Bool {
    components(path).starts(with: components(folder))
  }

  /// The names from the root to a path, links followed as far as it exists.
  private static func components(_ path: String) -> [Substring] {
    if let resolved = unsafe realpath(path, nil) {
      defer { unsafe free(resolved) }
      return unsafe String(cString: resolved).split(separator: "/")
    }
    let names = path.split(separator: "/")
    guard let last = names.last else { return [] }
    let above = names.dropLast().joined(separator: "/")
    let parent = path.hasPrefix("/") ? "/" + above : above.isEmpty ? "." : above
    let start = components(parent)
    return last == ".." ? start.dropLast() : last == "." ? start : start + [last]
  }
}

/// Why a run can't begin or go on, in words; wrong usage.
struct Refusal: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension stat {
  fileprivate var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  fileprivate var isRegular: Bool { st_mode & S_IFMT == S_IFREG }

  fileprivate func isSame(as other: stat) -> Bool {
    st_dev == other.st_dev && st_ino == other.st_ino
  }
}
