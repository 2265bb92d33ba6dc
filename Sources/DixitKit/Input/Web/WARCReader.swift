/// The pages of a web archive: its `response`, `resource` and `conversion` records that hold HTML or
/// plain text.
///
/// Other kinds of record (`request`, `metadata`, …) are the archive's own; records of other content
/// and answers other than 200 are counted as skipped.
/// - Source: ISO 28500, *WARC file format* 1.1.
struct WARCReader: DocumentReader {
  /// The most bytes that a record's header lines may have; real ones have some 500.
  private static let headLimit = 1 << 16

  private let stream: ByteStream
  private let context: InputContext
  private(set) var skipped = 0
  private var number = 0

  /// A reader of a stream.
  init(stream: ByteStream, context: InputContext) {
    self.stream = stream
    self.context = context
  }

  var goesOnAfterDamage: Bool { true }

  mutating func next() throws(ByteStream.Failure) -> Result<RawDocument, Rejection>? {
    while true {
      switch try nextHead() {
      case nil: return nil
      case .failure(let rejection)?: return .failure(rejection)
      case .success(let head)?:
        if let found = try document(head) { return found }
      }
    }
  }

  /// The header lines of the next record.
  ///
  /// After what is none, the next line that begins a record is
  /// looked for.
  private mutating func nextHead() throws(ByteStream.Failure) -> Result<HeaderLines, Rejection>? {
    var isLost = false
    while true {
      let pending = try stream.pending(atLeast: Self.headLimit)
      guard let first = pending.first else {
        return isLost ? reject(.brokenWARC("no record begins there")) : nil
      }
      if pending.starts(with: "WARC/".utf8), let end = pending.headEnd {
        if isLost { return reject(.brokenWARC("no record begins there")) }
        let head = HeaderLines(pending[..<end])
        stream.take(end - pending.startIndex)
        number += 1
        return .success(head)
      }
      if !JSONSyntax.isSpace(first) { isLost = true }
      let feed = pending.firstIndex(of: UInt8(ascii: "\n")) ?? (pending.endIndex - 1)
      stream.take(feed + 1 - pending.startIndex)
    }
  }

  /// The document that a record holds; nil if it holds none.
  private mutating func document(
    _ head: HeaderLines
  ) throws(ByteStream.Failure) -> Result<RawDocument, Rejection>? {
    guard let length = head["content-length"].flatMap({ Int($0) }), length >= 0 else {
      return reject(.brokenWARC("a record without a length"))
    }
    let type = head["warc-type"]?.lowercased()
    guard type == "response" || type == "resource" || type == "conversion" else {
      _ = try take(length, keeps: false)
      return nil
    }
    let limit = context.options.byteLimit
    let (block, found) = try take(length, keeps: length <= limit)
    if found < length { return reject(.brokenWARC("the last record is cut off")) }
    if length > limit { return reject(.tooLong(length: length, limit: limit)) }
    let http = type == "response" ? HTTPMessage(block) : nil
    if let http, !http.isSuccess {
      skipped += 1
      return nil
    }
    let kind = (http?.headers ?? head).mediaType
    guard let kind = kind.flatMap(WebContent.init(mediaType:)) else {
      skipped += 1
      return nil
    }
    let url = head["warc-target-uri"].map { String($0.drop { $0 == "<" }.prefix { $0 != ">" }) }
    let page = WebPage(
      id: url ?? "\(context.name):\(number)",
      url: url,
      kind: kind,
      charset: (http?.headers ?? head).charset,
      isHTTP: http != nil,
      byteLimit: limit
    )
    return .success(
      RawDocument(file: context.path, line: nil, bytes: block) { bytes throws(Rejection.Reason) in
        try page.article(from: bytes)
      }
    )
  }

  private func reject<Found>(_ reason: Rejection.Reason) -> Result<Found, Rejection> {
    .failure(context.rejection(line: nil, reason))
  }

  /// Takes so many bytes; those that were kept, and how many there were.
  private func take(
    _ count: Int,
    keeps: Bool
  ) throws(ByteStream.Failure) -> (kept: [UInt8], found: Int) {
    var bytes: [UInt8] = []
    var left = count
    while left > 0, case let pending = try stream.pending(), !pending.isEmpty {
      let piece = pending.prefix(left)
      if keeps { bytes += piece }
      left -= piece.count
      stream.take(piece.count)
    }
    return (bytes, count - left)
  }
}
