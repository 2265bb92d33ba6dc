/// A column of a table: texts of one width.
struct Column {
  /// What stands for a figure that there is none of.
  static let blank = "–"

  let texts: [String]
  let isText: Bool

  /// A column of figures, set to the right, below its title.
  static func figures(_ title: String, _ figures: [String?]) -> Column {
    Column(texts: [title] + figures.map { $0 ?? blank }, isText: false)
  }

  /// A column of words, set to the left, below its title.
  static func words(_ title: String, _ words: [String]) -> Column {
    Column(texts: [title] + words, isText: true)
  }

  /// The lines of the columns side by side.
  static func lines(_ columns: [Column]) -> [String] {
    let padded = columns.map(\.padded)
    return (padded.first ?? []).indices.map { line in
      padded.map { $0[line] }.joined(separator: "  ")
    }
  }

  private var padded: [String] {
    let width = texts.map(\.count).max() ?? 0
    return texts.map { text in
      let blanks = String(repeating: " ", count: width - text.count)
      return isText ? text + blanks : blanks + text
    }
  }
}
