/// Reads lines from a stream without ever holding more than the limit of one.
struct LineReader {
  /// A line, without its end.
  enum Line {
    case bytes([UInt8], number: Int)
    /// A line over the limit; it was read past, not kept.
    case tooLong(length: Int, number: Int)
  }

  private let stream: ByteStream
  private let limit: Int
  private var number = 0

  init(stream: ByteStream, limit: Int) {
    self.stream = stream
    self.limit = limit
  }

  /// The next line, or nil at the end; the last line need not end in a line feed.
  mutating func next() throws(ByteStream.Failure) -> Line? {
    var line: [UInt8] = []
    var length = 0
    var isAtEnd = true
    while true {
      let pending = try stream.pending()
      if pending.isEmpty { break }
      isAtEnd = false
      let feed = pending.firstIndex(of: UInt8(ascii: "\n"))
      let part = pending[..<(feed ?? pending.endIndex)]
      length += part.count
      if length <= limit {
        line.append(contentsOf: part)
      } else {
        line = []
      }
      stream.take(part.count + (feed == nil ? 0 : 1))
      if feed != nil { break }
    }
    if isAtEnd { return nil }
    number += 1
    return length <= limit
      ? .bytes(line, number: number) : .tooLong(length: length, number: number)
  }
}
