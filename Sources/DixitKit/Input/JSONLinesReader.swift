/// A JSON object a line; blank lines are passed over.
struct JSONLinesReader: DocumentReader {
  private var lines: LineReader
  private let context: InputContext
  private let decoder: DocumentDecoder

  /// A reader of a stream.
  init(stream: ByteStream, context: InputContext) {
    lines = LineReader(stream: stream, limit: context.options.byteLimit)
    self.context = context
    decoder = DocumentDecoder(names: context.options.fields)
  }

  var goesOnAfterDamage: Bool { true }

  mutating func next() throws(ByteStream.Failure) -> Result<RawDocument, Rejection>? {
    while let line = try lines.next() {
      switch line {
      case .tooLong(let length, let number):
        let limit = context.options.byteLimit
        return .failure(context.rejection(line: number, .tooLong(length: length, limit: limit)))
      case .bytes(let bytes, let number):
        if bytes.allSatisfy(JSONSyntax.isSpace) { continue }
        let id = "\(context.name):\(number)"
        return .success(
          RawDocument(file: context.path, line: number, bytes: bytes) {
            [decoder] bytes throws(Rejection.Reason) in
            try decoder.article(from: bytes, defaultID: id)
          }
        )
      }
    }
    return nil
  }
}
