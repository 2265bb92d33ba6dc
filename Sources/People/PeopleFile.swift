/// A user's own list of people, as a table.
package enum PeopleFile {
  /// What is wrong with a line of a list of people.
  package struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    package let line: Int
    package let reason: String

    /// The fault in words.
    package var description: String { "line \(line): \(reason)" }
  }

  private static let required = ["id", "names"]
  private static let known = ["id", "names", "roles", "dates", "wikidata"]

  /// The people of a table: a header, then one person a line, columns parted by tabs.
  ///
  /// The columns are `id`, `names` (several parted by `|`), `roles` (likewise), `dates` (`2001/2020`,
  /// `2001/`, `/2020`: from when until when the person may speak) and `wikidata`, in any order; only
  /// the first two are needed. Blank lines and lines that begin with `#` are passed over.
  ///
  /// - Throws: the line and what is wrong with it.
  package static func read(_ text: String) throws(Fault) -> [ListedPerson] {
    var header: [String]?
    var people: [ListedPerson] = []
    var ids: Set<String> = []
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (place, line) in lines.enumerated() {
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(trimmed)
      guard let columns = header else {
        header = try columns(cells, line: place + 1)
        continue
      }
      guard cells.count <= columns.count else {
        throw Fault(
          line: place + 1,
          reason: "\(cells.count) columns, the header has \(columns.count)"
        )
      }
      let values = Dictionary(zip(columns, cells)) { first, _ in first }
      let person = try person(values, line: place + 1)
      guard ids.insert(person.id).inserted else {
        throw Fault(line: place + 1, reason: "the id \(person.id) stands twice")
      }
      people.append(person)
    }
    return people
  }

  private static func columns(
    _ cells: [String],
    line: Int
  ) throws(Fault) -> [String] {
    if let odd = cells.first(where: { !known.contains($0) }) {
      throw Fault(
        line: line,
        reason: "no column “\(odd)”; there are: \(known.joined(separator: ", "))"
      )
    }
    if let missing = required.first(where: { !cells.contains($0) }) {
      throw Fault(line: line, reason: "the header has no column “\(missing)”")
    }
    guard Set(cells).count == cells.count else {
      throw Fault(line: line, reason: "a column stands twice")
    }
    return cells
  }

  private static func person(
    _ values: [String: String],
    line: Int
  ) throws(Fault) -> ListedPerson {
    guard let id = values["id"], !id.isEmpty else {
      throw Fault(line: line, reason: "there is no id")
    }
    let names = list(values["names"])
    guard !names.isEmpty, names.allSatisfy({ !FoldedName($0).words.isEmpty }) else {
      throw Fault(line: line, reason: "there is no name, or one without letters")
    }
    let (first, last) = try dates(values["dates"] ?? "", line: line)
    let wikidata = values["wikidata"] ?? ""
    return ListedPerson(
      id: id,
      names: names,
      roles: list(values["roles"]),
      firstDay: first,
      lastDay: last,
      wikidata: wikidata.isEmpty ? nil : wikidata
    )
  }

  private static func dates(
    _ cell: String,
    line: Int
  ) throws(Fault) -> (String?, String?) {
    if cell.isEmpty { return (nil, nil) }
    let edges = cell.split(separator: "/", omittingEmptySubsequences: false).map(trimmed)
    guard edges.count == 2, edges.allSatisfy({ $0.isEmpty || ISODay.isDate($0) }) else {
      throw Fault(line: line, reason: "“\(cell)” is not of the form 2001-05/2020")
    }
    return (edges[0].isEmpty ? nil : edges[0], edges[1].isEmpty ? nil : edges[1])
  }

  private static func list(_ cell: String?) -> [String] {
    (cell ?? "").split(separator: "|").map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
