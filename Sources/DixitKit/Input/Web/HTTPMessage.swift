/// An answer of a web server as an archive keeps it: status line, headers, body.
struct HTTPMessage {
  /// The headers.
  let headers: HeaderLines
  /// Whether the status is 200.
  let isSuccess: Bool
  private let rawBody: ArraySlice<UInt8>

  /// The message that some bytes hold; nil if they hold none.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "HTTP/".utf8), let end = bytes[...].headEnd else { return nil }
    let head = bytes[..<end]
    headers = HeaderLines(head)
    let status = head.prefix { $0 != UInt8(ascii: "\n") }.split(separator: UInt8(ascii: " "))
    isSuccess = status.count > 1 && status[1].elementsEqual("200".utf8)
    rawBody = bytes[end...]
  }

  /// The body without chunks and compression.
  ///
  /// Archives often keep the headers of a body that they
  /// have decoded already, so what doesn't look encoded is left as it is.
  ///
  /// - Throws: a compression that is not read, or one that is damaged; over the limit when unpacked.
  func body(limit: Int) throws(Rejection.Reason) -> [UInt8] {
    var body = Array(rawBody)
    if headers["transfer-encoding"]?.lowercased().contains("chunked") == true,
      let joined = Self.joinChunks(rawBody)
    {
      body = joined
    }
    let encoding = headers["content-encoding"]?.lowercased() ?? "identity"
    switch encoding {
    case "", "identity", "none", "utf-8": return body
    case "gzip", "x-gzip", "zstd": return try Self.unpack(body, limit: limit)
    default:
      // Decoded markup begins with a bracket; a compressed body hardly ever does.
      if body[...].trimmed.first == UInt8(ascii: "<") { return body }
      throw .otherContent("content-encoding \(encoding)")
    }
  }

  /// The chunks' bytes one behind the other; nil if these are no chunks.
  private static func joinChunks(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var body: [UInt8] = []
    var rest = bytes
    while let feed = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let line = rest[..<feed].prefix { $0 != UInt8(ascii: ";") }.trimmed
      guard let size = Int(String(decoding: line, as: UTF8.self), radix: 16), size >= 0 else {
        return nil
      }
      rest = rest[(feed + 1)...]
      if size == 0 { return body }
      body += rest.prefix(size)
      rest = rest.dropFirst(size)
      if rest.first == UInt8(ascii: "\r") { rest.removeFirst() }
      if rest.first == UInt8(ascii: "\n") { rest.removeFirst() }
    }
    // Cut off: what is there is the body, unless there was no chunk at all.
    return body.isEmpty ? nil : body
  }

  private static func unpack(_ bytes: [UInt8], limit: Int) throws(Rejection.Reason) -> [UInt8] {
    var unpacked: [UInt8] = []
    do throws(ByteStream.Failure) {
      let source = try ArchiveSource(bytes: bytes[...])
      while case let before = unpacked.count, unpacked.count <= limit {
        try source.read(onto: &unpacked)
        if unpacked.count == before { return unpacked }
      }
    } catch {
      throw error.reason
    }
    throw .tooLong(length: nil, limit: limit)
  }
}
