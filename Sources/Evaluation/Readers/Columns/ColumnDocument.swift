/// The lines of one document of CoNLL columns.
struct ColumnDocument {
  /// A token's line.
  struct Row {
    let line: Int
    let sentence: Int
    let form: String
    let cells: [String]
  }

  private let id: String
  private let path: String
  private let line: Int
  private(set) var rows: [Row] = []
  private var text: String?

  private init(id: String, path: String, line: Int) {
    self.id = id
    self.path = path
    self.line = line
  }

  /// The documents of a file's lines; one that names itself nowhere is called after the file.
  static func documents(_ lines: [String], _ path: String) -> [ColumnDocument] {
    let name = FilePaths.stem(path, without: "")
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    var documents: [ColumnDocument] = []
    var current = ColumnDocument(id: stem, path: path, line: 1)
    var sentence = 0
    func isMarked(_ line: String) -> Bool {
      line.hasPrefix("# newdoc") || line.hasPrefix("-DOCSTART-")
    }
    for (number, line) in zip(1..., lines) {
      if isMarked(line) {
        if !current.rows.isEmpty { documents.append(current) }
        let given = line.split(separator: "=", maxSplits: 1).dropFirst().first
        let id = given.map { String($0.drop { $0 == " " }) }
        current = ColumnDocument(id: id ?? "\(stem):\(number)", path: path, line: number)
      } else if line.hasPrefix("# text = "), current.rows.isEmpty {
        current.text = String(line.dropFirst("# text = ".count))
      } else if line.isBlank {
        sentence += 1
      } else if !line.hasPrefix("# ") && line != "#" {
        current.append(line, number, sentence)
      }
    }
    if !current.rows.isEmpty { documents.append(current) }
    return documents
  }

  private mutating func append(_ line: String, _ number: Int, _ sentence: Int) {
    let cells =
      line.contains("\t")
      ? line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      : line.split(separator: " ").map(String.init)
    let isNumbered = cells.count > 2 && !cells[0].isEmpty && cells[0].allSatisfy(\.isNumber)
    let formPlace = isNumbered ? 1 : 0
    let row = Row(
      line: number,
      sentence: sentence,
      form: cells[formPlace],
      cells: Array(cells.dropFirst(formPlace + 1))
    )
    rows.append(row)
  }

  /// The document, with its attributions at their places.
  ///
  /// - Throws: `EvaluationError` with the line of a form that the text does not have there.
  func document(_ options: ReadingOptions) throws(EvaluationError) -> AnnotatedDocument {
    var known = try options.text(of: id)
    if known == nil { known = try FilePaths.textBeside(path, id) }
    let placed = try places(in: known ?? text)
    var document = AnnotatedDocument(id: id, place: "\(path):\(line)", text: placed.text)
    document.attributions = ColumnLinker.attributions(rows, placed.spans)
    document.deriveKinds(from: Array(placed.text.unicodeScalars))
    document.sortByContent()
    return document
  }

  private func places(
    in known: String?
  ) throws(EvaluationError) -> (text: String, spans: [AnnotatedSpan]) {
    if let known {
      let scalars = Array(known.unicodeScalars)
      var spans: [AnnotatedSpan] = []
      var at = 0
      for row in rows {
        if let span = Self.range(in: row), span.lies(within: scalars.count) {
          spans.append(span)
          at = span.end
          continue
        }
        while at < scalars.count, scalars[at].isSpaceCharacter { at += 1 }
        let form = Array(row.form.unicodeScalars)
        let end = at + form.count
        guard end <= scalars.count, form.elementsEqual(scalars[at..<end]) else {
          throw EvaluationError(
            place: "\(path):\(row.line)",
            reason: "the text of \(id) does not go on with `\(row.form)` at \(at)"
          )
        }
        spans.append(AnnotatedSpan(start: at, end: end))
        at = end
      }
      return (known, spans)
    }
    var made = String.UnicodeScalarView()
    var spans: [AnnotatedSpan] = []
    for (place, row) in rows.enumerated() {
      if place > 0 { made.append(rows[place - 1].sentence == row.sentence ? " " : "\n") }
      let start = made.count
      made.append(contentsOf: row.form.unicodeScalars)
      spans.append(AnnotatedSpan(start: start, end: made.count))
    }
    return (String(made), spans)
  }

  /// The place that a cell names by `TokenRange=START:END`.
  private static func range(in row: Row) -> AnnotatedSpan? {
    for cell in row.cells {
      for feature in cell.split(separator: "|") where feature.hasPrefix("TokenRange=") {
        let edges = feature.dropFirst("TokenRange=".count).split(separator: ":").map { Int($0) }
        if edges.count == 2, let start = edges[0], let end = edges[1] {
          return AnnotatedSpan(start: start, end: end)
        }
      }
    }
    return nil
  }
}
