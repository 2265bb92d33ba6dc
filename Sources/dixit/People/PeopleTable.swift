import DixitKit
import People

/// People as a table, a person a row.
///
/// - Source: RFC 4180; rows of TSV are quoted in the same way and end in LF.
struct PeopleTable {
  static let columns = [
    "id", "name", "type", "wikidata", "articles", "attributions", "first", "last", "roles",
    "bodies", "aliases", "joined",
  ]
  static let csv = PeopleTable(cells: .csv, separator: ",", lineEnd: "\r\n")
  static let tsv = PeopleTable(cells: .tsv, separator: "\t", lineEnd: "\n")

  private let cells: TableFormat
  private let separator: String
  private let lineEnd: String

  /// The bytes of a row.
  func row(_ row: [String]) -> [UInt8] {
    Array((row.map(cells.quoted).joined(separator: separator) + lineEnd).utf8)
  }

  /// The cells of a person; several values of one are parted by “; ”.
  static func cells(_ person: CollectedPerson) -> [String] {
    [
      person.id, person.name, person.type.rawValue, person.wikidata ?? "", "\(person.articles)",
      "\(person.attributions)", person.days.first ?? "", person.days.last ?? "",
      list(person.roles.map(\.role)), list(person.bodies.map(\.name)), list(person.aliases),
      list(person.joined.map(\.name)),
    ]
  }

  private static func list(_ values: [String]) -> String { values.joined(separator: "; ") }
}
