/// A table of a report, with what stands above it.
struct ReportSection {
  let title: String
  /// Lines between the title and the table.
  var notes: [String] = []
  let columns: [Column]

  /// The section as text, below `== title`.
  var text: [String] { ["== " + title] + notes + Column.lines(columns) }

  /// The section in Markdown.
  var markdown: [String] {
    let rows = columns.first.map(\.texts.indices) ?? 0..<0
    var lines = ["### " + Self.escaped(title), ""]
    for note in notes { lines += [Self.escaped(note), ""] }
    for row in rows {
      lines.append(
        "| " + columns.map { Self.escaped($0.texts[row]) }.joined(separator: " | ") + " |"
      )
      if row == rows.lowerBound {
        lines.append("|" + columns.map { $0.isText ? "---|" : "---:|" }.joined())
      }
    }
    return lines + [""]
  }

  /// A bar ends a cell; a back slash, an asterisk and the like mean something to Markdown.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\|*_`<[".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
