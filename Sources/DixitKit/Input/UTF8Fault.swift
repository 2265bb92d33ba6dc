/// The first byte of a sequence that is no UTF-8.
struct UTF8Fault: Hashable {
  let byte: UInt8
  let offset: Int

  /// The fault in these bytes, or nil if they are all UTF-8.
  init?(in bytes: [UInt8]) {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      offset = error.byteOffsets.lowerBound
      byte = bytes[offset]
    }
  }

  var reason: Rejection.Reason { .notUTF8(byte: byte, offset: offset) }
}
