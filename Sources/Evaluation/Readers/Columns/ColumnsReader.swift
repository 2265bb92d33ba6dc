/// Reads CoNLL columns: a token a line, the form first, labels of source, cue and content behind it.
///
/// - Documents begin at `# newdoc id = ID` or `-DOCSTART-`, sentences behind an empty line.
/// - The form is the first column, or the second if the first is a number.
/// - A label is `B-content`, `I-content` and so on; `O`, `_` and `-` are none. `B-content:a1` names the
///   attribution it belongs to, and a cell may hold several, parted by `|`. Every column that holds a
///   label anywhere is read. Labels without a name are tied within their column by `ColumnLinker`.
/// - Places are taken from `TokenRange=START:END` if a cell has it. Otherwise each form is looked for
///   in the text (of gold, of `--texts`, of `# text = …`), and without a text one is made of the forms,
///   with a blank between them and a line end between sentences.
public struct ColumnsReader: AnnotationReader {
  /// A reader.
  public init() {}

  /// The first line of a document that `extract --format conll` wrote, labelled or not.
  private static let ourColumns = "# columns = ID FORM MISC SAID"

  /// Whether some line has a label, or says that the columns are ours.
  public static func recognises(_ sample: AnnotationSample) -> Bool {
    sample.json == nil
      && sample.lines.contains { line in
        line.hasPrefix(ourColumns)
          || line.split(whereSeparator: \.isWhitespace).dropFirst().contains {
            ColumnLabel.labels(String($0)).contains { $0.begins }
          }
      }
  }

  /// Reads a file, or the files `.conll`, `.conllu`, `.bio`, `.iob` and `.tsv` of a folder.
  public func read(
    _ path: String,
    _ options: ReadingOptions
  ) throws(EvaluationError) -> AnnotationSet {
    let files =
      FilePaths.isFolder(path)
      ? try FilePaths.files(below: path).filter {
        FilePaths.has($0, ending: ".conll", ".conllu", ".bio", ".iob", ".tsv")
      }
      : [path]
    var set = AnnotationSet()
    for file in files {
      let drafts = ColumnDocument.documents(try FilePaths.lines(file), file)
      ColumnLabel.noteUnknown(drafts.flatMap(\.rows), file, in: &set)
      for draft in drafts {
        set.documents.append(try draft.document(options))
      }
    }
    return set
  }
}

/// A label of a cell.
struct ColumnLabel: Hashable {
  let role: Role
  /// Whether it opens a new stretch.
  let begins: Bool
  /// The attribution it names, or nil.
  let name: String?

  /// The labels of a cell; what is no label of ours is left out.
  static func labels(_ cell: String) -> [ColumnLabel] {
    cell.split(separator: "|").compactMap { part in
      let halves = part.split(separator: ":", maxSplits: 1).map(String.init)
      guard let mark = halves.first else { return nil }
      let parts = mark.split(separator: "-", maxSplits: 1).map(String.init)
      guard parts.count == 2, marks.contains(parts[0]),
        let role = Role(rawValue: parts[1].lowercased())
      else { return nil }
      let begins = parts[0] == "B" || parts[0] == "S"
      return ColumnLabel(role: role, begins: begins, name: halves.count == 2 ? halves[1] : nil)
    }
  }
}
