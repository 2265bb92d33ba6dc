/// The elements of a JSON array, or JSON objects one behind the other.
struct JSONElementsReader: DocumentReader {
  private var elements: ElementReader
  private let context: InputContext
  private let decoder: DocumentDecoder

  /// A reader of a stream.
  init(stream: ByteStream, context: InputContext) {
    elements = ElementReader(stream: stream, limit: context.options.byteLimit)
    self.context = context
    decoder = DocumentDecoder(names: context.options.fields)
  }

  mutating func next() throws(ByteStream.Failure) -> Result<RawDocument, Rejection>? {
    switch try elements.next() {
    case nil: return nil
    case .tooLong(let length, let line)?:
      let limit = context.options.byteLimit
      return .failure(context.rejection(line: line, .tooLong(length: length, limit: limit)))
    case .broken(let reason, let line)?:
      return .failure(context.rejection(line: line, reason))
    case .bytes(let bytes, let line, let place)?:
      let name = context.name
      let id = place == 1 ? "\(name):\(line)" : "\(name):\(line):\(place)"
      return .success(
        RawDocument(file: context.path, line: line, bytes: bytes) {
          [decoder] bytes throws(Rejection.Reason) in
          try decoder.article(from: bytes, defaultID: id)
        }
      )
    }
  }
}
