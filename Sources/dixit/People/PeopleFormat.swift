import ArgumentParser
import DixitKit
import People

/// How people over a collection are written.
enum PeopleFormat: String, CaseIterable, ExpressibleByArgument {
  /// A JSON object a person.
  case jsonl
  /// A person a row, with a header.
  case csv, tsv
  /// A page for a terminal.
  case pretty

  /// What stands before the first person.
  var opening: [UInt8] {
    switch self {
    case .jsonl, .pretty: []
    case .csv: PeopleTable.csv.row(PeopleTable.columns)
    case .tsv: PeopleTable.tsv.row(PeopleTable.columns)
    }
  }

  /// A person as it stands among the others.
  func render(_ person: CollectedPerson, style: PrettyPrinter.Style) -> [UInt8] {
    switch self {
    case .jsonl:
      var json = JSONWriter()
      person.write(to: &json)
      json.newline()
      return json.bytes
    case .csv: return PeopleTable.csv.row(PeopleTable.cells(person))
    case .tsv: return PeopleTable.tsv.row(PeopleTable.cells(person))
    case .pretty: return Array(PeoplePage(style: style).block(person).utf8)
    }
  }
}
