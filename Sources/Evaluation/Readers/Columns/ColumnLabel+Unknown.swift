extension ColumnLabel {
  /// The marks of a stretch's first, further, last and only token.
  static let marks = ["B", "I", "E", "S"]

  /// Cells that are no label.
  private static let nothing: Set<Substring> = ["O", "_", "-", ""]

  /// Notes the labels that can't be read: whatever else stands in a column of labels; in a file that has
  /// no such column, the first cell that looks like a label.
  static func noteUnknown(
    _ rows: [ColumnDocument.Row],
    _ path: String,
    in set: inout AnnotationSet
  ) {
    var columns: Set<Int> = []
    for row in rows {
      for (column, cell) in row.cells.enumerated() where !labels(cell).isEmpty {
        columns.insert(column)
      }
    }
    for row in rows {
      for (column, cell) in row.cells.enumerated() {
        for part in cell.split(separator: "|") where isUnknown(part) {
          if columns.contains(column) {
            set.skip(path, line: row.line, "`\(part)` is no label of source, cue or content")
          } else if columns.isEmpty, marks.contains(where: { part.hasPrefix($0 + "-") }) {
            set.skip(path, line: row.line, "`\(part)` is no label, and no column has any")
            return
          }
        }
      }
    }
  }

  /// Whether a part of a cell is neither a label, nor nothing, nor a feature such as `SpaceAfter=No`;
  /// addressees are known, and not measured.
  private static func isUnknown(_ part: Substring) -> Bool {
    if nothing.contains(part) || part.contains("=") || !labels(String(part)).isEmpty {
      return false
    }
    let mark = part.prefix { $0 != ":" }.lowercased()
    return !marks.contains { mark == $0.lowercased() + "-addressee" }
  }
}
