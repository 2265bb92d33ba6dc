/// The whole of an input as one document.
///
/// A byte order mark stays: it counts in the offsets of whoever reads the file as UTF-8.
struct TextReader: DocumentReader {
  private let stream: ByteStream
  private let context: InputContext
  private let mayHoldZeroBytes: Bool
  private var isDone = false

  /// A reader of a stream that is surely text (and `mayHoldZeroBytes`), or was only guessed to be.
  init(stream: ByteStream, context: InputContext, mayHoldZeroBytes: Bool) {
    self.stream = stream
    self.context = context
    self.mayHoldZeroBytes = mayHoldZeroBytes
  }

  mutating func next() throws(ByteStream.Failure) -> Result<RawDocument, Rejection>? {
    if isDone { return nil }
    isDone = true
    let limit = context.options.byteLimit
    var bytes: [UInt8] = []
    while case let pending = try stream.pending(), !pending.isEmpty {
      bytes.append(contentsOf: pending)
      stream.take(pending.count)
      if bytes.count > limit {
        return .failure(context.rejection(line: nil, .tooLong(length: nil, limit: limit)))
      }
    }
    let (name, mayHoldZeroBytes) = (context.name, mayHoldZeroBytes)
    return .success(
      RawDocument(file: context.path, line: nil, bytes: bytes) { bytes throws(Rejection.Reason) in
        try Self.article(bytes, id: name, mayHoldZeroBytes: mayHoldZeroBytes)
      }
    )
  }

  private static func article(
    _ bytes: [UInt8],
    id: String,
    mayHoldZeroBytes: Bool
  ) throws(Rejection.Reason) -> Article {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    if !mayHoldZeroBytes, let zero = bytes.firstIndex(of: 0) { throw .binary(offset: zero) }
    if let fault = UTF8Fault(in: bytes) { throw fault.reason }
    return Article(id: id, text: String(decoding: bytes, as: UTF8.self))
  }
}
