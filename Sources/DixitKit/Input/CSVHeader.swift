/// The first row of a table: which column is what.
struct CSVHeader: Sendable {
  private let separator: FieldSeparator
  private let columns: Int
  private let text: Int
  private let id: Int?
  private let title: Int?
  private let date: Int?
  private let url: Int?
  private let outlet: Int?

  /// The columns that a row names.
  ///
  /// - Throws: a row that can't be read, or that has no column for the text.
  init(
    _ row: [UInt8],
    _ separator: FieldSeparator,
    _ names: FieldNames
  ) throws(Rejection.Reason) {
    let fields = try Self.fields(of: row, separator)
    self.separator = separator
    columns = fields.count
    guard let text = fields.firstIndex(of: names.text) else {
      throw .missing(field: names.text)
    }
    self.text = text
    id = fields.firstIndex(of: names.id)
    title = fields.firstIndex(of: names.title)
    date = fields.firstIndex(of: names.date)
    url = fields.firstIndex(of: names.url)
    outlet = fields.firstIndex(of: names.source)
  }

  /// The article of a row; an empty field is none.
  func article(of row: [UInt8], defaultID: String) throws(Rejection.Reason) -> Article {
    let fields = try Self.fields(of: row, separator)
    guard fields.count == columns else {
      throw .wrongFieldCount(found: fields.count, expected: columns)
    }
    return Article(
      id: Self.label(fields, id) ?? defaultID,
      title: Self.label(fields, title),
      date: Self.label(fields, date),
      url: Self.label(fields, url),
      outlet: Self.label(fields, outlet),
      text: fields[text]
    )
  }

  private static func label(_ fields: [String], _ column: Int?) -> String? {
    column.flatMap { fields[$0].isEmpty ? nil : fields[$0] }
  }

  private static func fields(
    of row: [UInt8],
    _ separator: FieldSeparator
  ) throws(Rejection.Reason) -> [String] {
    if let fault = UTF8Fault(in: row) { throw fault.reason }
    guard let fields = CSVParser.fields(of: row, separator: separator) else {
      throw .unclosedQuote
    }
    return fields.map { String(decoding: $0, as: UTF8.self) }
  }
}
