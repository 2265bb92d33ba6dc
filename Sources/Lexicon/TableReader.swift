/// Reads the lines of one lexicon file and refuses what breaks the layout.
///
/// A file starts with lines `# source: …`, `# licence: …`, `# date: …` and `# columns: …`; then
/// comes a line an entry, its fields parted by tabs, sorted bytewise by the first field, which no
/// two lines share. "-" stands for an empty field.
struct TableReader {
  let file: LexiconFile
  let bytes: [UInt8]
  /// The line just read, counted from 1.
  private(set) var line = 0
  private let columns: [String]
  private var fields: [Range<Int>] = []
  private var next = 0

  private static let newline: UInt8 = 0x0A
  private static let tab: UInt8 = 0x09
  private static let blank: UInt8 = 0x20
  private static let numberSign: UInt8 = 0x23
  private static let hyphen: UInt8 = 0x2D
  private static let comma: UInt8 = 0x2C
  /// What the header must tell before the columns.
  private static let headings = ["source", "licence", "date"]

  /// A reader that stands behind the header of these bytes.
  init(_ file: LexiconFile, _ bytes: [UInt8]) throws(LexiconError) {
    self.file = file
    self.bytes = bytes
    columns = file.columns
    fields.reserveCapacity(columns.count)
    if !bytes.isEmpty, bytes[bytes.count - 1] != Self.newline {
      let lines = bytes.count(where: { $0 == Self.newline })
      line = lines + 1
      throw mistake("the last line has no line end")
    }
    try readHeader()
  }

  /// How many lines are left.
  func countLines() -> Int { bytes[next...].count(where: { $0 == Self.newline }) }

  /// Goes to the next entry.
  ///
  /// - Returns: whether there was one.
  mutating func advance() throws(LexiconError) -> Bool {
    guard next < bytes.count else { return false }
    let previous = fields.first
    fields.removeAll(keepingCapacity: true)
    line += 1
    var start = next
    var end = next
    while true {
      let byte = bytes[end]
      if byte == Self.tab || byte == Self.newline {
        fields.append(start..<end)
        start = end + 1
        if byte == Self.newline { break }
      }
      end += 1
    }
    next = start
    try checkFields()
    if let previous { try checkOrder(previous) }
    return true
  }

  /// The bytes of a field.
  func field(_ column: Int) -> ArraySlice<UInt8> { bytes[fields[column]] }

  /// Whether a field is "-".
  func isEmpty(_ column: Int) -> Bool {
    fields[column].count == 1 && bytes[fields[column].lowerBound] == Self.hyphen
  }

  /// A field as text.
  func text(_ column: Int) -> String { String(decoding: field(column), as: UTF8.self) }

  /// The entries of a field, parted by commas; none for "-".
  func list(_ column: Int) throws(LexiconError) -> [ArraySlice<UInt8>] {
    if isEmpty(column) { return [] }
    let entries = field(column).split(separator: Self.comma, omittingEmptySubsequences: false)
    for entry in entries where entry.first.map({ $0 == Self.blank }) ?? true {
      throw mistake(at: column, "an entry of the list is empty or begins with a blank")
    }
    return entries
  }

  /// A field as a case of a closed choice.
  func choice<Choice>(_ column: Int, of _: Choice.Type = Choice.self) throws(LexiconError) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    try choice(text(column), column)
  }

  /// The entries of a field, each a case of a closed choice.
  func choices<Choice>(_ column: Int, of _: Choice.Type) throws(LexiconError) -> [Choice]
  where Choice: RawRepresentable<String> & CaseIterable {
    var choices: [Choice] = []
    for entry in try list(column) {
      choices.append(try choice(String(decoding: entry, as: UTF8.self), column))
    }
    return choices
  }

  private func choice<Choice>(_ found: String, _ column: Int) throws(LexiconError) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    if let choice = Choice(rawValue: found) { return choice }
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw mistake(at: column, "found \"\(found)\", expected one of \(names)")
  }

  /// A mistake in a column of this line, or in the whole line.
  func mistake(at column: Int? = nil, _ reason: String) -> LexiconError {
    LexiconError(file: file.name, line: line, column: column.map { $0 + 1 } ?? 0, reason: reason)
  }

  private func checkFields() throws(LexiconError) {
    if bytes[fields[0].lowerBound] == Self.numberSign {
      throw mistake("a header line stands behind the first entry")
    }
    if fields.count != columns.count {
      throw mistake(
        "found \(fields.count) columns, expected \(columns.count): "
          + columns.joined(separator: ", ")
      )
    }
    for column in 0..<fields.count {
      let field = fields[column]
      if field.isEmpty {
        throw mistake(at: column, "the field is empty; \"-\" stands for nothing")
      }
      if bytes[field.lowerBound] == Self.blank || bytes[field.upperBound - 1] == Self.blank {
        throw mistake(at: column, "the field begins or ends with a blank")
      }
    }
  }

  private func checkOrder(_ previous: Range<Int>) throws(LexiconError) {
    let key = fields[0]
    let common = min(previous.count, key.count)
    for place in 0..<common {
      let before = bytes[previous.lowerBound + place]
      let now = bytes[key.lowerBound + place]
      if before < now { return }
      if before > now { throw misplaced() }
    }
    if previous.count == key.count { throw mistake(at: 0, "\"\(text(0))\" stands here twice") }
    if previous.count > key.count { throw misplaced() }
  }

  private func misplaced() -> LexiconError {
    mistake(at: 0, "\"\(text(0))\" is out of order; lines are sorted bytewise by the first column")
  }

  private mutating func readHeader() throws(LexiconError) {
    var missing = Self.headings
    while next < bytes.count, bytes[next] == Self.numberSign {
      line += 1
      let end = bytes[next...].firstIndex(of: Self.newline) ?? bytes.count
      let text = String(decoding: bytes[(next + 1)..<end], as: UTF8.self)
      next = end + 1
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts[0].drop { $0 == " " }
      let value = parts.count > 1 ? parts[1].drop { $0 == " " } : ""
      if name == "columns" {
        try checkColumns(value)
        guard missing.isEmpty else { break }
        return
      }
      if !value.isEmpty { missing.removeAll { $0 == name } }
    }
    if line == 0 { line = 1 }
    let wanted = (missing.isEmpty ? ["columns"] : missing).map { "\"# \($0): …\"" }
    throw mistake("the header lacks " + wanted.joined(separator: ", "))
  }

  private func checkColumns(_ found: Substring) throws(LexiconError) {
    if found.split(separator: "\t").map(String.init) != columns {
      throw mistake(
        "the header names other columns, expected " + columns.joined(separator: ", ")
          + " parted by tabs"
      )
    }
  }
}
