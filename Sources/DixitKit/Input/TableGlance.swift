/// A look at the first bytes of an input, to see whether they are a table's.
///
/// The header has to name the text's column and others. If it names the id, the title or the date as
/// well, that is enough. If not ("Hello,text"), the second row has to be there and like the first: as
/// many fields, none of which begins with a blank, as words behind a comma do.
struct TableGlance {
  /// The form of the table; nil if there is none.
  let format: InputFormat?

  /// What these bytes look like.
  init(_ bytes: ArraySlice<UInt8>, _ names: FieldNames) {
    let forms: [(InputFormat, FieldSeparator)] = [(.csv, .comma), (.tsv, .tab)]
    format = forms.first { Self.isTable(bytes, $0.1, names) }?.0
  }

  private static func isTable(
    _ bytes: ArraySlice<UInt8>,
    _ separator: FieldSeparator,
    _ names: FieldNames
  ) -> Bool {
    var rest = bytes
    guard let header = row(of: &rest, separator), header.isWhole else { return false }
    let columns = header.fields
    let knows = { (name: String) in columns.contains { $0.elementsEqual(name.utf8) } }
    guard columns.count > 1, knows(names.text) else { return false }
    if [names.id, names.title, names.date].contains(where: knows) { return true }
    guard let second = row(of: &rest, separator) else { return false }
    let fits =
      second.isWhole
      ? second.fields.count == columns.count
      : second.fields.count <= columns.count
    return fits && second.fields.allSatisfy { $0.first != UInt8(ascii: " ") }
  }

  /// The fields of the next row and whether its end was seen; nil if there is none.
  private static func row(
    of bytes: inout ArraySlice<UInt8>,
    _ separator: FieldSeparator
  ) -> (fields: [[UInt8]], isWhole: Bool)? {
    bytes = bytes.drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    guard !bytes.isEmpty,
      let parser = CSVParser(separator: separator, keepsFields: false)
    else { return nil }
    var row: [UInt8] = []
    while let feed = bytes.firstIndex(of: UInt8(ascii: "\n")) {
      let line = Array(bytes[...feed])
      bytes = bytes[(feed + 1)...]
      row += line
      if parser.feed(line) {
        return CSVParser.fields(of: row, separator: separator).map { ($0, true) }
      }
    }
    // The glance ends within the row: in a field without marks, or in one that a mark would close.
    row += bytes
    bytes = []
    for end in ["\n", "\"\n"] {
      if let fields = CSVParser.fields(of: row + Array(end.utf8), separator: separator) {
        return (fields, false)
      }
    }
    return nil
  }
}
