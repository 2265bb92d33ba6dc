/// The table `metadata.tsv` that PolNeAR puts beside its folders: a row a text.
struct BratMetadata {
  private static let name = "metadata.tsv"
  private static let key = "filename"
  private static let annotators = "annotators"

  private var rows: [String: [String: String]] = [:]

  /// Reads the table in a folder or in the one above it; nil if neither has one.
  init?(besides path: String) throws(EvaluationError) {
    let folder = FilePaths.isFolder(path) ? path : FilePaths.folder(of: path)
    let places = [folder, FilePaths.join(folder, "..")].map { FilePaths.join($0, Self.name) }
    guard let table = places.first(where: FilePaths.isFile) else { return nil }
    let lines = try FilePaths.lines(table).map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first, let key = header.firstIndex(of: Self.key) else {
      throw EvaluationError(place: "\(table):1", reason: "no column `\(Self.key)`")
    }
    for cells in lines.dropFirst() where cells.count > key {
      rows[cells[key]] = Dictionary(zip(header, cells)) { first, _ in first }
    }
  }

  /// A text's value in a column.
  subscript(id: String, column: String) -> String? { rows[id]?[column] }

  /// The annotator that the table lists first for a text.
  func firstAnnotator(of id: String) -> String? {
    rows[id]?[Self.annotators]?.split(separator: "|").first.map(String.init)
  }
}
