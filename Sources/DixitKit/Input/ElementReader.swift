/// Cuts an array of JSON values, or values one behind the other, into its elements, without parsing
/// them and without holding more than one.
struct ElementReader {
  /// A part of the input that should be a document.
  enum Element {
    case bytes([UInt8], line: Int, column: Int)
    /// An element over the limit; it was read past, not kept.
    case tooLong(length: Int, line: Int)
    /// A fault between elements or at the end, after which nothing more is read.
    case broken(Rejection.Reason, line: Int)
  }

  private enum Place {
    case start
    case inArray
    case betweenValues
    case done
  }

  private let stream: ByteStream
  private let limit: Int
  private var place = Place.start
  private var line = 1
  /// How many elements have begun on this line, so that each can be told from the others.
  private var startedOnLine = 0

  init(stream: ByteStream, limit: Int) {
    self.stream = stream
    self.limit = limit
  }

  /// The next element, or nil at the end.
  mutating func next() throws(ByteStream.Failure) -> Element? {
    while let byte = try stream.pending().first {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if place == .start {
          place = byte == UInt8(ascii: "[") ? .inArray : .betweenValues
          if place == .inArray {
            advance(byte)
            continue
          }
        }
        return try place == .done ? stop(.afterArray) : element()
      case UInt8(ascii: "]") where place == .inArray:
        place = .done
      case UInt8(ascii: ",") where place == .inArray: break
      default:
        if !JSONSyntax.isSpace(byte) {
          if place == .inArray { return try element() }
          return try stop(place == .done ? .afterArray : .notBetweenElements(byte: byte))
        }
      }
      advance(byte)
    }
    switch place {
    case .start: return try stop(.emptyJSON)
    case .inArray: return try stop(.unclosedArray)
    case .betweenValues, .done: return nil
    }
  }

  private mutating func advance(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") {
      line += 1
      startedOnLine = 0
    }
    stream.take(1)
  }

  /// Ends the reading: what follows a fault between elements can't be trusted.
  private mutating func stop(_ reason: Rejection.Reason) throws(ByteStream.Failure) -> Element {
    place = .done
    let faultLine = line
    while case let rest = try stream.pending(), !rest.isEmpty { stream.take(rest.count) }
    return .broken(reason, line: faultLine)
  }

  /// Reads one value up to the bracket that closes it, or, for a bare value, up to what parts it
  /// from the next.
  private mutating func element() throws(ByteStream.Failure) -> Element {
    var bounds = ValueBounds()
    var bytes: [UInt8] = []
    var length = 0
    let firstLine = line
    startedOnLine += 1
    let column = startedOnLine
    while true {
      let pending = try stream.pending()
      if pending.isEmpty {
        if bounds.depth == 0, !bounds.isInString { break }
        place = .done
        return .broken(.unclosedArray, line: firstLine)
      }
      let taken = bounds.scan(pending)
      length += taken
      if length <= limit {
        bytes.append(contentsOf: pending.prefix(taken))
      } else {
        bytes = []
      }
      stream.take(taken)
      if bounds.isComplete { break }
    }
    line += bounds.lineFeeds
    if bounds.lineFeeds > 0 { startedOnLine = 0 }
    return length <= limit
      ? .bytes(bytes, line: firstLine, column: column)
      : .tooLong(length: length, line: firstLine)
  }
}

/// Finds where a JSON value ends, byte by byte, by its brackets and quotation marks alone.
private struct ValueBounds {
  var depth = 0
  var isInString = false
  var isEscaped = false
  var isComplete = false
  var hasBegun = false
  var lineFeeds = 0

  /// How many of the bytes belong to the value.
  mutating func scan(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in bytes {
      if !isInString, depth == 0, hasBegun, ends(at: byte) {
        isComplete = true
        return count
      }
      count += 1
      hasBegun = true
      if byte == UInt8(ascii: "\n") { lineFeeds += 1 }
      if isInString {
        inString(byte)
      } else {
        outsideString(byte)
      }
      if isComplete { return count }
    }
    return count
  }

  /// Whether a byte ends a bare value: a number, a word.
  private func ends(at byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || JSONSyntax.isSpace(byte)
  }

  private mutating func inString(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString = false
      isComplete = depth == 0
    }
  }

  private mutating func outsideString(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      isComplete = depth <= 0
    default: break
    }
  }
}
