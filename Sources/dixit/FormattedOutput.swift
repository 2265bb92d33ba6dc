import DixitKit
import FoundationEssentials

/// Where documents of a format go: behind one another to standard output, or to files in a folder.
struct FormattedOutput {
  private var stream: DocumentStream
  private var folder: FileFolder?

  /// An output in a format; a format that is a folder goes to the one named.
  init(_ format: any DocumentFormat, folder path: String?) throws(OutputStream.Failure) {
    stream = DocumentStream(format)
    if let path { folder = try FileFolder(path) }
  }

  /// What stands before the first document.
  func begin() -> [UInt8] { folder == nil ? stream.begin() : [] }

  /// Takes a document; what is returned goes to standard output.
  mutating func take(_ document: RenderedDocument) throws(OutputStream.Failure) -> [UInt8] {
    guard folder != nil else { return stream.add(document) }
    try folder?.write(document)
    return []
  }

  /// What stands behind the last document.
  func end() -> [UInt8] { folder == nil ? stream.end() : [] }
}

/// A brat folder: two files a document, and the one that tells brat of the types.
private struct FileFolder {
  private let path: String
  private var names = FileNames()

  init(_ path: String) throws(OutputStream.Failure) {
    self.path = path
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .refused("\(path): the folder can’t be made")
    }
    try write(Array(BratFormat.configuration.utf8), to: "annotation.conf")
  }

  mutating func write(_ document: RenderedDocument) throws(OutputStream.Failure) {
    let name = names.next(for: document.id)
    try write(document.bytes, to: name + ".txt")
    try write(document.annotations, to: name + ".ann")
  }

  /// Writes a file whole or not at all.
  private func write(_ bytes: [UInt8], to name: String) throws(OutputStream.Failure) {
    do {
      try Data(bytes).write(to: URL(filePath: path).appending(path: name), options: .atomic)
    } catch {
      throw .refused("\(path)/\(name) can’t be written")
    }
  }
}
