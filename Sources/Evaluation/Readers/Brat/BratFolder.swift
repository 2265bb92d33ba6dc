/// The texts of a brat folder, each with its annotators' files.
///
/// An annotator is what stands behind the text's name (`TEXT_ANNOTATOR.ann` for `TEXT.txt`, as
/// PolNeAR has it), or else the folder that the file stands in. Texts may stand in another folder than
/// the annotations.
struct BratFolder {
  /// A text and the files that annotate it.
  struct Member {
    let id: String
    let textPath: String
    /// The files by annotator, in the order of their names.
    var files: [(annotator: String, path: String)] = []
  }

  /// The texts by path.
  private(set) var members: [Member] = []
  /// Files of annotations that no text was found for.
  private(set) var orphans: [String] = []

  /// Looks for texts and annotations below a folder, or beside a single `.ann` file.
  init(_ path: String) throws(EvaluationError) {
    let isFolder = FilePaths.isFolder(path)
    if !isFolder, !FilePaths.isFile(path) { try FilePaths.requireFolder(path) }
    let files = try FilePaths.files(below: isFolder ? path : FilePaths.folder(of: path))
    var places: [String: Int] = [:]
    for text in files where text.hasSuffix(".txt") {
      let id = FilePaths.stem(text, without: ".txt")
      // The same text in several annotators' folders is one document.
      guard places[id] == nil else { continue }
      places[id] = members.count
      members.append(Member(id: id, textPath: text))
    }
    for file in isFolder ? files : [path] where file.hasSuffix(".ann") {
      let stem = FilePaths.stem(file, without: ".ann")
      let folder = FilePaths.stem(FilePaths.folder(of: file), without: "")
      if let place = places[stem] {
        members[place].files.append((folder, file))
      } else if let score = stem.lastIndex(of: "_"), let place = places[String(stem[..<score])] {
        members[place].files.append((String(stem[stem.index(after: score)...]), file))
      } else {
        orphans.append(file)
      }
    }
    members.removeAll(where: \.files.isEmpty)
  }
}
