/// The rows of a table with a header, a document a row; its columns are named like the members of
/// JSON documents.
struct CSVReader: DocumentReader {
  private var lines: LineReader
  private let context: InputContext
  private let separator: FieldSeparator
  private var header: CSVHeader?
  private var isDone = false

  /// A reader of a stream.
  init(stream: ByteStream, context: InputContext, separator: FieldSeparator) {
    lines = LineReader(stream: stream, limit: context.options.byteLimit)
    self.context = context
    self.separator = separator
  }

  var goesOnAfterDamage: Bool { header != nil }

  mutating func next() throws(ByteStream.Failure) -> Result<RawDocument, Rejection>? {
    while !isDone, let row = try nextRow() {
      switch row {
      case .failure(let rejection): return .failure(rejection)
      case .success((let bytes, let line)):
        guard let header else {
          // Without its header nothing in the table can be understood.
          do throws(Rejection.Reason) {
            header = try CSVHeader(bytes, separator, context.options.fields)
          } catch {
            isDone = true
            return .failure(context.rejection(line: line, error))
          }
          continue
        }
        let id = "\(context.name):\(line)"
        return .success(
          RawDocument(file: context.path, line: line, bytes: bytes) {
            bytes throws(Rejection.Reason) in try header.article(of: bytes, defaultID: id)
          }
        )
      }
    }
    return nil
  }

  /// The lines up to the one in which a row ends, and the number of the first.
  private mutating func nextRow() throws(ByteStream.Failure)
    -> Result<([UInt8], line: Int), Rejection>?
  {
    let limit = context.options.byteLimit
    let parser = CSVParser(separator: separator, keepsFields: false)
    var row: [UInt8] = []
    var first: Int?
    while let line = try lines.next() {
      switch line {
      case .tooLong(let length, let number):
        let reason = Rejection.Reason.tooLong(length: length, limit: limit)
        return .failure(context.rejection(line: first ?? number, reason))
      case .bytes(let bytes, let number):
        if first == nil, bytes.allSatisfy(JSONSyntax.isSpace) { continue }
        let start = first ?? number
        first = start
        let piece = bytes + [UInt8(ascii: "\n")]
        row += piece
        if parser?.feed(piece) != false { return .success((row, start)) }
        if row.count > limit {
          // A quotation mark that is never closed: the next line begins a row again.
          let reason = Rejection.Reason.tooLong(length: nil, limit: limit)
          return .failure(context.rejection(line: start, reason))
        }
      }
    }
    return first.map { .success((row, $0)) }
  }
}
