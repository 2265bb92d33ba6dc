/// A text exactly as it was received; every range of the analysis points into it.
public struct SourceText: Hashable, Sendable {
  /// The text in UTF-8, valid by construction.
  public let bytes: [UInt8]

  /// The text of a string, byte for byte.
  public init(_ string: String) {
    bytes = Array(string.utf8)
  }

  /// Its length in UTF-8 bytes.
  public var count: Int { bytes.count }

  /// The stretch that holds all of it.
  public var range: TextRange { TextRange(start: 0, end: bytes.count) }

  /// The words of a stretch.
  public subscript(range: TextRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// Whether `offset` lies between two code points, not inside one.
  public func isScalarBoundary(_ offset: Int) -> Bool {
    guard offset > 0, offset < bytes.count else { return offset == 0 || offset == bytes.count }
    return bytes[offset] & 0xC0 != 0x80
  }
}
